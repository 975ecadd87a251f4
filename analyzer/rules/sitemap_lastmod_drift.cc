// sitemap-lastmod-drift: a sitemap says of a page that it changed last on a day before the one that
// the page itself tells machines. The other way round may be a comment or a template that changed.
#include "analyzer/rule.h"
#include "analyzer/site/site.h"
#include "analyzer/structured/values.h"

namespace dalil::rules {
namespace {

// Days between the two that no time zone explains.
constexpr RuleOption kOptions[] = {{"max_days", 1, 1, 365}};

// Checked: indexable pages for which both name a day.
void check(const Site& site, SiteFindings& findings) {
  for (const PageDates& dates : site.dates) {
    if (site.pages[dates.page].indexable != NotIndexable::kIndexable) continue;
    if (dates.listed == 0 || dates.own == 0) continue;
    findings.checked(1);
    const std::int64_t days = dates.own - dates.listed;
    if (static_cast<double>(days) <= findings.option("max_days")) continue;
    Finding finding;
    finding.values = {{"days", days}, {"listed", day_of(dates.listed)}, {"own", day_of(dates.own)}};
    finding.evidence = {{.where = "sitemap > lastmod", .what = day_of(dates.listed)},
                        {.where = "dateModified", .what = day_of(dates.own)}};
    findings.add(dates.page, std::move(finding));
  }
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/sitemaps/build-sitemap",
    "https://www.sitemaps.org/protocol.html"};

constexpr Example kExamples[] = {
    {"an article that says it was revised a month after its lastmod", R"(-- / --
<html lang="ar"><title>محمصة</title>
-- /مقال --
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "Article", "headline": "البن", "dateModified": "2026-11-20T09:00:00+03:00"}</script><p>البن.
-- /own --
<script type="application/ld+json">[{"@context": "https://schema.org", "@type": "Article", "mainEntityOfPage": {"@type": "WebPage", "@id": "https://example.com/own"}, "dateModified": "2026-11-20"}, {"@context": "https://schema.org", "@type": "Article", "url": "https://example.com/meta", "dateModified": "2026-11-21"}]</script><p>Beans.
-- /meta --
<meta property="article:modified_time" content="2026-11-20T09:00:00+03:00"><p>Beans.
-- /sitemap.xml --
<urlset><url><loc>https://example.com/مقال</loc><lastmod>2026-10-20</lastmod></url><url><loc>https://example.com/own</loc><lastmod>2026-10-20</lastmod></url><url><loc>https://example.com/meta</loc><lastmod>2025-11-19</lastmod></url></urlset>)",
     "/مقال /own /meta"},
    {"the same day, the next one elsewhere on earth, and a sitemap that is ahead", R"(-- / --
<html lang="ar"><title>محمصة</title>
-- /same --
<meta property="article:modified_time" content="2026-11-20"><p>Beans.
-- /zone --
<meta property="article:modified_time" content="2026-11-21T01:00:00+03:00"><p>Beans.
-- /comment --
<meta property="article:modified_time" content="2026-01-02"><p>Beans.
-- /listed --
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "CollectionPage", "dateModified": "2026-01-01", "hasPart": {"@type": "Article", "dateModified": "2026-11-20"}}</script><p>Beans.
-- /cards --
<script type="application/ld+json">[{"@context": "https://schema.org", "@type": "BlogPosting", "url": "https://example.com/same", "dateModified": "2026-11-20"}, {"@context": "https://schema.org", "@type": "BlogPosting", "mainEntityOfPage": "https://example.com/zone", "dateModified": "2026-11-21"}]</script><p>Beans.
-- /sitemap.xml --
<urlset><url><loc>https://example.com/same</loc><lastmod>2026-11-20T23:59:00Z</lastmod></url><url><loc>https://example.com/zone</loc><lastmod>2026-11-20</lastmod></url><url><loc>https://example.com/comment</loc><lastmod>2026-11-20</lastmod></url><url><loc>https://example.com/listed</loc><lastmod>2026-01-01</lastmod></url><url><loc>https://example.com/cards</loc><lastmod>2026-01-01</lastmod></url></urlset>)"}};

}  // namespace

extern const Rule sitemap_lastmod_drift{
    .card =
        {.id = "sitemap-lastmod-drift",
         .category = Category::kSitemaps,
         .severity = Severity::kNotice,
         .effort = Effort::kHours,
         .en = {.title = "Sitemap that does not tell of a change",
                .headline = "{pages, plural, one {# page has changed since the day that the "
                            "sitemap names} other {# pages have changed since the days that the "
                            "sitemap names}}",
                .message =
                    "The sitemap names {listed} as the day of the last change, the page {own}, "
                    "{days, plural, one {# day} other {# days}} later.",
                .why = "Search engines fetch a page again when its lastmod changes, as long as "
                       "they can trust it. A change that the sitemap does not tell is found late, "
                       "and a lastmod that is often wrong is not believed any more.",
                .fix = "Write the sitemap anew whenever a page is published or edited, and take "
                       "its lastmod from the same field as dateModified."},
         .ar = {.title = "خريطة موقع لا تذكر آخر تعديل",
                .headline = "{pages, plural, one {صفحة واحدة عُدّلت بعد التاريخ الذي في خريطة "
                            "الموقع} two {صفحتان عُدّلتا بعد التاريخ الذي في خريطة الموقع} few {# "
                            "صفحات عُدّلت بعد التاريخ الذي في خريطة الموقع} many {# صفحة عُدّلت بعد "
                            "التاريخ الذي في خريطة الموقع} other {# صفحة عُدّلت بعد التاريخ الذي في "
                            "خريطة الموقع}}",
                .message =
                    "آخر تعديل للصفحة في خريطة الموقع {listed}، وفي الصفحة نفسها {own}، أي بعده "
                    "{days, plural, one {بيوم واحد} two {بيومين} few {بـ# أيام} many {بـ# "
                    "يومًا} other {بـ# يوم}}.",
                .why = "تعود محركات البحث إلى الصفحة حين يتغير lastmod ما دامت تثق به. فالتعديل "
                       "الذي لا تذكره الخريطة يُكتشف متأخرًا، والتاريخ الذي يكثر خطؤه لا يُعتد به.",
                .fix = "أعد كتابة خريطة الموقع كلما نُشرت صفحة أو عُدّلت، وخذ lastmod من الحقل الذي "
                       "يؤخذ منه dateModified."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check,
    .options = kOptions};

}  // namespace dalil::rules
