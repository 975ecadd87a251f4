// content-text-ratio-low: a large page of which hardly anything is text.
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

constexpr std::uint64_t kLargeBytes = 100 * 1024;

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  constexpr std::uint64_t kLeastPercent = 3;
  if (page.bytes < kLargeBytes || body_says_nothing(page)) return Outcome::kNotApplicable;
  const std::uint64_t percent = page.text.size() * 100 / page.bytes;
  if (percent >= kLeastPercent) return Outcome::kChecked;
  findings.add(seen("html", std::to_string(page.bytes) + " bytes", {})).values = {
      {"kilobytes", static_cast<std::int64_t>(page.bytes / 1024)},
      {"percent", static_cast<std::int64_t>(percent)}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://web.dev/articles/reduce-network-payloads-using-text-compression",
    "https://developers.google.com/search/docs/crawling-indexing/googlebot"};

constexpr Example kExamples[] = {{"a hundred kilobytes of comments around a sentence", R"(-- / --
<html lang="ar"><title>محمصة البن</title><p>نحمص كل صباح.
repeat 1100 <!-- 1234567890 1234567890 1234567890 1234567890 1234567890 1234567890 1234567890 1234567890 12345678 -->)",
                                  "/"},
                                 {"a small page", R"(-- / --
<html lang="ar"><title>محمصة البن</title><p>نحمص كل صباح.
repeat 100 <!-- 1234567890 1234567890 1234567890 1234567890 1234567890 1234567890 1234567890 1234567890 12345678 -->)"}};

}  // namespace

extern const Rule content_text_ratio_low{
    .card =
        {.id = "content-text-ratio-low",
         .category = Category::kContent,
         .severity = Severity::kInfo,
         .effort = Effort::kDays,
         .en = {.title = "Large page with little text",
                .headline = "{pages, plural, one {# page is large and hardly holds text} other {# "
                            "pages are large and hardly hold text}}",
                .message = "Of {kilobytes, number} KB of HTML, {percent, plural, =0 {less than 1 "
                           "%} one {# %} other {# %}} is text.",
                .why =
                    "The rest is loaded, read and thrown away with each visit: styles, scripts and "
                    "data that are written into the page. It does not lower the rank by itself.",
                .fix = "Move inline styles, scripts and pictures into files that are cached, and "
                       "leave out markup that a page builder wraps around everything."},
         .ar = {.title = "صفحة كبيرة قليلة النص",
                .headline = "{pages, plural, one {صفحة واحدة كبيرة قليلة النص} two {صفحتان كبيرتان "
                            "قليلتا النص} few {# صفحات كبيرة قليلة النص} many {# صفحة كبيرة قليلة "
                            "النص} other {# صفحة كبيرة قليلة النص}}",
                .message = "من {kilobytes, number} كيلوبايت من HTML ‏{percent, plural, =0 "
                           "{أقل "
                           "من 1%} one {1%} two {2%} few {#%} many {#%} other {#%}} نص.",
                .why = "يُحمّل الباقي ويُقرأ ويُرمى في كل زيارة: أنماط وبرامج وبيانات مكتوبة في "
                       "الصفحة. ولا ينزل بهذا وحده ترتيبها.",
                .fix = "انقل ما في الصفحة من أنماط وبرامج وصور إلى ملفات تُخزّن مؤقتًا، واستغنِ عن "
                       "الوسوم التي يلف بها منشئ الصفحات كل شيء."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
