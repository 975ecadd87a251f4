// content-type-wrong: a web page that the server sends under another type, or without one.
#include <string>

#include "analyzer/measures.h"
#include "analyzer/page/ascii.h"
#include "analyzer/rule.h"
#include "core/url.h"

namespace dalil::rules {
namespace {

// Addresses at which a page is expected: a source that is shown as text is no mistake.
bool is_page_path(std::string_view path) {
  const std::string_view name = path.substr(path.rfind('/') + 1);
  const std::size_t dot = name.rfind('.');
  if (dot == name.npos) return true;
  const std::string_view end = name.substr(dot);
  for (const std::string_view known : {".html", ".htm", ".php", ".asp", ".aspx", ".jsp"}) {
    if (ascii::equals(end, known)) return true;
  }
  return false;
}

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  const Result<Url> url = Url::parse(page.url);
  if (page.status != 200 || !url || !is_page_path(url->path())) return Outcome::kNotApplicable;
  if (!page.html && !page.html_as_other) return Outcome::kNotApplicable;
  const std::string type(page.header("content-type"));
  if (page.html && !type.empty()) return Outcome::kChecked;
  Finding& finding = findings.add({.where = "Content-Type", .what = type});
  finding.values = {{"case", std::string(type.empty() ? "none" : "other")}, {"type", type}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://mimesniff.spec.whatwg.org/",
    "https://www.rfc-editor.org/rfc/rfc9110#name-content-type"};

constexpr Example kExamples[] = {{"HTML as text", R"(-- / --
<a href="/old">old</a>
-- /old --
Content-Type: text/plain

<!doctype html><html lang="ar"><title>بن</title><p>بن يمني.)",
                                  "/old"},
                                 {"HTML as HTML, and a source that is shown", R"(-- / --
<!doctype html><html lang="ar"><title>بن</title>
-- /page.html.txt --
Content-Type: text/plain

<!doctype html><title>How to write a page</title>
-- /data --
Content-Type: application/json

{"a": 1}
-- /feed --
Content-Type: application/rss+xml

<!-- بن --><rss version="2.0"><channel></channel></rss>
-- /readme --
Content-Type: text/markdown

<p align="center"><img src="/a.png"></p>
-- /xhtml --
Content-Type: application/xml

<html xmlns="http://www.w3.org/1999/xhtml"><title>بن</title></html>)"}};

}  // namespace

extern const Rule content_type_wrong{
    .card =
        {.id = "content-type-wrong",
         .category = Category::kHttp,
         .severity = Severity::kWarning,
         .effort = Effort::kMinutes,
         .en = {.title = "Web page under another type",
                .headline = "{pages, plural, one {# web page is sent as something else} other {# "
                            "web pages are sent as something else}}",
                .message = "{case, select, none {The answer has no Content-Type.} other {The page "
                           "is sent as {type}.}}",
                .why = "Browsers that go by the type show the source or offer it as a download, "
                       "and search engines do not index it as a page.",
                .fix =
                    "Let the server send Content-Type: text/html; charset=utf-8 for this address."},
         .ar = {.title = "صفحة ويب بنوع غير نوعها",
                .headline = "{pages, plural, one {صفحة واحدة تُرسل بنوع غير نوعها} two {صفحتان "
                            "تُرسلان بنوع غير نوعهما} few {# صفحات تُرسل بنوع غير نوعها} many {# "
                            "صفحة تُرسل بنوع غير نوعها} other {# صفحة تُرسل بنوع غير نوعها}}",
                .message = "{case, select, none {ليس في الجواب Content-Type.} other {تُرسل الصفحة "
                           "بالنوع {type}.}}",
                .why = "المتصفح الذي يلتزم النوع يعرض المصدر أو يعرض تنزيله، ومحركات البحث لا "
                       "تفهرسه صفحةً.",
                .fix = "اجعل الخادم يرسل لهذا العنوان Content-Type: text/html; charset=utf-8"},
         .sources = kSources},
    .scope = RuleScope::kFetched,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
