// compression-missing: the server sends HTML as it is, though it was asked for a compressed form.
#include "analyzer/hosts.h"
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

constexpr std::uint64_t kWorthwhileBytes = 4 * 1024;

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  const Result<Url> url = Url::parse(page.url);
  // Servers on the web say when they answered; folders and test servers are not judged.
  const bool on_web = url && !is_loopback(url->host()) && !page.header("date").empty();
  if (!on_web || page.bytes < kWorthwhileBytes) return Outcome::kNotApplicable;
  const std::string_view coding = page.header("content-encoding");
  if (!coding.empty() && coding != "identity") return Outcome::kChecked;
  findings.add(seen("Content-Encoding", "absent", {})).values = {
      {"kilobytes", static_cast<std::int64_t>(page.bytes / 1024)}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://www.rfc-editor.org/rfc/rfc9110#name-content-encoding",
    "https://web.dev/articles/optimizing-content-efficiency-optimize-encoding-and-transfer"};

constexpr Example kExamples[] = {{"five kilobytes as they are", R"(-- / --
Date: Sun, 22 Nov 2026 09:00:00 GMT

<html lang="ar"><p>أنواع البن
repeat 60 <p>نحمص حبوب البن اليمني كل صباح في المحمصة القديمة هناك.)",
                                  "/"},
                                 {"compressed, small, and from a folder", R"(-- / --
Date: Sun, 22 Nov 2026 09:00:00 GMT
Content-Encoding: br

<html lang="ar"><p>أنواع البن
repeat 60 <p>نحمص حبوب البن اليمني كل صباح في المحمصة القديمة هناك.
-- /small --
Date: Sun, 22 Nov 2026 09:00:00 GMT

<p>Beans
-- /folder --
<html lang="ar"><p>أنواع البن
repeat 60 <p>نحمص حبوب البن اليمني كل صباح في المحمصة القديمة هناك.)"}};

}  // namespace

extern const Rule compression_missing{
    .card = {.id = "compression-missing",
             .category = Category::kContent,
             .severity = Severity::kNotice,
             .effort = Effort::kMinutes,
             .en = {.title = "Page sent uncompressed",
                    .headline = "{pages, plural, one {# page is sent uncompressed} other {# pages "
                                "are sent uncompressed}}",
                    .message = "{kilobytes} KB of HTML were sent uncompressed.",
                    .why = "HTML shrinks to a fifth. Uncompressed, each visit takes longer and "
                           "costs more, most of all by telephone.",
                    .fix = "Turn on br or gzip for text/html (and CSS, JavaScript, SVG, JSON) in "
                           "the server or the CDN."},
             .ar = {.title = "صفحة تُرسل غير مضغوطة",
                    .headline = "{pages, plural, one {صفحة واحدة تُرسل غير مضغوطة} two {صفحتان "
                                "تُرسلان غير مضغوطتين} few {# صفحات تُرسل غير مضغوطة} many {# صفحة "
                                "تُرسل غير مضغوطة} other {# صفحة تُرسل غير مضغوطة}}",
                    .message =
                        "أُرسل من HTML ‏{kilobytes} كيلوبايت غير مضغوطة.",
                    .why = "يصغر HTML بالضغط إلى خُمسه، ومن غيره تطول كل زيارة وتزيد كلفتها، ولا "
                           "سيما على الهاتف.",
                    .fix = "فعّل br أو gzip لـ text/html ‏(وCSS وJavaScript وSVG وJSON) في "
                           "الخادم "
                           "أو شبكة التوزيع (CDN)."},
             .sources = kSources},
    .scope = RuleScope::kHtml,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
