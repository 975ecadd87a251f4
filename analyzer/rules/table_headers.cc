// table-headers: tables of data without header cells. Tables that may be a mere layout are not
// judged.
#include "analyzer/instances.h"
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  Instances bare;
  bool any = false;
  for (const Part& part : page_case.page.parts) {
    if (part.kind != PartKind::kTable || part.hidden || !part.of_data || part.rows < 2 ||
        part.cells < 4)
      continue;
    any = true;
    if (!part.has_headers) bare.add([&] { return seen("table", "no th", part.at); });
  }
  if (!any) return Outcome::kNotApplicable;
  if (Finding* const finding = bare.report(findings)) {
    finding->values.push_back({"line", std::int64_t{finding->evidence.front().line}});
  }
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://www.w3.org/WAI/tutorials/tables/",
    "https://html.spec.whatwg.org/multipage/tables.html#the-th-element"};

constexpr Example kExamples[] = {{"a caption and no headers", R"(-- / --
<table><caption>Prices</caption><tr><td>Kind<td>Price<tr><td>Haraz<td>12</table>
-- /ar --
<html lang="ar"><table><thead><tr><td>النوع<td>السعر</thead><tr><td>حراز<td>12</table>)",
                                  "/ /ar"},
                                 {"headers, and a layout", R"(-- / --
<html lang="ar"><table><caption>الأسعار</caption><tr><th>النوع<th>السعر<tr><td>حراز<td>12</table>
<table><tr><td>قائمة<td>نص<tr><td>قائمة<td>نص</table><table role="presentation"><caption>x</caption><tr><td>1<td>2<tr><td>3<td>4</table>)"}};

}  // namespace

extern const Rule table_headers{
    .card =
        {.id = "table-headers",
         .category = Category::kContent,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .en = {.title = "Tables without header cells",
                .headline = "{pages, plural, one {# page has tables without header cells} other {# "
                            "pages have tables without header cells}}",
                .message = "{count, plural, one {The table on line {line} has no header cells.} "
                           "other {# tables have no header cells, first the one on line {line}.}}",
                .why = "Screen readers read out numbers without what they stand for, and programs "
                       "cannot tell the column’s name from its values.",
                .fix = "Write the cells that name columns and rows as <th scope=\"col\"> and <th "
                       "scope=\"row\"> (line {line})."},
         .ar =
             {.title = "جداول بلا خلايا عناوين",
              .headline =
                  "{pages, plural, one {صفحة واحدة فيها جداول بلا خلايا عناوين} two {صفحتان في كل "
                  "منهما جداول بلا خلايا عناوين} few {# صفحات فيها جداول بلا خلايا عناوين} many {# "
                  "صفحة فيها جداول بلا خلايا عناوين} other {# صفحة فيها جداول بلا خلايا عناوين}}",
              .message =
                  "{count, plural, one {الجدول الذي في السطر {line} بلا خلايا عناوين.} two {جدولان "
                  "بلا خلايا عناوين، أولهما في السطر {line}.} few {# جداول بلا خلايا عناوين، أولها "
                  "في السطر {line}.} many {# جدولًا بلا خلايا عناوين، أولها في السطر {line}.} other "
                  "{# جدول بلا خلايا عناوين، أولها في السطر {line}.}}",
              .why =
                  "يقرأ قارئ الشاشة أرقامًا لا يُعرف ما هي، ولا تفرّق البرامج بين اسم العمود وقيمه.",
              .fix = "اجعل الخلايا التي تسمي الأعمدة والصفوف <th scope=\"col\"> و<th "
                     "scope=\"row\"> ‏(السطر {line})."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
