// aria-reference-dangling: labels and descriptions by the id of an element that is not there.
#include <unordered_set>

#include "analyzer/instances.h"
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  if (page.id_references.empty()) return Outcome::kNotApplicable;
  std::unordered_set<std::string_view> known;
  for (const NamedPlace& place : page.places) {
    if (!place.anchor_name) known.insert(place.name);
  }
  Instances dangling;
  const IdReference* first = nullptr;
  for (const IdReference& reference : page.id_references) {
    if (reference.id.empty() || !known.insert(reference.id).second) continue;
    if (first == nullptr) first = &reference;
    dangling.add([&] {
      return seen(std::string("[") + std::string(reference.attribute) + "]", reference.id,
                  reference.at);
    });
  }
  if (Finding* const finding = dangling.report(findings)) {
    // A script may write the element.
    finding->confidence = Confidence::kLikely;
    finding->values.push_back({"attribute", std::string(first->attribute)});
    finding->values.push_back({"line", std::int64_t{first->at.line}});
  }
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://www.w3.org/TR/wai-aria-1.2/#mapping_additional_relations_error_processing",
    "https://html.spec.whatwg.org/multipage/forms.html#attr-label-for"};

constexpr Example kExamples[] = {{"a label and a name that lead nowhere", R"(-- / --
<label for="mail">Mail</label><input id="email">
-- /ar --
<html lang="ar"><h2 id="t">البن</h2><nav aria-labelledby="title">القائمة</nav>)",
                                  "/ /ar"},
                                 {"they are there, also in drawings", R"(-- / --
<html lang="ar"><label for="mail">البريد</label><input id="mail" aria-describedby="hint rule"><p id="hint">مثال</p><p id="rule">قاعدة</p><svg aria-labelledby="s"><title id="s">رسم</title></svg>)"}};

}  // namespace

extern const Rule aria_reference_dangling{
    .card =
        {.id = "aria-reference-dangling",
         .category = Category::kContent,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .en = {.title = "References to elements that are not there",
                .headline = "{pages, plural, one {# page names elements by ids that are not there} "
                            "other {# pages name elements by ids that are not there}}",
                .message = "{count, plural, one {{attribute}=\"{first}\" on line {line} leads to "
                           "no element.} other {# references lead to no element, first "
                           "{attribute}=\"{first}\" on line {line}.}}",
                .why = "The label or description that is meant is not read out, and a click on the "
                       "label does nothing.",
                .fix = "Write id=\"{first}\" on the element that is meant, or mend {attribute} on "
                       "line {line}."},
         .ar =
             {.title = "إحالات إلى عناصر غير موجودة",
              .headline =
                  "{pages, plural, one {صفحة واحدة تحيل إلى معرّفات غير موجودة} two {صفحتان تحيلان "
                  "إلى معرّفات غير موجودة} few {# صفحات تحيل إلى معرّفات غير موجودة} many {# صفحة "
                  "تحيل إلى معرّفات غير موجودة} other {# صفحة تحيل إلى معرّفات غير موجودة}}",
              .message = "{count, plural, one {لا عنصر لـ ‎{attribute}=\"{first}\"‎ في "
                         "السطر "
                         "{line}.} two {إحالتان إلى عناصر غير موجودة، أولاهما "
                         "‎{attribute}=\"{first}\"‎ في السطر {line}.} few {# إحالات إلى "
                         "عناصر "
                         "غير موجودة، أولاها ‎{attribute}=\"{first}\"‎ في السطر {line}.} "
                         "many "
                         "{# إحالة إلى عناصر غير موجودة، أولاها ‎{attribute}=\"{first}\"‎ "
                         "في "
                         "السطر {line}.} other {# إحالة إلى عناصر غير موجودة، أولاها "
                         "‎{attribute}=\"{first}\"‎ في السطر {line}.}}",
              .why = "لا تُقرأ التسمية أو الوصف المقصود، ولا يفعل النقر على التسمية شيئًا.",
              .fix = "اكتب id=\"{first}\" على العنصر المقصود، أو أصلح ‎{attribute}‎ في "
                     "السطر "
                     "{line}."},
         .sources = kSources},
    .scope = RuleScope::kHtml,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
