// sitemap-url-duplicated: addresses that an earlier sitemap of the site lists, too. Untidy, and
// harmless as long as both say the same.
#include "analyzer/rule.h"
#include "analyzer/site/file_findings.h"
#include "analyzer/site/quote.h"

namespace dalil::rules {
namespace {

bool judge(const SitemapFact& sitemap, Finding& finding) {
  if (sitemap.repeated.count == 0) return false;
  finding.values.insert(finding.values.end(),
                        {{"count", sitemap.repeated.count},
                         {"first", quoted(display_url(sitemap.repeated.first[0].url))},
                         {"other", display_url(sitemap.repeated.first[0].other)}});
  finding.evidence = listed_evidence(sitemap, sitemap.repeated);
  return true;
}

void check(const Site& site, SiteFindings& findings) { judge_sitemaps(site, findings, judge); }

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/sitemaps/build-sitemap",
    "https://www.sitemaps.org/protocol.html"};

constexpr Example kExamples[] = {{"in two files", R"(-- / --
<title>المحمصة</title>
-- /robots.txt --
Sitemap: https://example.com/a.xml
Sitemap: https://example.com/b.xml
-- /a.xml --
<urlset><url><loc>https://example.com/قهوة</loc></url></urlset>
-- /b.xml --
<urlset><url><loc>https://example.com/%D9%82%D9%87%D9%88%D8%A9</loc></url><url><loc>https://example.com/</loc></url></urlset>)",
                                  "/"},
                                 {"each in one, and one file that is named twice", R"(-- / --
<title>Roastery</title>
-- /robots.txt --
Sitemap: https://example.com/a.xml
Sitemap: https://example.com/a.xml
Sitemap: https://example.com/b.xml
-- /a.xml --
<urlset><url><loc>https://example.com/a</loc></url></urlset>
-- /b.xml --
<urlset><url><loc>https://example.com/b</loc></url></urlset>)"}};

}  // namespace

extern const Rule sitemap_url_duplicated{
    .card =
        {.id = "sitemap-url-duplicated",
         .category = Category::kSitemaps,
         .severity = Severity::kInfo,
         .effort = Effort::kMinutes,
         .reach = Reach::kSite,
         .en = {.title = "Addresses in several sitemaps",
                .headline = "{pages, plural, one {Sitemaps of # host repeat each other’s "
                            "addresses} other {Sitemaps of # hosts repeat each other’s addresses}}",
                .message = "{sitemap} lists {count, plural, one {# address} other {# addresses}} "
                           "that another sitemap lists, too, for example {first} (in {other}).",
                .why = "Where two sitemaps name different dates for one page, neither is believed; "
                       "and counts of pages in reports come out too high.",
                .fix = "Let each address stand in one sitemap; often two plugins or two settings "
                       "of one write the same list."},
         .ar =
             {.title = "روابط في أكثر من خريطة للموقع",
              .headline = "{pages, plural, one {خرائط الموقع في مضيف واحد تكرر روابط بعضها} two "
                          "{خرائط الموقع في مضيفين تكرر روابط بعضها} few {خرائط الموقع في # مضيفات "
                          "تكرر روابط بعضها} many {خرائط الموقع في # مضيفًا تكرر روابط بعضها} other "
                          "{خرائط الموقع في # مضيف تكرر روابط بعضها}}",
              .message = "تدرج {sitemap} {count, plural, one {رابطًا واحدًا تدرجه} two {رابطين "
                         "تدرجهما} few {# روابط تدرجها} many {# رابطًا تدرجه} other {# رابط تدرجه}} "
                         "خريطة أخرى أيضًا، مثل {first} (في {other}).",
              .why = "إذا ذكرت خريطتان تاريخين مختلفين لصفحة واحدة لم يُؤخذ بأي منهما، وجاءت أعداد "
                     "الصفحات في التقارير أكبر من حقيقتها.",
              .fix =
                  "اجعل كل رابط في خريطة واحدة؛ وكثيرًا ما تكتب إضافتان أو إعدادان القائمة نفسها."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
