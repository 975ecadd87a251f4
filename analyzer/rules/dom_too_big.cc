// dom-too-big: more elements than a telephone lays out quickly.
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

constexpr std::uint32_t kMost = 3'000;

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  if (page.elements == 0) return Outcome::kNotApplicable;
  if (page.elements <= kMost) return Outcome::kChecked;
  Finding& finding = findings.add(seen("html", std::to_string(page.elements) + " elements", {}));
  finding.confidence = Confidence::kLikely;  // counted in the source
  finding.values = {{"elements", std::int64_t{page.elements}}, {"most", std::int64_t{kMost}}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developer.chrome.com/docs/lighthouse/performance/dom-size",
    "https://web.dev/articles/dom-size-and-interactivity"};

constexpr Example kExamples[] = {{"three thousand and some", R"(-- / --
<html lang="ar"><p>أنواع البن
repeat 3100 <b>بن</b>)",
                                  "/"},
                                 {"a hundred", R"(-- / --
<html lang="ar"><p>أنواع البن
repeat 100 <b>بن</b>)"}};

}  // namespace

extern const Rule dom_too_big{
    .card = {.id = "dom-too-big",
             .category = Category::kContent,
             .severity = Severity::kNotice,
             .effort = Effort::kDays,
             .en = {.title = "Page of thousands of elements",
                    .headline = "{pages, plural, one {# page has thousands of elements} other {# "
                                "pages have thousands of elements}}",
                    .message = "The page has about {elements, number} elements.",
                    .why = "Each change of style goes over all of them: the page answers late to "
                           "touches, and Google measures that (INP). Lighthouse warns from 800 on "
                           "and fails from 1,400.",
                    .fix = "Look what repeats: menus written twice, wrappers of a page builder, "
                           "lists without pages. Show the first part and load or link the rest."},
             .ar = {.title = "صفحة من آلاف العناصر",
                    .headline = "{pages, plural, one {صفحة واحدة فيها آلاف العناصر} two {صفحتان في "
                                "كل منهما آلاف العناصر} few {# صفحات فيها آلاف العناصر} many {# "
                                "صفحة فيها آلاف العناصر} other {# صفحة فيها آلاف العناصر}}",
                    .message = "في الصفحة نحو {elements, plural, one {عنصر واحد} two {عنصرين} few "
                               "{# عناصر} many {# عنصرًا} other {# عنصر}}.",
                    .why = "يمر كل تغيير في الأنماط عليها كلها، فتتأخر الصفحة في الاستجابة للّمس، "
                           "وGoogle يقيس ذلك (INP). وينبه Lighthouse من 800 ويرسب الصفحة من 1,400.",
                    .fix = "انظر ما يتكرر: قوائم مكتوبة مرتين، وأغلفة منشئ الصفحات، وقوائم بلا "
                           "صفحات. اعرض أولها، وحمّل الباقي أو اربط به."},
             .sources = kSources},
    .scope = RuleScope::kHtml,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
