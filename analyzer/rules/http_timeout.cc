// http-timeout: an address of the site did not answer in time. What links, hreflang entries or
// redirects lead to is told there.
#include "analyzer/rule.h"
#include "analyzer/site/no_page.h"

namespace dalil::rules {
namespace {

bool is_fault(Failure failure) { return failure == Failure::kTimeout; }

void check(const Site& site, SiteFindings& findings) { judge_unanswered(site, findings, is_fault); }

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/http-network-errors"};

constexpr Example kExamples[] = {{"a sitemap’s page that takes too long", R"(-- / --
<p>home
-- /بطيئة timeout sitemap --
-- /1 --
-- /2 --
-- /3 --
-- /4 --
-- /5 --
-- /6 --
-- /7 --
-- /8 --
-- /9 --)",
                                  "/بطيئة"},
                                 {"another failure, and what a link tells", R"(-- / --
<a href="/a">a</a>
-- /a timeout --
-- /b refused sitemap --
-- /1 --
-- /2 --
-- /3 --
-- /4 --
-- /5 --
-- /6 --
-- /7 --
-- /8 --
-- /9 --
-- /10 --
-- /11 --
-- /12 --
-- /13 --
-- /14 --
-- /15 --
-- /16 --
-- /17 --
-- /18 --)"}};

}  // namespace

extern const Rule http_timeout{
    .card =
        {.id = "http-timeout",
         .category = Category::kHttp,
         .severity = Severity::kError,
         .effort = Effort::kHours,
         .en =
             {.title = "Address that does not answer in time",
              .headline = "{pages, plural, one {# address of the site does not answer in time} "
                          "other {# addresses of the site do not answer in time}}",
              .message = "The server gave no complete answer for this address within the time "
                         "limit of the audit.",
              .why =
                  "Readers leave before the page comes, and search engines crawl a slow site less.",
              .fix = "Find out what takes the server so long at this address: a slow query, a "
                     "service that it waits for. If the server was only busy with the audit, audit "
                     "again with fewer requests at a time."},
         .ar = {.title = "رابط لا يأتي جوابه في الوقت المحدد",
                .headline =
                    "{pages, plural, one {رابط واحد في الموقع لا يأتي جوابه في الوقت المحدد} two "
                    "{رابطان في الموقع لا يأتي جوابهما في الوقت المحدد} few {# روابط في الموقع لا "
                    "يأتي جوابها في الوقت المحدد} many {# رابطًا في الموقع لا يأتي جوابه في الوقت "
                    "المحدد} other {# رابط في الموقع لا يأتي جوابه في الوقت المحدد}}",
                .message = "لم يكمل الخادم جوابه عن هذا الرابط في المهلة التي حددها التدقيق.",
                .why = "ينصرف القارئ قبل أن تأتي الصفحة، ويقلل محرك البحث زحفه إلى الموقع البطيء.",
                .fix = "ابحث عما يؤخر الخادم عند هذا الرابط: استعلام بطيء أو خدمة ينتظرها. وإن كان "
                       "التدقيق نفسه قد أثقل الخادم فأعده بطلبات متزامنة أقل."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
