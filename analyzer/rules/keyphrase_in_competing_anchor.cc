// keyphrase-in-competing-anchor: a link sends readers and search engines to another page under the
// very phrase that this article is written for.
#include <algorithm>
#include <set>

#include "analyzer/article/keyphrase_places.h"
#include "analyzer/article/line_index.h"
#include "analyzer/measures.h"
#include "analyzer/rule.h"
#include "analyzer/text/fold.h"

namespace dalil::rules {
namespace {

bool leads_to_a_page(const Link& link, const Page& page) {
  constexpr std::string_view kFiles[] = {".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg"};
  const std::string_view path = link.url.path();
  return link.url.is_http() && !link.hidden && !link.nofollow && !link.sponsored && !link.ugc &&
         link.region == Region::kContent && !is_same_page(link, page) &&
         std::ranges::none_of(kFiles, [&](auto ending) { return path.ends_with(ending); });
}

/// True where the text is the phrase in one of its forms and nothing else; particles may stand
/// before the link.
bool says_only(const Link& link, const ArticleKeyphrase& keyphrase) {
  const std::string text = fold(without_marks(link.text), Fold::kL1);
  return std::ranges::any_of(keyphrase.forms, [&](const PhraseForm& each) {
    return each.form.ends_with(text) && each.form.size() - text.size() <= sizeof("وب") - 1;
  });
}

/// The match in the text of the link; {} where the format has no places.
TextRange text_of(const Link& link, const ArticleKeyphrase& keyphrase, const Article& article,
                  const LineIndex& lines) {
  if (link.at.line == 0) return {};
  const std::uint32_t begin = lines.offset(link.at);
  for (const PlacedMatch& match : keyphrase.matches) {
    const TextRange place = article.map.source(match.text);
    if (place.bytes() != 0 && place.end > begin) return match.text;
  }
  return {};
}

Outcome check(const ArticleCase& article_case, ArticleFindings& findings) {
  const Article& article = article_case.article;
  if (article_case.keyphrases.empty()) return Outcome::kNotApplicable;
  const LineIndex lines(article.source);
  std::set<std::pair<std::string_view, std::string>> told;  // Phrase and address.
  for (const ArticleKeyphrase& keyphrase : article_case.keyphrases) {
    for (const std::uint32_t index : keyphrase.anchor_links) {
      const Link& link = article.page.links[index];
      if (!leads_to_a_page(link, article.page) || !says_only(link, keyphrase)) continue;
      if (!told.emplace(keyphrase.phrase, link.url.href()).second) continue;
      const TextRange place = text_of(link, keyphrase, article, lines);
      Finding& finding = describe(findings.at(place), article_case, keyphrase);
      finding.key += ' ' + link.href;
      finding.values.insert(finding.values.end(), {{"href", link.href}, {"text", link.text}});
    }
  }
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/links-crawlable",
    "https://developers.google.com/search/docs/fundamentals/seo-starter-guide"};

constexpr Example kExamples[] = {
    {"a link to another page, named by the phrase", R"(keyword: coffee beans
-- a.md --
Our coffee beans come from three farms.

Buy [coffee beans](/shop/beans) from us.)",
     "3"},
    {"two links of an Arabic article, one of them twice", R"(keyword: قهوة عربية
-- a.html --
<p>تقدم القهوة العربية مع التمر.</p>
<p>اقرأ عن <a href="https://example.com/arabic-coffee">القهوة العربية</a> وتاريخها.</p>
<p>و<a href="/coffee">قهوة عربية</a> في كل بيت، و<a href="/coffee">القهوة العربية</a> لكل ضيف.</p>)",
     "2 3"},
    {"a link that says more, one within the page, one to a picture", R"(keyword: قهوة عربية
-- a.md --
تقدم القهوة العربية مع التمر. انظر [متجر القهوة العربية في جدة](/shop) أو
[القهوة العربية](#history) أو [القهوة العربية](dallah.jpg).)"}};

}  // namespace

extern const Rule keyphrase_in_competing_anchor{
    .card =
        {.id = "keyphrase-in-competing-anchor",
         .category = Category::kLinks,
         .severity = Severity::kWarning,
         .effort = Effort::kMinutes,
         .en = {.title = "Link that gives the keyphrase to another page",
                .headline = "{pages, plural, one {# article links to another page under its own "
                            "keyphrase} other {# articles link to other pages under their own "
                            "keyphrase}}",
                .message = "The link “{text}” gives this article’s keyphrase to another page: "
                           "{href}.",
                .why =
                    "The text of a link tells search engines what its target is about: under the "
                    "article’s own phrase it names another page as the one to show.",
                .fix = "Name the link by what only its target has, such as its title, and keep "
                       "“{phrase}” for links that lead here."},
         .ar = {.title = "رابط يمنح العبارة المفتاحية لصفحة أخرى",
                .headline = "{pages, plural, one {مقال واحد يمنح عبارته المفتاحية لصفحة أخرى} "
                            "two {مقالان يمنحان عبارتهما المفتاحية لصفحات أخرى} "
                            "few {# مقالات تمنح عباراتها المفتاحية لصفحات أخرى} "
                            "many {# مقالًا تمنح عباراتها المفتاحية لصفحات أخرى} "
                            "other {# مقال تمنح عباراتها المفتاحية لصفحات أخرى}}",
                .message = "الرابط «{text}» يمنح عبارة هذا المقال لصفحة أخرى: {href}.",
                .why = "نص الرابط يخبر محركات البحث بموضوع الصفحة التي يؤدي إليها، فإن كان عبارة "
                       "المقال نفسه رشّح لها صفحة سواه.",
                .fix = "سمّ الرابط بما تنفرد به الصفحة التي يؤدي إليها، كعنوانها، ودع «{phrase}» "
                       "للروابط التي تؤدي إلى هذا المقال."},
         .sources = kSources},
    .examples = kExamples,
    .check_article = check,
    .per = Per::kKeyphrase};

}  // namespace dalil::rules
