// rate-limited-429: the server asked the audit to slow down and did not give these pages. What was
// not seen cannot be judged.
#include "analyzer/rule.h"
#include "analyzer/site/no_page.h"

namespace dalil::rules {
namespace {

bool is_refused(const PageRecord& page) { return page.status == 429; }

void check(const Site& site, SiteFindings& findings) { judge_refused(site, findings, is_refused); }

constexpr std::string_view kSources[] = {
    "https://www.rfc-editor.org/rfc/rfc6585#section-4",
    "https://developers.google.com/search/docs/crawling-indexing/http-network-errors"};

constexpr Example kExamples[] = {{"pages that were refused", R"(-- / --
<a href="/مقال">مقال</a><a href="/b">b</a>
-- /مقال 429 --
-- /b 429 --)",
                                  "/"},
                                 {"other answers", R"(-- / --
<a href="/b">b</a>
-- /b 403 --)"}};

}  // namespace

extern const Rule rate_limited_429{
    .card =
        {.id = "rate-limited-429",
         .category = Category::kHttp,
         .severity = Severity::kInfo,
         .effort = Effort::kMinutes,
         .reach = Reach::kSite,
         .en = {.title = "Pages that the server refused for the number of requests",
                .headline =
                    "{pages, plural, one {The server refused pages because of too many requests} "
                    "other {The servers of # hosts refused pages because of too many requests}}",
                .message = "The server answered {count, plural, one {# page} other {# pages}} with "
                           "429 (too many requests), also when it was asked again later.",
                .why = "What was not given could not be judged, so this report may be incomplete. "
                       "Search engines meet the same limit if they come as often.",
                .fix = "Audit again with fewer requests at a time (--concurrency 1, --delay), or "
                       "allow this auditor in the server’s limits."},
         .ar = {.title = "صفحات رفضها الخادم لكثرة الطلبات",
                .headline = "{pages, plural, one {رفض الخادم صفحات لكثرة الطلبات} two {رفض خادما "
                            "مضيفين صفحات لكثرة الطلبات} few {رفضت خوادم # مضيفات صفحات لكثرة "
                            "الطلبات} many {رفضت خوادم # مضيفًا صفحات لكثرة الطلبات} other {رفضت "
                            "خوادم # مضيف صفحات لكثرة الطلبات}}",
                .message = "أجاب الخادم بالرمز 429 (طلبات كثيرة) عن {count, plural, one {صفحة "
                           "واحدة} two {صفحتين} few {# صفحات} many {# صفحة} other {# صفحة}}، حتى "
                           "حين أعيد الطلب بعد حين.",
                .why = "ما لم يُعطَ لم يمكن الحكم فيه، فقد يكون هذا التقرير ناقصًا. ومحركات البحث "
                       "تلقى الحد نفسه إن جاءت بهذه الكثرة.",
                .fix = "أعد التدقيق بطلبات متزامنة أقل (‎--concurrency 1 و‎--delay)، أو "
                       "اسمح "
                       "لهذا المدقق في حدود الخادم."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
