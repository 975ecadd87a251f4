// button-name: buttons that say nothing to those who do not see their icon.
#include "analyzer/instances.h"
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  Instances nameless;
  bool any = false;
  for (const Part& part : page_case.page.parts) {
    if (part.kind != PartKind::kButton || part.hidden) continue;
    any = true;
    if (part.name.empty() && !part.labelled)
      nameless.add([&] { return seen("button", "no name", part.at); });
  }
  if (!any) return Outcome::kNotApplicable;
  if (Finding* const finding = nameless.report(findings)) {
    finding->values.push_back({"line", std::int64_t{finding->evidence.front().line}});
  }
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://www.w3.org/WAI/WCAG22/Understanding/name-role-value.html",
    "https://dequeuniversity.com/rules/axe/4.10/button-name"};

constexpr Example kExamples[] = {{"an icon, and an image without words", R"(-- / --
<button><i class="menu"></i></button>
-- /ar --
<html lang="ar"><button class="find"><img src="/find.svg" alt=""></button><input type="image" src="/go.png">)",
                                  "/ /ar"},
                                 {"names of any kind", R"(-- / --
<html lang="ar"><button>ابحث</button><button aria-label="القائمة"><i></i></button><button><img src="/x.svg" alt="أغلق"></button><button><svg><title>شارك</title></svg></button>
<button aria-labelledby="t"></button><input type="submit"><input type="image" alt="ابحث" src="/go.png"><button hidden></button>)"}};

}  // namespace

extern const Rule button_name{
    .card = {.id = "button-name",
             .category = Category::kContent,
             .severity = Severity::kNotice,
             .effort = Effort::kMinutes,
             .en = {.title = "Buttons without a name",
                    .headline = "{pages, plural, one {# page has buttons without a name} other {# "
                                "pages have buttons without a name}}",
                    .message = "{count, plural, one {The button on line {line} has no name.} other "
                               "{# buttons have no name, first the one on line {line}.}}",
                    .why = "A screen reader says “button” and no more; programs that act for "
                           "people (agents) cannot tell what it does either.",
                    .fix = "Write a text into the button, or aria-label=\"…\" where only an icon "
                           "shows (line {line})."},
             .ar = {.title = "أزرار بلا اسم",
                    .headline = "{pages, plural, one {صفحة واحدة فيها أزرار بلا اسم} two {صفحتان "
                                "في كل منهما أزرار بلا اسم} few {# صفحات فيها أزرار بلا اسم} many "
                                "{# صفحة فيها أزرار بلا اسم} other {# صفحة فيها أزرار بلا اسم}}",
                    .message = "{count, plural, one {الزر الذي في السطر {line} بلا اسم.} two {زران "
                               "بلا اسم، أولهما في السطر {line}.} few {# أزرار بلا اسم، أولها في "
                               "السطر {line}.} many {# زرًا بلا اسم، أولها في السطر {line}.} other "
                               "{# زر بلا اسم، أولها في السطر {line}.}}",
                    .why = "يقول قارئ الشاشة «زر» ولا يزيد، ولا تعرف البرامج التي تعمل نيابة عن "
                           "الناس ما يفعله.",
                    .fix = "اكتب في الزر نصًا، أو ‎aria-label=\"…\"‎ إن لم تظهر فيه إلا "
                           "أيقونة "
                           "(السطر {line})."},
             .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
