// robots-no-sitemap-line: there is a sitemap at the usual place, and robots.txt does not say where.
#include <algorithm>
#include <utility>

#include "analyzer/rule.h"
#include "analyzer/site/file_findings.h"
#include "analyzer/site/origins.h"
#include "analyzer/site/quote.h"

namespace dalil::rules {
namespace {

void check(const Site& site, SiteFindings& findings) {
  const RobotsFact* robots = home_robots(site);
  if (!robots || robots->status != 200 || robots->html) return findings.not_applicable(1);
  const auto found = std::ranges::find_if(site.facts.sitemaps, [](const SitemapFact& sitemap) {
    return sitemap.source == SitemapSource::kGuess && sitemap.was_read();
  });
  findings.checked(1);
  if (found == site.facts.sitemaps.end() || !robots->sitemaps.empty()) return;
  Finding finding;
  finding.values = {{"robots", robots_url(*robots)}, {"sitemap", display_url(found->url)}};
  finding.evidence = {{.where = robots_url(*robots), .what = "Sitemap"}};
  findings.add(site.home, std::move(finding));
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/sitemaps/build-sitemap",
    "https://www.sitemaps.org/protocol.html"};

constexpr Example kExamples[] = {{"a sitemap that robots.txt does not name", R"(-- / --
<title>المحمصة</title>
-- /robots.txt --
User-agent: *
Disallow: /cart
-- /sitemap.xml --
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://example.com/</loc></url></urlset>)",
                                  "/"},
                                 {"it is named", R"(-- / --
<title>Roastery</title>
-- /robots.txt --
Sitemap: https://example.com/sitemap.xml
-- /sitemap.xml --
<urlset><url><loc>https://example.com/</loc></url></urlset>)"},
                                 {"there is none", R"(-- / --
<title>Roastery</title>
-- /robots.txt --
User-agent: *
Disallow: /cart)"}};

}  // namespace

extern const Rule robots_no_sitemap_line{
    .card = {.id = "robots-no-sitemap-line",
             .category = Category::kSitemaps,
             .severity = Severity::kNotice,
             .effort = Effort::kMinutes,
             .reach = Reach::kSite,
             .en = {.title = "Sitemap that robots.txt does not name",
                    .headline =
                        "{pages, plural, one {robots.txt of # host does not say where its sitemap "
                        "is} other {robots.txt of # hosts does not say where the sitemap is}}",
                    .message = "{sitemap} exists, and {robots} does not name it.",
                    .why = "Search engines that nobody told of the sitemap, and most other "
                           "crawlers, look for it in robots.txt alone.",
                    .fix = "Add the line “Sitemap: {sitemap}” to {robots}."},
             .ar = {.title = "خريطة موقع لا يذكرها robots.txt",
                    .headline =
                        "{pages, plural, one {ملف robots.txt في مضيف واحد لا يذكر خريطة الموقع} "
                        "two {ملف robots.txt في مضيفين لا يذكر خريطة الموقع} few {ملف robots.txt "
                        "في # مضيفات لا يذكر خريطة الموقع} many {ملف robots.txt في # مضيفًا لا يذكر "
                        "خريطة الموقع} other {ملف robots.txt في # مضيف لا يذكر خريطة الموقع}}",
                    .message = "خريطة الموقع {sitemap} موجودة، ولا يذكرها {robots}.",
                    .why = "محرك البحث الذي لم يخبره أحد بخريطة الموقع لا يبحث عنها إلا في "
                           "robots.txt، وكذلك معظم الزواحف الأخرى.",
                    .fix = "أضف السطر «Sitemap: {sitemap}» إلى {robots}."},
             .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
