// sitemap-missing: robots.txt names no sitemap, and there is none at the usual place. Where links
// reach every page, that is no fault, so it is a notice.
#include <algorithm>
#include <utility>

#include "analyzer/rule.h"
#include "analyzer/site/file_findings.h"
#include "analyzer/site/quote.h"

namespace dalil::rules {
namespace {

bool is_absent(const SitemapFact& sitemap) {
  return sitemap.source == SitemapSource::kGuess && !sitemap.was_read() &&
         sitemap.failure == Failure::kNone &&
         (sitemap.status == 200 || sitemap.status == 404 || sitemap.status == 410);
}

void check(const Site& site, SiteFindings& findings) {
  if (site.home == kNoPage || !site.facts.sitemaps_asked) return findings.not_applicable(1);
  findings.checked(1);
  if (!std::ranges::all_of(site.facts.sitemaps, is_absent)) return;
  Finding finding;
  for (const SitemapFact& sitemap : site.facts.sitemaps) {
    finding.values = {{"sitemap", display_url(sitemap.url)}};
    finding.evidence = {sitemap.status == 404
                            ? Evidence{.where = display_url(sitemap.url), .what = "absent"}
                            : answer_evidence(sitemap)};
  }
  if (!finding.evidence.empty()) findings.add(site.home, std::move(finding));
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/sitemaps/overview",
    "https://www.sitemaps.org/protocol.html"};

constexpr Example kExamples[] = {{"neither named nor there", R"(-- / --
<title>المحمصة</title>
-- /robots.txt --
User-agent: *
Disallow: /cart
-- /sitemap.xml 404 --)",
                                  "/"},
                                 {"the page for every address is no sitemap", R"(-- / --
<title>Roastery</title>
-- /sitemap.xml --
<!doctype html>
<title>Roastery</title>)",
                                  "/"},
                                 {"one elsewhere, and a server that fails", R"(-- / --
<title>Roastery</title>
-- /robots.txt --
Sitemap: https://example.com/maps/all.xml
-- /maps/all.xml --
<urlset><url><loc>https://example.com/</loc></url></urlset>)"},
                                 {"not known", R"(-- / --
<title>Roastery</title>
-- /sitemap.xml 503 --)"}};

}  // namespace

extern const Rule sitemap_missing{
    .card = {.id = "sitemap-missing",
             .category = Category::kSitemaps,
             .severity = Severity::kNotice,
             .effort = Effort::kMinutes,
             .reach = Reach::kSite,
             .en = {.title = "Site without a sitemap",
                    .headline = "{pages, plural, one {The site has no sitemap} other {The sites "
                                "have no sitemap}}",
                    .message = "No robots.txt names a sitemap, and none was found at {sitemap}.",
                    .why = "A sitemap tells search engines of new and changed pages sooner, and of "
                           "those that few links reach. Small sites whose pages all link to each "
                           "other can do without.",
                    .fix = "Let the content system write a sitemap of the pages that are to be "
                           "found, and add the line “Sitemap:” with its address to robots.txt."},
             .ar = {.title = "موقع بلا خريطة موقع",
                    .headline = "{pages, plural, one {ليس للموقع خريطة موقع} two {ليس للموقعين "
                                "خريطة موقع} few {ليس للمواقع خريطة موقع} many {ليس للمواقع خريطة "
                                "موقع} other {ليس للمواقع خريطة موقع}}",
                    .message = "لا يذكر robots.txt خريطة للموقع، ولم يُعثر على خريطة في {sitemap}.",
                    .why = "تُعلم خريطة الموقع محركات البحث مبكرًا بالصفحات الجديدة والمعدلة وبالتي "
                           "قلّت الروابط إليها. وقد يستغني عنها موقع صغير تترابط صفحاته كلها.",
                    .fix = "اجعل نظام إدارة المحتوى يكتب خريطة للصفحات التي تريد أن تظهر في البحث، "
                           "وأضف سطر «Sitemap:» مع رابطها إلى robots.txt."},
             .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
