// article-few-links: an article whose text leads nowhere within the site.
#include <algorithm>

#include "analyzer/article_like.h"
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  constexpr std::uint32_t kLongWords = 300;
  const Page& page = page_case.page;
  if (!declares_article(page) || page.content_words < kLongWords) return Outcome::kNotApplicable;
  const auto links = std::ranges::count_if(page.links, [&](const Link& link) {
    return link.internal && link.region == Region::kContent && !link.text.empty() &&
           !is_same_page(link, page);
  });
  if (links > 1) return Outcome::kChecked;
  findings.add(seen("body", links == 0 ? "no internal link" : "one internal link", {})).values = {
      {"links", static_cast<std::int64_t>(links)}, {"words", std::int64_t{page.content_words}}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/links-crawlable"};

constexpr Example kExamples[] = {{"an article without links in its text", R"(-- / --
<html lang="ar"><meta property="og:type" content="article"><title>القهوة</title><nav><a href="/">الرئيسة</a><a href="/بن">البن</a></nav>
repeat 40 <p>نحمص حبوب البن اليمني كل صباح في المحمصة القديمة هناك.)",
                                  "/"},
                                 {"links in the text, and a page that is no article", R"(-- / --
<html lang="ar"><meta property="og:type" content="article"><title>القهوة</title><p><a href="/حراز">حراز</a> و<a href="/بن">البن</a>
repeat 40 <p>نحمص حبوب البن اليمني كل صباح في المحمصة القديمة هناك.
-- /page --
<title>Roastery</title>
repeat 60 <p>We roast the beans of Yemen each morning in the mill.)"}};

}  // namespace

extern const Rule article_few_links{
    .card =
        {.id = "article-few-links",
         .category = Category::kLinks,
         .severity = Severity::kInfo,
         .effort = Effort::kHours,
         .en = {.title = "Article that links to no other page",
                .headline = "{pages, plural, one {# page is an article that hardly links to other "
                            "pages} other {# pages are articles that hardly link to other pages}}",
                .message = "In {words} words of text there {links, plural, =0 {is no link} one {is "
                           "one link} other {are # links}} to another page of the site.",
                .why = "Readers who want more leave, and search engines do not see which pages of "
                       "yours belong to the subject.",
                .fix = "Link two to five places of the text to the pages that say more, with words "
                       "that name their subject."},
         .ar =
             {.title = "مقالة لا تربط بصفحات أخرى",
              .headline = "{pages, plural, one {صفحة واحدة مقالة لا تكاد تربط بصفحات أخرى} two "
                          "{صفحتان مقالتان لا تكادان تربطان بصفحات أخرى} few {# صفحات مقالة لا "
                          "تكاد تربط بصفحات أخرى} many {# صفحة مقالة لا تكاد تربط بصفحات أخرى} "
                          "other {# صفحة مقالة لا تكاد تربط بصفحات أخرى}}",
              .message =
                  "في نص من {words, plural, one {كلمة واحدة} two {كلمتين} few {# كلمات} many {# "
                  "كلمة} other {# كلمة}} {links, plural, =0 {لا رابط} one {رابط واحد} two {رابطان} "
                  "few {# روابط} many {# رابطًا} other {# رابط}} إلى صفحة أخرى من الموقع.",
              .why = "من أراد المزيد غادر، ولا ترى محركات البحث أي صفحاتك من الموضوع نفسه.",
              .fix = "اربط من النص موضعين إلى خمسة بالصفحات التي تزيد عليه، بكلمات تسمي موضوعها."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
