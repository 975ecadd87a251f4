// svg-inline-large: a drawing within the page that is larger than many a page.
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

constexpr std::uint64_t kMostBytes = 20 * 1024;

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  if (page.drawing_bytes == 0) return Outcome::kNotApplicable;
  if (page.drawing_bytes <= kMostBytes) return Outcome::kChecked;
  findings.add(seen("svg", std::to_string(page.drawing_bytes) + " bytes", page.drawing_at))
      .values = {{"kilobytes", static_cast<std::int64_t>(page.drawing_bytes / 1024)},
                 {"line", std::int64_t{page.drawing_at.line}}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://web.dev/articles/reduce-network-payloads-using-text-compression",
    "https://www.w3.org/TR/SVG2/"};

constexpr Example kExamples[] = {{"a map in the page", R"(-- / --
<html lang="ar"><p>خريطة حراز <svg viewBox="0 0 9 9">
repeat 400 <path d="M10 10 L20 20 L30 30 L40 40 L50 50 L60 60 L70 70 Z"/>
</svg>)",
                                  "/"},
                                 {"an icon", R"(-- / --
<html lang="ar"><p>خريطة حراز <svg viewBox="0 0 9 9"><path d="M10 10 L20 20"/></svg>)"}};

}  // namespace

extern const Rule svg_inline_large{
    .card =
        {.id = "svg-inline-large",
         .category = Category::kImages,
         .severity = Severity::kInfo,
         .effort = Effort::kHours,
         .en = {.title = "Large drawing within the page",
                .headline = "{pages, plural, one {# page holds a large drawing} other {# pages "
                            "hold a large drawing}}",
                .message = "The <svg> on line {line} has {kilobytes} KB.",
                .why = "It is sent and read anew with each page; as a file it would be kept by the "
                       "browser.",
                .fix = "Move the drawing into a file (<img src=\"….svg\" alt=\"…\">), and let a "
                       "tool such as SVGO make it smaller first."},
         .ar = {.title = "رسم كبير داخل الصفحة",
                .headline = "{pages, plural, one {صفحة واحدة فيها رسم كبير} two {صفحتان في كل "
                            "منهما رسم كبير} few {# صفحات فيها رسم كبير} many {# صفحة فيها رسم "
                            "كبير} other {# صفحة فيها رسم كبير}}",
                .message =
                    "حجم <svg> الذي في السطر {line} ‏{kilobytes} كيلوبايت.",
                .why = "يُرسل ويُقرأ من جديد مع كل صفحة، ولو كان ملفًا لحفظه المتصفح.",
                .fix = "انقل الرسم إلى ملف (<img src=\"….svg\" alt=\"…\">)، وصغّره قبل ذلك بأداة "
                       "مثل SVGO."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
