// duplicate-id: one id on several elements, so that links and labels find the first alone.
#include <unordered_set>

#include "analyzer/instances.h"
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  if (page.places.empty()) return Outcome::kNotApplicable;
  std::unordered_set<std::string_view> known, told;
  Instances doubles;
  for (const NamedPlace& place : page.places) {
    if (place.anchor_name || known.insert(place.name).second || !told.insert(place.name).second)
      continue;
    doubles.add([&] { return seen("[id]", place.name, place.at); });
  }
  if (Finding* const finding = doubles.report(findings)) {
    finding->values.push_back({"line", std::int64_t{finding->evidence.front().line}});
  }
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://html.spec.whatwg.org/multipage/dom.html#the-id-attribute",
    "https://www.w3.org/WAI/WCAG22/Techniques/failures/F77"};

constexpr Example kExamples[] = {{"one id twice", R"(-- / --
<div id="menu">A</div><ul id="menu"><li>B</ul>
-- /ar --
<html lang="ar"><h2 id="أسعار">أسعار حراز</h2><h2 id="أسعار">أسعار إسماعيل</h2>)",
                                  "/ /ar"},
                                 {"each once, and the old name of an anchor", R"(-- / --
<html lang="ar"><h2 id="أسعار">الأسعار</h2><h2 id="Menu">القائمة</h2><a id="menu" name="menu"></a>)"}};

}  // namespace

extern const Rule duplicate_id{
    .card =
        {.id = "duplicate-id",
         .category = Category::kContent,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .en = {.title = "One id on several elements",
                .headline = "{pages, plural, one {# page uses one id several times} other {# pages "
                            "use one id several times}}",
                .message = "{count, plural, one {The id “{first}” comes again on line {line}.} "
                           "other {# ids come more than once, first “{first}” on line {line}.}}",
                .why = "A link to the place, a label or a script finds the first element only, "
                       "which is the wrong one for all others.",
                .fix = "Give the element on line {line} an id of its own, and look whether links "
                       "or labels meant it."},
         .ar = {.title = "معرّف (id) واحد لعدة عناصر",
                .headline = "{pages, plural, one {صفحة واحدة تكرر معرّفًا (id) واحدًا} two {صفحتان في "
                            "كل منهما معرّف (id) مكرر} few {# صفحات تكرر معرّفًا (id) واحدًا} many {# "
                            "صفحة تكرر معرّفًا (id) واحدًا} other {# صفحة تكرر معرّفًا (id) واحدًا}}",
                .message =
                    "{count, plural, one {يتكرر المعرّف «{first}» في السطر {line}.} two {معرّفان "
                    "مكرران، أولهما «{first}» في السطر {line}.} few {# معرّفات مكررة، أولها "
                    "«{first}» في السطر {line}.} many {# معرّفًا مكررًا، أولها «{first}» في السطر "
                    "{line}.} other {# معرّف مكرر، أولها «{first}» في السطر {line}.}}",
                .why = "لا يجد الرابط إلى الموضع ولا تسمية الحقل ولا البرنامج إلا العنصر الأول، "
                       "وهو خطأ لغيره.",
                .fix =
                    "اجعل للعنصر في السطر {line} معرّفًا خاصًا به، وانظر هل قصدته روابط أو تسميات."},
         .sources = kSources},
    .scope = RuleScope::kHtml,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
