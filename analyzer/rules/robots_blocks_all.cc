// robots-blocks-all: robots.txt forbids a search engine the whole host.
#include <utility>

#include "analyzer/rule.h"
#include "analyzer/site/file_findings.h"
#include "analyzer/site/origins.h"

namespace dalil::rules {
namespace {

// Checked: the pages with HTML of the hosts whose robots.txt was read.
void check(const Site& site, SiteFindings& findings) {
  for (const RobotsFact& robots : site.facts.robots) {
    if (robots.unreachable) continue;
    const RobotsLine* google = shut_out(robots, "Googlebot");
    const RobotsLine* line = google ? google : shut_out(robots, "bingbot");
    const bool both = google && shut_out(robots, "bingbot");
    const PageRange range = pages_of(site, robots.origin);
    for (std::uint32_t page = range.begin; page < range.end; ++page) {
      const PageRecord& record = site.pages[page];
      const bool blocked = record.indexable == NotIndexable::kBlockedByRobots;
      if (!record.internal || !(record.html || blocked)) continue;
      findings.checked(1);
      if (!line) continue;
      Finding finding;
      finding.values = {{"robots", robots_url(robots)},
                        {"line", std::int64_t{line->line}},
                        {"rule", line->text},
                        {"who", both     ? "both"
                                : google ? "google"
                                         : "bing"}};
      finding.evidence = {line_evidence(robots, *line)};
      findings.add(page, std::move(finding));
    }
  }
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/robots/intro",
    "https://www.rfc-editor.org/rfc/rfc9309"};

constexpr Example kExamples[] = {{"everybody is kept out", R"(-- / --
<title>المحمصة</title>
-- /مقال --
<title>مقال</title>
-- /robots.txt --
User-agent: *
Disallow: /)",
                                  "/ /مقال"},
                                 {"Googlebot alone is kept out", R"(-- / --
<title>Roastery</title>
-- /robots.txt --
User-agent: Googlebot
Disallow: /*
Allow: /robots.txt)",
                                  "/"},
                                 {"exceptions, a tie that Allow wins, other crawlers", R"(-- / --
<title>Roastery</title>
-- /robots.txt --
User-agent: *
Disallow: /
Allow: /مدونة
User-agent: bingbot
Allow: /
Disallow: /
User-agent: GPTBot
Disallow: /)"}};

}  // namespace

extern const Rule robots_blocks_all{
    .card =
        {.id = "robots-blocks-all",
         .category = Category::kIndexability,
         .severity = Severity::kError,
         .effort = Effort::kMinutes,
         .reach = Reach::kSite,
         .en = {.title = "Site that robots.txt forbids",
                .headline =
                    "{pages, plural, one {robots.txt forbids search engines # page: the whole "
                    "host} other {robots.txt forbids search engines # pages: the whole host}}",
                .message =
                    "Line {line} of {robots}, “{rule}”, keeps {who, select, google {Googlebot} "
                    "bing {bingbot} other {Googlebot and bingbot}} from every page of the host.",
                .why = "What may not be read is not ranked by its content: the site disappears "
                       "from search. On a staging server that is right, on the site itself it is "
                       "an accident.",
                .fix =
                    "Remove line {line} from {robots}, or forbid only the paths that are meant "
                    "(“Disallow: /cart”). To keep a staging server private, ask for a password."},
         .ar = {.title = "موقع يحظره robots.txt",
                .headline = "{pages, plural, one {يحظر robots.txt على محركات البحث صفحة واحدة، أي "
                            "المضيف كله} two {يحظر robots.txt على محركات البحث صفحتين، أي المضيف "
                            "كله} few {يحظر robots.txt على محركات البحث # صفحات، أي المضيف كله} "
                            "many {يحظر robots.txt على محركات البحث # صفحة، أي المضيف كله} other "
                            "{يحظر robots.txt على محركات البحث # صفحة، أي المضيف كله}}",
                .message =
                    "السطر {line} من {robots}، وهو «{rule}»، يمنع {who, select, google {Googlebot} "
                    "bing {bingbot} other {Googlebot وbingbot}} من كل صفحات المضيف.",
                .why = "ما لا تجوز قراءته لا يُرتب بحسب محتواه، فيختفي الموقع من البحث. وهذا صواب "
                       "في خادم التجارب، أما في الموقع المنشور فهو خطأ غير مقصود.",
                .fix = "احذف السطر {line} من {robots}، أو امنع المسارات المقصودة وحدها («Disallow: "
                       "/cart»). ولإبقاء خادم التجارب خاصًا احمه بكلمة مرور."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
