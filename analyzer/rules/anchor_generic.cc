// anchor-generic: internal links in the content whose text («اضغط هنا») says nothing of their page.
#include <algorithm>

#include "analyzer/measures.h"
#include "analyzer/rule.h"
#include "analyzer/text/fold.h"

namespace dalil::rules {
namespace {

// Whoever turns pages knows where "next" leads, and nobody searches for it. At level L2.
constexpr std::string_view kOrderWords =
    "|next|next page|prev|previous|previous page|back|go back|begin|التالي|السابق|الصفحه التاليه|"
    "الصفحه السابقه|رجوع|عوده|weiter|nachste|nachste seite|zuruck|vorherige|vorherige seite|"
    "siguiente|pagina siguiente|anterior|pagina anterior|volver|suivant|page suivante|precedent|"
    "page precedente|retour|بعدي|صفحه بعد|قبلي|صفحه قبل|بازگشت|sonraki|sonraki sayfa|ileri|geri|"
    "onceki|onceki sayfa|הבא|הקודם|לעמוד הבא|לעמוד הקודם|חזרה|";
constexpr std::size_t kLongestBytes = 120;  // No list has an entry of half that size.

struct Generic {
  std::string folded;
  const Link* first;
  std::vector<Evidence> evidence;
  std::int64_t count = 0;
};

bool is_asked(const Link& link, const Page& page) {
  return link.internal && link.region == Region::kContent && !link.nofollow && !link.text.empty() &&
         link.text.size() <= kLongestBytes && !is_same_page(link, page);
}

// "Book now" says what the button does: no list of generic texts has calls to action.
bool says_nothing(const std::string& folded, const Link& link, const LanguagePack& pack) {
  return pack.contains(List::kGenericAnchors, folded) &&
         kOrderWords.find('|' + folded + '|') == std::string_view::npos &&
         !stands_in_address(folded, link.url);  // "Details" to /details: the page's name
}

Outcome check(const PageCase& page_case, PageFindings& findings) {
  std::vector<Generic> found;
  std::string folded;
  for (const Link& link : page_case.page.links) {
    if (!is_asked(link, page_case.page)) continue;
    folded.clear();
    fold_to(without_marks(link.text), Fold::kL2, folded);
    if (!says_nothing(folded, link, *page_case.language)) continue;
    auto same = std::ranges::find(found, folded, &Generic::folded);
    if (same == found.end()) same = found.insert(same, {folded, &link, {}, 0});
    if (++same->count <= static_cast<std::int64_t>(kShown))
      same->evidence.push_back(seen(link, link.text));
  }
  for (Generic& generic : found) {
    Finding& finding = findings.add({});
    finding.evidence = std::move(generic.evidence);
    finding.key = std::move(generic.folded);
    finding.values = {{"text", generic.first->text},
                      {"count", generic.count},
                      {"url", generic.first->url.display()}};
  }
  return Outcome::kChecked;
}

constexpr List kNeeds[] = {List::kGenericAnchors};

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/links-crawlable",
    "https://www.w3.org/WAI/WCAG22/Understanding/link-purpose-in-context.html"};

constexpr Example kExamples[] = {
    {"texts that say nothing, with marks and in any spelling", R"(-- / --
<html lang="en"><p>To learn about our beans, <a href="/beans">Click here!</a>
-- /ar --
<html lang="ar"><p>نحمص البن كل صباح. <a href="/beans">إقرأ المزيد ←</a> <a href="/mills">اقرأ المزيد...</a>
وللتعرف إلى أنواع البن <a href="/beans">« اِضْغَـطْ هُنَا »</a>)",
     "/ /ar"},
    {"texts that say where they lead, and links to the next page", R"(-- / --
<html lang="ar"><p><a href="/beans">أنواع البن اليمني</a> <a href="/mills">اقرأ المزيد عن المطاحن</a>
<a href="/page/2">التالي</a> <a href="/far" rel="nofollow">هنا</a> <a href="#top">هنا</a>
<a href="/تحميل">تحميل</a><a href="/stay">احجز الآن</a><nav><a href="/all">المزيد</a></nav> <a href="/buy">المزيد <img src="/b.jpg" alt="بن حراز"></a>)"},
    {"a language without a list", R"(-- / --
<html lang="sv"><p>Vi rostar kaffe varje morgon. <a href="/kaffe">Here</a>)"}};

}  // namespace

extern const Rule anchor_generic{
    .card = {.id = "anchor-generic",
             .category = Category::kLinks,
             .severity = Severity::kNotice,
             .effort = Effort::kMinutes,
             .en = {.title = "Link text that says nothing",
                    .headline = "{pages, plural, one {# page has links whose text says nothing} "
                                "other {# pages have links whose text says nothing}}",
                    .message = "{count, plural, one {A link to {url} says “{text}”.} other {# "
                               "links say “{text}”, the first to {url}.}}",
                    .why =
                        "The text of a link tells readers and search engines what the page behind "
                        "it is about; those who hear the links one by one hear nothing else.",
                    .fix =
                        "Instead of “{text}”, name what is behind the link: the subject of {url}."},
             .ar = {.title = "نص رابط لا يقول شيئًا",
                    .headline = "{pages, plural, one {صفحة واحدة فيها روابط لا يقول نصها شيئًا} "
                                "two {صفحتان فيهما روابط لا يقول نصها شيئًا} "
                                "few {# صفحات فيها روابط لا يقول نصها شيئًا} "
                                "many {# صفحة فيها روابط لا يقول نصها شيئًا} "
                                "other {# صفحة فيها روابط لا يقول نصها شيئًا}}",
                    .message = "{count, plural, one {رابط إلى {url} نصه «{text}».} two {رابطان "
                               "نصهما «{text}»، أولهما إلى {url}.} few {# روابط نصها «{text}»، "
                               "أولها إلى {url}.} many {# رابطًا نصها «{text}»، أولها إلى {url}.} "
                               "other {# رابط نصها «{text}»، أولها إلى {url}.}}",
                    .why = "نص الرابط يخبر القارئ ومحرك البحث بموضوع الصفحة التي وراءه، ومن يسمع "
                           "الروابط واحدًا بعد واحد لا يسمع غيره.",
                    .fix = "اكتب مكان «{text}» ما وراء الرابط: موضوع {url}."},
             .sources = kSources},
    .scope = RuleScope::kIndexable,
    .needs = kNeeds,
    .examples = kExamples,
    .check_page = check,
    .in_articles = ArticleNeed::kBody};

}  // namespace dalil::rules
