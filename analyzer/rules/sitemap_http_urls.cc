// sitemap-http-urls: a sitemap lists http addresses of a site that is on https.
#include "analyzer/rule.h"
#include "analyzer/site/file_findings.h"
#include "analyzer/site/quote.h"

namespace dalil::rules {
namespace {

bool judge(const SitemapFact& sitemap, Finding& finding) {
  if (sitemap.insecure.count == 0) return false;
  finding.values.insert(finding.values.end(),
                        {{"count", sitemap.insecure.count},
                         {"first", quoted(display_url(sitemap.insecure.first[0].url))}});
  finding.evidence = listed_evidence(sitemap, sitemap.insecure);
  return true;
}

void check(const Site& site, SiteFindings& findings) { judge_sitemaps(site, findings, judge); }

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/sitemaps/build-sitemap",
    "https://www.sitemaps.org/protocol.html"};

constexpr Example kExamples[] = {{"http on https", R"(-- / --
<title>المحمصة</title>
-- /sitemap.xml --
<urlset><url><loc>http://example.com/قهوة</loc></url><url><loc>https://example.com/</loc></url></urlset>
-- http://example.com/قهوة 301 --
Location: https://example.com/قهوة

-- /قهوة --
<title>قهوة</title>)",
                                  "/"},
                                 {"https, and names of XML that are no addresses", R"(-- / --
<title>Roastery</title>
-- /sitemap.xml --
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://example.com/</loc></url></urlset>)"}};

}  // namespace

extern const Rule sitemap_http_urls{
    .card =
        {.id = "sitemap-http-urls",
         .category = Category::kSitemaps,
         .severity = Severity::kWarning,
         .effort = Effort::kMinutes,
         .reach = Reach::kSite,
         .en = {.title = "Sitemap with http addresses",
                .headline =
                    "{pages, plural, one {A sitemap of # host lists http addresses of a site on "
                    "https} other {Sitemaps of # hosts list http addresses of a site on https}}",
                .message = "{sitemap} lists {count, plural, one {# address} other {# addresses}} "
                           "with http, for example {first}.",
                .why = "Search engines must follow a redirect for each of them, and the sitemap "
                       "names another address than the pages do in their canonical.",
                .fix = "Write https:// into the addresses of {sitemap}; most often that is the "
                       "site’s address in the settings of the content system."},
         .ar = {.title = "خريطة موقع فيها روابط http",
                .headline = "{pages, plural, one {خريطة موقع في مضيف واحد تدرج روابط http لموقع "
                            "على https} two {خريطة موقع في مضيفين تدرج روابط http لموقع على https} "
                            "few {خريطة موقع في # مضيفات تدرج روابط http لموقع على https} many "
                            "{خريطة موقع في # مضيفًا تدرج روابط http لموقع على https} other {خريطة "
                            "موقع في # مضيف تدرج روابط http لموقع على https}}",
                .message =
                    "تدرج {sitemap} {count, plural, one {رابطًا واحدًا يبدأ} two {رابطين يبدآن} few "
                    "{# روابط تبدأ} many {# رابطًا يبدأ} other {# رابط يبدأ}} بـhttp، مثل {first}.",
                .why = "يضطر محرك البحث إلى اتباع إعادة توجيه لكل منها، وتسمي خريطة الموقع رابطًا "
                       "غير الذي تسميه الصفحة رابطًا أساسيًا لها.",
                .fix = "اكتب https:// في روابط {sitemap}؛ وأكثر ما يكون ذلك في عنوان الموقع ضمن "
                       "إعدادات نظام إدارة المحتوى."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
