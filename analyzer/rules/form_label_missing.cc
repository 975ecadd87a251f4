// form-label-missing: fields of forms that nothing names: no label, no placeholder, no title.
#include <unordered_set>

#include "analyzer/instances.h"
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  std::unordered_set<std::string_view> labelled;
  for (const IdReference& reference : page.id_references) {
    if (reference.attribute == "for") labelled.insert(reference.id);
  }
  Instances nameless;
  bool any = false;
  for (const Part& part : page.parts) {
    if (part.kind != PartKind::kField || part.hidden) continue;
    any = true;
    if (!part.name.empty() || part.labelled || labelled.contains(part.id)) continue;
    nameless.add([&] {
      return seen("input, select, textarea",
                  part.id.empty() ? std::string_view("no label") : part.id, part.at);
    });
  }
  if (!any) return Outcome::kNotApplicable;
  if (Finding* const finding = nameless.report(findings)) {
    finding->values.push_back({"line", std::int64_t{finding->evidence.front().line}});
  }
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {"https://www.w3.org/WAI/tutorials/forms/labels/",
                                         "https://dequeuniversity.com/rules/axe/4.10/label"};

constexpr Example kExamples[] = {{"a field and a choice without a name", R"(-- / --
<form>Name: <input name="n"></form>
-- /ar --
<html lang="ar"><form><select name="c"><option>صنعاء</select><label for="other">الاسم</label></form>)",
                                  "/ /ar"},
                                 {"names of any kind", R"(-- / --
<html lang="ar"><form><label for="n">الاسم</label><input id="n"><label>البريد <input type="email"></label><input aria-label="الهاتف"><input placeholder="ابحث">
<input type="hidden" name="h"><input type="submit"><textarea title="الرسالة"></textarea><input hidden></form>)"},
                                 {"regression: a list of tasks, done and to do", R"(-- / --
<html lang="ar"><ul><li><input disabled type="checkbox" checked> تحميص البن<li><input disabled type="checkbox"> طحنه</ul>)"}};

}  // namespace

extern const Rule form_label_missing{
    .card =
        {.id = "form-label-missing",
         .category = Category::kContent,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .en = {.title = "Fields without a label",
                .headline = "{pages, plural, one {# page has form fields without a label} other {# "
                            "pages have form fields without a label}}",
                .message = "{count, plural, one {The field on line {line} has no label.} other {# "
                           "fields have no label, first the one on line {line}.}}",
                .why = "Readers of screen readers do not hear what to fill in, and browsers cannot "
                       "fill it in for them.",
                .fix = "Give the field an id and write <label for=\"that id\">…</label> before it "
                       "(line {line})."},
         .ar = {.title = "حقول بلا تسمية",
                .headline =
                    "{pages, plural, one {صفحة واحدة فيها حقول نموذج بلا تسمية} two {صفحتان في كل "
                    "منهما حقول نموذج بلا تسمية} few {# صفحات فيها حقول نموذج بلا تسمية} many {# "
                    "صفحة فيها حقول نموذج بلا تسمية} other {# صفحة فيها حقول نموذج بلا تسمية}}",
                .message = "{count, plural, one {الحقل الذي في السطر {line} بلا تسمية.} two {حقلان "
                           "بلا تسمية، أولهما في السطر {line}.} few {# حقول بلا تسمية، أولها في "
                           "السطر {line}.} many {# حقلًا بلا تسمية، أولها في السطر {line}.} other "
                           "{# حقل بلا تسمية، أولها في السطر {line}.}}",
                .why =
                    "لا يسمع مستخدم قارئ الشاشة ما المطلوب، ولا يستطيع المتصفح أن يملأ الحقل عنه.",
                .fix = "اجعل للحقل معرّفًا (id) واكتب قبله <label for=\"المعرّف\">…</label> "
                       "‏(السطر "
                       "{line})."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
