// cache-missing: a page without anything by which a crawler could ask whether it has changed.
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  if (page.header("date").empty()) return Outcome::kNotApplicable;  // No server answered.
  for (const char* const name : {"etag", "last-modified", "cache-control", "expires"}) {
    if (!page.header(name).empty()) return Outcome::kChecked;
  }
  findings.add({.where = "ETag, Last-Modified, Cache-Control", .what = ""});
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {"https://www.rfc-editor.org/rfc/rfc9111",
                                         "https://developers.google.com/crawling/docs/"
                                         "crawlers-fetchers/overview-google-crawlers#http-caching"};

constexpr Example kExamples[] = {{"no header tells", R"(-- / --
Date: Sun, 22 Nov 2026 10:00:00 GMT

<p>Beans.
-- /ar --
Date: Sun, 22 Nov 2026 10:00:00 GMT
Server: example

<html lang="ar"><p>بن.)",
                                  "/ /ar"},
                                 {"a version, a date, a decision, and no server", R"(-- / --
Date: Sun, 22 Nov 2026 10:00:00 GMT
ETag: "v1"

<p>Beans.
-- /date --
Date: Sun, 22 Nov 2026 10:00:00 GMT
Last-Modified: Sat, 21 Nov 2026 10:00:00 GMT

<p>Beans.
-- /private --
Date: Sun, 22 Nov 2026 10:00:00 GMT
Cache-Control: no-store

<p>Beans.
-- /ar --
<html lang="ar"><p>بن.)"}};

}  // namespace

extern const Rule cache_missing{
    .card =
        {.id = "cache-missing",
         .category = Category::kHttp,
         .severity = Severity::kInfo,
         .effort = Effort::kHours,
         .en = {.title = "Answers without a version",
                .headline = "{pages, plural, one {# page cannot be asked whether it has changed} "
                            "other {# pages cannot be asked whether they have changed}}",
                .message = "The answer has neither ETag nor Last-Modified nor Cache-Control.",
                .why =
                    "Crawlers and browsers that know a version ask “has it changed?” and get a few "
                    "bytes. Here they fetch the whole page each time, which costs both sides.",
                .fix = "Let the server send ETag or Last-Modified for pages and answer 304 where "
                       "nothing has changed."},
         .ar = {.title = "أجوبة بلا رقم نسخة",
                .headline =
                    "{pages, plural, one {صفحة واحدة لا يمكن سؤالها هل تغيرت} two {صفحتان لا يمكن "
                    "سؤالهما هل تغيرتا} few {# صفحات لا يمكن سؤالها هل تغيرت} many {# صفحة لا يمكن "
                    "سؤالها هل تغيرت} other {# صفحة لا يمكن سؤالها هل تغيرت}}",
                .message = "ليس في الجواب ETag ولا Last-Modified ولا Cache-Control.",
                .why = "الزاحف أو المتصفح الذي يعرف النسخة يسأل: هل تغيرت؟ فيأتيه جواب من بضعة "
                       "بايتات. أما هنا فيجلب الصفحة كلها كل مرة، وهذا يكلف الطرفين.",
                .fix = "اجعل الخادم يرسل ETag أو Last-Modified مع الصفحات، ويجيب بالرمز 304 حيث لم "
                       "يتغير شيء."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
