// h2-duplicate: two sections of a page have the same heading.
#include <unordered_set>

#include "analyzer/measures.h"
#include "analyzer/rule.h"
#include "analyzer/text/fold.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  std::unordered_set<std::string> known;
  bool any = false;
  for (const Heading& heading : page_case.page.headings) {
    if (heading.level != 2 || heading.text.empty() || heading.region != Region::kContent) continue;
    any = true;
    if (known.insert(fold(heading.text, Fold::kL2)).second) continue;
    Finding& finding = findings.add(seen("h2", heading.text, heading.at));
    finding.values = {{"text", finding.evidence.front().what},
                      {"line", std::int64_t{heading.at.line}}};
    break;
  }
  return any ? Outcome::kChecked : Outcome::kNotApplicable;
}

constexpr std::string_view kSources[] = {
    "https://www.w3.org/WAI/WCAG22/Understanding/headings-and-labels.html",
    "https://www.w3.org/WAI/tutorials/page-structure/headings/"};

constexpr Example kExamples[] = {{"the same heading twice, also with another hamza", R"(-- / --
<h1>Coffee</h1><h2>Prices</h2><p>For Haraz.</p><h2>Prices</h2><p>For Ismaili.
-- /ar --
<html lang="ar"><h1>القهوة</h1><h2>الأسعار</h2><p>لحراز.</p><h2>الاسعار</h2><p>لإسماعيل.)",
                                  "/ /ar"},
                                 {"each section has its own", R"(-- / --
<html lang="ar"><h1>القهوة</h1><h2>أسعار حراز</h2><h2>أسعار إسماعيل</h2><aside><h2>الأخبار</h2><h2>الأخبار</h2></aside>)"}};

}  // namespace

extern const Rule h2_duplicate{
    .card = {.id = "h2-duplicate",
             .category = Category::kHeadings,
             .severity = Severity::kInfo,
             .effort = Effort::kMinutes,
             .en = {.title = "Two sections with one heading",
                    .headline = "{pages, plural, one {# page has two sections with the same "
                                "heading} other {# pages have two sections with the same heading}}",
                    .message = "The heading “{text}” comes again on line {line}.",
                    .why = "In a list of the headings, and in a table of contents, the two cannot "
                           "be told apart.",
                    .fix = "Say in each what only this section is about; the second “{text}” is on "
                           "line {line}."},
             .ar = {.title = "قسمان بعنوان واحد",
                    .headline =
                        "{pages, plural, one {صفحة واحدة فيها قسمان بعنوان واحد} two {صفحتان في كل "
                        "منهما قسمان بعنوان واحد} few {# صفحات فيها قسمان بعنوان واحد} many {# "
                        "صفحة فيها قسمان بعنوان واحد} other {# صفحة فيها قسمان بعنوان واحد}}",
                    .message = "يتكرر العنوان «{text}» في السطر {line}.",
                    .why = "لا يُفرَّق بين القسمين في قائمة العناوين ولا في فهرس المحتويات.",
                    .fix = "اذكر في كل عنوان ما يخص قسمه وحده؛ و«{text}» الثاني في السطر {line}."},
             .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
