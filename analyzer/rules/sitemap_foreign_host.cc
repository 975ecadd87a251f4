// sitemap-foreign-host: a sitemap lists addresses of hosts that are no part of the site. They count
// only where those hosts vouch for the sitemap, which cannot be seen from here.
#include "analyzer/rule.h"
#include "analyzer/site/file_findings.h"
#include "analyzer/site/quote.h"

namespace dalil::rules {
namespace {

bool judge(const SitemapFact& sitemap, Finding& finding) {
  if (sitemap.foreign.count == 0) return false;
  finding.values.insert(finding.values.end(),
                        {{"count", sitemap.foreign.count},
                         {"first", quoted(display_url(sitemap.foreign.first[0].url))}});
  finding.evidence = listed_evidence(sitemap, sitemap.foreign);
  return true;
}

void check(const Site& site, SiteFindings& findings) { judge_sitemaps(site, findings, judge); }

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/sitemaps/build-sitemap",
    "https://www.sitemaps.org/protocol.html"};

constexpr Example kExamples[] = {{"another host, and another form of the own one", R"(-- / --
<title>المحمصة</title>
-- /sitemap.xml --
<urlset><url><loc>https://متجر.example/قهوة</loc></url><url><loc>https://www.example.com/</loc></url></urlset>)",
                                  "/"},
                                 {"images elsewhere, the own host by another scheme", R"(-- / --
<title>Roastery</title>
-- /sitemap.xml --
<urlset><url><loc>https://example.com/</loc><image:image><image:loc>https://cdn.example/a.png</image:loc></image:image></url>
<url><loc>http://example.com/a</loc></url></urlset>)"}};

}  // namespace

extern const Rule sitemap_foreign_host{
    .card =
        {.id = "sitemap-foreign-host",
         .category = Category::kSitemaps,
         .severity = Severity::kWarning,
         .effort = Effort::kMinutes,
         .reach = Reach::kSite,
         .en = {.title = "Sitemap with addresses of other hosts",
                .headline = "{pages, plural, one {A sitemap of # host lists addresses of other "
                            "hosts} other {Sitemaps of # hosts list addresses of other hosts}}",
                .message = "{sitemap} lists {count, plural, one {# address} other {# addresses}} "
                           "of other hosts, for example {first}.",
                .why = "A sitemap speaks for its own host: search engines pass over others, unless "
                       "their robots.txt names this sitemap or both are verified for one owner.",
                .fix =
                    "List in {sitemap} only addresses of its host, written as the pages write them "
                    "(with or without www). Addresses of other hosts belong in sitemaps there."},
         .ar = {.title = "خريطة موقع فيها روابط لمضيفات أخرى",
                .headline =
                    "{pages, plural, one {خريطة موقع في مضيف واحد تدرج روابط لمضيفات أخرى} two "
                    "{خريطة موقع في مضيفين تدرج روابط لمضيفات أخرى} few {خريطة موقع في # مضيفات "
                    "تدرج روابط لمضيفات أخرى} many {خريطة موقع في # مضيفًا تدرج روابط لمضيفات أخرى} "
                    "other {خريطة موقع في # مضيف تدرج روابط لمضيفات أخرى}}",
                .message = "تدرج {sitemap} {count, plural, one {رابطًا واحدًا} two {رابطين} few {# "
                           "روابط} many {# رابطًا} other {# رابط}} لمضيفات أخرى، مثل {first}.",
                .why = "خريطة الموقع تتكلم عن مضيفها وحده: وتتجاهل محركات البحث ما سواه، إلا إذا "
                       "ذكرها robots.txt في المضيف الآخر أو أُثبتت ملكيتهما لصاحب واحد.",
                .fix = "لا تدرج في {sitemap} إلا روابط مضيفها كما تكتبها الصفحات (مع www أو من "
                       "دونها)، واجعل روابط المضيفات الأخرى في خرائطها هناك."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
