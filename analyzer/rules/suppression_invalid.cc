// suppression-invalid: a dalil-ignore comment that accepts nothing: no reason, no rule of that
// name, or its last day is over.
#include <algorithm>

#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

std::string_view fault_of(const IgnoreComment& comment, std::string_view today) {
  if (comment.rules.empty()) return "empty";
  const bool known = std::ranges::all_of(comment.rules, [](const std::string& id) {
    return id.starts_with("own-") || find_rule(id) != nullptr;
  });
  if (!known) return "unknown";
  if (comment.reason.empty()) return "reason";
  return !comment.until.empty() && comment.until < today ? "over" : "";
}

Outcome check(const PageCase& page_case, PageFindings& findings) {
  if (page_case.page.ignored.empty()) return Outcome::kNotApplicable;
  for (const IgnoreComment& comment : page_case.page.ignored) {
    const std::string_view fault = fault_of(comment, page_case.today);
    if (fault.empty()) continue;
    std::string ids;
    for (const std::string& id : comment.rules) ids += (ids.empty() ? "" : ", ") + id;
    Finding& finding = findings.add(seen("<!-- dalil-ignore -->", ids, comment.at));
    finding.key = ids;
    finding.values = {{"case", std::string(fault)}, {"ids", ids}, {"until", comment.until}};
  }
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://html.spec.whatwg.org/multipage/syntax.html#comments"};

constexpr Example kExamples[] = {{"no reason, a rule that is none, and no rule at all", R"(-- / --
<!-- dalil-ignore title-missing --><p>Beans</p>
-- /typo --
<!-- dalil-ignore titel-missing -- the template is to change --><p>Beans</p>
-- /ar --
<!-- dalil-ignore -- صفحة قديمة --><p>البن</p>)",
                                  "/ /typo /ar"},
                                 {"what is accepted with a reason, and other comments", R"(-- / --
<!-- dalil-ignore title-missing, content-thin -- لوحة داخلية لا تظهر في البحث --><p>Beans</p>
-- /other --
<!-- see dalil-ignore --><p>Write dalil-ignore in a comment.</p>)"}};

}  // namespace

extern const Rule suppression_invalid{
    .card =
        {.id = "suppression-invalid",
         .category = Category::kContent,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .en = {.title = "Comment that accepts no finding",
                .headline = "{pages, plural, one {# page has a dalil-ignore comment that accepts "
                            "nothing} other {# pages have dalil-ignore comments that accept "
                            "nothing}}",
                .message = "{case, select, empty {The comment names no rule.} unknown {No rule has "
                           "one of these names: {ids}.} reason {The comment on {ids} gives no "
                           "reason.} other {The comment on {ids} ended on {until}.}}",
                .why = "What is accepted stays out of the report, so it has to say what it means "
                       "and why; otherwise nobody dares to take it away.",
                .fix = "Write <!-- dalil-ignore RULE -- the reason -->, or delete the comment."},
         .ar = {.title = "تعليق لا يستثني شيئًا",
                .headline = "{pages, plural, one {صفحة واحدة فيها تعليق dalil-ignore لا يستثني "
                            "شيئًا} two {صفحتان فيهما تعليقات dalil-ignore لا تستثني شيئًا} few {# "
                            "صفحات فيها تعليقات dalil-ignore لا تستثني شيئًا} many {# صفحة فيها "
                            "تعليقات dalil-ignore لا تستثني شيئًا} other {# صفحة فيها تعليقات "
                            "dalil-ignore لا تستثني شيئًا}}",
                .message = "{case, select, empty {لا يسمي التعليق قاعدة.} unknown {في هذه الأسماء "
                           "ما ليس اسمًا لقاعدة: {ids}.} reason {لا يذكر التعليق على {ids} سببًا.} "
                           "other {انتهى العمل بالتعليق على {ids} في {until}.}}",
                .why =
                    "ما يُستثنى لا يظهر في التقرير، فلا بد أن يُعرف ما هو ولماذا، وإلا لم يجرؤ أحد "
                    "على حذفه.",
                .fix = "اكتب ‎<!-- dalil-ignore RULE -- السبب -->‎، أو احذف "
                       "التعليق."},
         .sources = kSources},
    .scope = RuleScope::kHtml,
    .examples = kExamples,
    .check_page = check,
    .in_articles = ArticleNeed::kBody};

}  // namespace dalil::rules
