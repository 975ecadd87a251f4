// dom-too-deep: elements within elements, deeper than any layout needs.
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

constexpr std::uint32_t kMost = 50;

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  if (page.depth == 0) return Outcome::kNotApplicable;
  if (page.depth <= kMost) return Outcome::kChecked;
  findings.add(seen("html", std::to_string(page.depth) + " levels", {})).values = {
      {"depth", std::int64_t{page.depth}}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developer.chrome.com/docs/lighthouse/performance/dom-size",
    "https://web.dev/articles/dom-size-and-interactivity"};

constexpr Example kExamples[] = {{"sixty levels", R"(-- / --
<html lang="ar"><p>أنواع البن
repeat 60 <div>)",
                                  "/"},
                                 {"lists of unclosed items are not deep", R"(-- / --
<html lang="ar"><ul>
repeat 200 <li>بن)"}};

}  // namespace

extern const Rule dom_too_deep{
    .card =
        {.id = "dom-too-deep",
         .category = Category::kContent,
         .severity = Severity::kInfo,
         .effort = Effort::kDays,
         .en = {.title = "Elements nested very deep",
                .headline = "{pages, plural, one {# page nests its elements very deep} other {# "
                            "pages nest their elements very deep}}",
                .message = "Elements are nested {depth} levels deep.",
                .why = "It costs time to lay out and is mostly a sign of elements that are opened "
                       "and never closed. Lighthouse warns from 32 levels on.",
                .fix =
                    "Look for a <div>, <font> or <span> that a template or an editor opens in each "
                    "turn and does not close, and take out wrappers that only hold one another."},
         .ar = {.title = "عناصر متداخلة عميقًا",
                .headline =
                    "{pages, plural, one {صفحة واحدة عناصرها متداخلة عميقًا} two {صفحتان عناصر كل "
                    "منهما متداخلة عميقًا} few {# صفحات عناصرها متداخلة عميقًا} many {# صفحة عناصرها "
                    "متداخلة عميقًا} other {# صفحة عناصرها متداخلة عميقًا}}",
                .message = "تتداخل العناصر إلى عمق {depth, plural, one {مستوى واحد} two {مستويين} "
                           "few {# مستويات} many {# مستوى} other {# مستوى}}.",
                .why = "يكلف ذلك وقتًا في رسم الصفحة، وهو في الغالب علامة على عناصر تُفتح ولا تُغلق. "
                       "وينبه Lighthouse من 32 مستوى.",
                .fix = "ابحث عن <div> أو <font> أو <span> يفتحه قالب أو محرر في كل دورة ولا يغلقه، "
                       "واحذف الأغلفة التي لا يحوي بعضها إلا بعضًا."},
         .sources = kSources},
    .scope = RuleScope::kHtml,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
