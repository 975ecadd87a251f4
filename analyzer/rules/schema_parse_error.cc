// schema-parse-error: structured data that is no JSON, so that nothing of it is read.
#include <algorithm>

#include "analyzer/json_error.h"
#include "analyzer/measures.h"
#include "analyzer/rule.h"
#include "core/utf8.h"

namespace dalil::rules {
namespace {

// Old templates hide the data from browsers that nobody has any more.
bool is_wrapped(std::string_view text) {
  return text.starts_with("<!--") || text.starts_with("//") || text.starts_with("/*");
}

// What stands around the error, on one line.
std::string around(std::string_view text, std::size_t place) {
  constexpr std::size_t kBefore = 30, kShown = 50;
  std::size_t begin = place > kBefore ? place - kBefore : 0;
  while (begin > 0 && begin < text.size() &&
         (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80)
    --begin;
  return collapse_space(prefix_graphemes(text.substr(std::min(begin, text.size())), kShown));
}

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  if (page.structured_data.empty()) return Outcome::kNotApplicable;
  int number = 0;
  for (const TextFact& data : page.structured_data) {
    ++number;
    if (data.text.empty() || is_wrapped(data.text)) continue;
    const std::size_t error = json_error_place(data.text);
    if (error == 0) continue;
    const std::string_view before = std::string_view(data.text).substr(0, error);
    Finding& finding = findings.add(
        seen("script[type=\"application/ld+json\"]", around(data.text, error), data.at));
    finding.key = std::to_string(number);
    finding.values = {{"near", finding.evidence.front().what},
                      {"line", std::int64_t{data.at.line}},
                      {"inner", static_cast<std::int64_t>(std::ranges::count(before, '\n')) + 1}};
  }
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/appearance/structured-data/intro-structured-data",
    "https://www.w3.org/TR/json-ld11/#embedding-json-ld-in-html-documents",
    "https://www.rfc-editor.org/rfc/rfc8259"};

constexpr Example kExamples[] = {{"a comma too much, and an end too early", R"(-- / --
<script type="application/ld+json">{"@type": "Article", "name": "Coffee",}</script>
-- /ar --
<html lang="ar"><script type="application/ld+json">{"@type": "Article",
"headline": "القهوة "العربية""}</script><title>القهوة</title>)",
                                  "/ /ar"},
                                 {"JSON, none, and other scripts", R"(-- / --
<html lang="ar"><script type="application/ld+json">{"@type": "Article", "headline": "القهوة \"العربية\""}</script><script>{a,}</script>
<script type="application/ld+json"></script><title>القهوة</title>)"}};

}  // namespace

extern const Rule schema_parse_error{
    .card =
        {.id = "schema-parse-error",
         .category = Category::kContent,
         .severity = Severity::kError,
         .effort = Effort::kMinutes,
         .en = {.title = "Structured data that cannot be read",
                .headline = "{pages, plural, one {# page has structured data that cannot be read} "
                            "other {# pages have structured data that cannot be read}}",
                .message = "The JSON-LD that begins on line {line} breaks off in its line {inner}, "
                           "near “{near}”.",
                .why = "Search engines then read nothing of it: no stars, no prices, no "
                       "breadcrumbs in the results.",
                .fix = "Look near “{near}” for a quotation mark within a text (write \\\" there), "
                       "a comma before a closing bracket, or a bracket that is missing; best let a "
                       "program write the JSON."},
         .ar =
             {.title = "بيانات منظمة لا تُقرأ",
              .headline =
                  "{pages, plural, one {صفحة واحدة فيها بيانات منظمة لا تُقرأ} two {صفحتان في كل "
                  "منهما بيانات منظمة لا تُقرأ} few {# صفحات فيها بيانات منظمة لا تُقرأ} many {# "
                  "صفحة فيها بيانات منظمة لا تُقرأ} other {# صفحة فيها بيانات منظمة لا تُقرأ}}",
              .message =
                  "تنقطع قراءة JSON-LD الذي يبدأ في السطر {line} عند سطره {inner}، قرب «{near}».",
              .why =
                  "لا تقرأ محركات البحث حينئذ شيئًا منها: لا نجوم ولا أسعار ولا مسارات في النتائج.",
              .fix = "ابحث قرب «{near}» عن علامة اقتباس داخل نص (تُكتب \\\")، أو فاصلة قبل قوس "
                     "إغلاق، أو قوس ناقص؛ والأحسن أن يكتب JSON برنامج."},
         .sources = kSources},
    .scope = RuleScope::kHtml,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
