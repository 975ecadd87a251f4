// html-over-2mb: more HTML than Google reads of a page for its index.
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

constexpr std::uint64_t kMostBytes = 2 * 1024 * 1024;

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  if (page.bytes <= kMostBytes) return Outcome::kChecked;
  findings.add(seen("html", std::to_string(page.bytes) + " bytes", {})).values = {
      {"kilobytes", static_cast<std::int64_t>(page.bytes / 1024)}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/googlebot"};

constexpr Example kExamples[] = {{"two megabytes and more", R"(-- / --
<html lang="ar"><title>محمصة البن</title>
repeat 21000 <!-- 1234567890 1234567890 1234567890 1234567890 1234567890 1234567890 1234567890 1234567890 12345678 -->)",
                                  "/"},
                                 {"an ordinary page", R"(-- / --
<html lang="ar"><title>محمصة البن</title><p>نحمص كل صباح.)"}};

}  // namespace

extern const Rule html_over_2mb{
    .card =
        {.id = "html-over-2mb",
         .category = Category::kContent,
         .severity = Severity::kError,
         .effort = Effort::kDays,
         .en = {.title = "Page larger than search engines read",
                .headline = "{pages, plural, one {# page is larger than search engines read} other "
                            "{# pages are larger than search engines read}}",
                .message = "The HTML has {kilobytes, number} KB; Google reads the first 2,048 KB.",
                .why = "What stands behind the first two megabytes is not in the index: text, "
                       "links and footers. Telephones take seconds to read such a page.",
                .fix = "Look what fills it: pictures written into the page as data, styles and "
                       "data of scripts, lists without pages. Move them into files of their own, "
                       "and divide the list."},
         .ar =
             {.title = "صفحة أكبر مما تقرؤه محركات البحث",
              .headline =
                  "{pages, plural, one {صفحة واحدة أكبر مما تقرؤه محركات البحث} two {صفحتان أكبر "
                  "مما تقرؤه محركات البحث} few {# صفحات أكبر مما تقرؤه محركات البحث} many {# "
                  "صفحة أكبر مما تقرؤه محركات البحث} other {# صفحة أكبر مما تقرؤه محركات البحث}}",
              .message =
                  "حجم HTML ‏{kilobytes, number} كيلوبايت، ويقرأ Google أول "
                  "2,048 كيلوبايت.",
              .why = "لا يدخل الفهرسَ ما بعد أول ميغابايتين من نص وروابط وتذييل، وتحتاج الهواتف إلى "
                     "ثوانٍ "
                     "لقراءة مثل هذه الصفحة.",
              .fix = "انظر ما يملؤها: صور مكتوبة فيها بيانات، أو أنماط وبيانات برامج، أو قوائم "
                     "بلا صفحات. انقلها إلى ملفات، وقسّم القائمة."},
         .sources = kSources},
    .scope = RuleScope::kHtml,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
