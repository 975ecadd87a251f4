// sitemap-blocked-by-robots: robots.txt forbids Googlebot the sitemap itself.
#include "analyzer/rule.h"
#include "analyzer/site/file_findings.h"
#include "analyzer/site/quote.h"

namespace dalil::rules {
namespace {

bool judge(const SitemapFact& sitemap, Finding& finding) {
  if (sitemap.forbidden.line == 0) return false;
  finding.values.insert(finding.values.end(), {{"line", std::int64_t{sitemap.forbidden.line}},
                                               {"rule", quoted(sitemap.forbidden.text)}});
  finding.evidence = {{.where = "robots.txt",
                       .what = quoted(sitemap.forbidden.text),
                       .line = sitemap.forbidden.line}};
  return true;
}

void check(const Site& site, SiteFindings& findings) { judge_sitemaps(site, findings, judge); }

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/robots/robots_txt",
    "https://developers.google.com/search/docs/crawling-indexing/sitemaps/build-sitemap"};

constexpr Example kExamples[] = {{"named and forbidden in one file", R"(-- / --
<title>المحمصة</title>
-- /robots.txt --
User-agent: *
Disallow: /خرائط/
Sitemap: https://example.com/خرائط/all.xml)",
                                  "/"},
                                 {"allowed, and forbidden to others", R"(-- / --
<title>Roastery</title>
-- /robots.txt --
User-agent: GPTBot
Disallow: /
User-agent: *
Disallow: /maps/
Allow: /maps/*.xml$
Sitemap: https://example.com/maps/all.xml
-- /maps/all.xml --
<urlset><url><loc>https://example.com/</loc></url></urlset>)"}};

}  // namespace

extern const Rule sitemap_blocked_by_robots{
    .card = {.id = "sitemap-blocked-by-robots",
             .category = Category::kSitemaps,
             .severity = Severity::kWarning,
             .effort = Effort::kMinutes,
             .reach = Reach::kSite,
             .en = {.title = "Sitemap that robots.txt forbids",
                    .headline =
                        "{pages, plural, one {robots.txt of # host forbids its own sitemap} other "
                        "{robots.txt of # hosts forbids their own sitemaps}}",
                    .message = "Line {line} of robots.txt, “{rule}”, forbids {sitemap}.",
                    .why = "Search engines may not read the sitemap and learn of no page from it.",
                    .fix = "Add “Allow:” with the path of {sitemap} to robots.txt, below the same "
                           "User-agent, or make “{rule}” narrower."},
             .ar = {.title = "خريطة موقع يحظرها robots.txt",
                    .headline =
                        "{pages, plural, one {ملف robots.txt في مضيف واحد يحظر خريطة الموقع} two "
                        "{ملف robots.txt في مضيفين يحظر خريطة الموقع} few {ملف robots.txt في # "
                        "مضيفات يحظر خريطة الموقع} many {ملف robots.txt في # مضيفًا يحظر خريطة "
                        "الموقع} other {ملف robots.txt في # مضيف يحظر خريطة الموقع}}",
                    .message = "السطر {line} من robots.txt، وهو «{rule}»، يحظر {sitemap}.",
                    .why = "لا يجوز لمحركات البحث أن تقرأ خريطة الموقع، فلا تعرف منها صفحة واحدة.",
                    .fix = "أضف «Allow:» مع مسار {sitemap} إلى robots.txt تحت User-agent نفسه، أو "
                           "ضيّق القاعدة «{rule}»."},
             .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
