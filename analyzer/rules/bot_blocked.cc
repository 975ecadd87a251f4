// bot-blocked: the server, or a firewall before it, refused pages to the audit: 403, 999 or a
// challenge. Their state cannot be verified.
#include "analyzer/rule.h"
#include "analyzer/site/no_page.h"

namespace dalil::rules {
namespace {

// 401 and 407 ask for a log-in, 429 for patience; a server error is one, unless it is a challenge.
bool is_refused(const PageRecord& page) {
  if (page.status == 401 || page.status == 407 || page.status == 429) return false;
  const bool challenge = page.status >= 400 && page.check.confidence == Confidence::kUnverifiable;
  return challenge || page.status == 403 || page.status == 451 || page.status > 599;
}

void check(const Site& site, SiteFindings& findings) { judge_refused(site, findings, is_refused); }

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/http-network-errors"};

constexpr Example kExamples[] = {{"refusals", R"(-- / --
<a href="/مقال">مقال</a><a href="/b">b</a>
-- /مقال 403 --
-- /b 999 --)",
                                  "/"},
                                 {"log-in, patience, errors", R"(-- / --
<a href="/a">a</a>
-- /a 401 --
-- /b 429 --
-- /c 404 --
-- /d 503 --)"}};

}  // namespace

extern const Rule bot_blocked{
    .card =
        {.id = "bot-blocked",
         .category = Category::kHttp,
         .severity = Severity::kInfo,
         .effort = Effort::kMinutes,
         .reach = Reach::kSite,
         .en = {.title = "Pages that the server refused to the audit",
                .headline = "{pages, plural, one {The server refused pages to the audit} other "
                            "{The servers of # hosts refused pages to the audit}}",
                .message = "The server refused {count, plural, one {# page} other {# pages}}: with "
                           "403, a code of its own or the challenge of a firewall. What stands "
                           "there could not be verified.",
                .why = "These pages were not judged. If the firewall takes search engines for bots "
                       "as well, they see no pages, either.",
                .fix = "Open one of the addresses in a browser. If it opens there, allow this "
                       "auditor in the firewall and audit again; check in the server’s log that "
                       "Googlebot and bingbot are not refused."},
         .ar = {.title = "صفحات رفضها الخادم على المدقق",
                .headline =
                    "{pages, plural, one {رفض الخادم صفحات على المدقق} two {رفض خادما مضيفين صفحات "
                    "على المدقق} few {رفضت خوادم # مضيفات صفحات على المدقق} many {رفضت خوادم # "
                    "مضيفًا صفحات على المدقق} other {رفضت خوادم # مضيف صفحات على المدقق}}",
                .message = "رفض الخادم {count, plural, one {صفحة واحدة} two {صفحتين} few {# صفحات} "
                           "many {# صفحة} other {# صفحة}} بالرمز 403 أو برمز خاص أو بتحدي جدار "
                           "حماية، فلم يمكن التحقق مما فيها.",
                .why = "لم يُحكم في هذه الصفحات. وإن كان جدار الحماية يعد محركات البحث روبوتات كذلك "
                       "فهي لا ترى صفحات أيضًا.",
                .fix = "افتح أحد هذه الروابط في المتصفح، فإن فُتح فاسمح لهذا المدقق في جدار الحماية "
                       "وأعد التدقيق، وتحقق في سجل الخادم من أنه لا يرفض Googlebot وbingbot."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
