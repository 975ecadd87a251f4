// sitemap-lastmod-churn: all entries of a sitemap were changed in the same minute, or on the same
// day: that is when the file was written, not when the pages were.
#include "analyzer/rule.h"
#include "analyzer/site/file_findings.h"
#include "analyzer/site/quote.h"

namespace dalil::rules {
namespace {

constexpr std::int64_t kFewest = 10;  // Of a few pages all may have changed that day.

bool judge(const SitemapFact& sitemap, Finding& finding) {
  if (sitemap.kind == "index" || !sitemap.one_date || sitemap.dated < kFewest) return false;
  const bool has_time = sitemap.date.size() > std::string_view("2026-11-22").size();
  finding.confidence = has_time ? Confidence::kConfirmed : Confidence::kLikely;
  finding.values.insert(finding.values.end(), {{"count", sitemap.dated}, {"date", sitemap.date}});
  finding.evidence = {{.where = display_url(sitemap.url), .what = quoted(sitemap.date)}};
  return true;
}

void check(const Site& site, SiteFindings& findings) { judge_sitemaps(site, findings, judge); }

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/sitemaps/build-sitemap",
    "https://www.sitemaps.org/protocol.html"};

constexpr Example kExamples[] = {{"ten pages in one minute", R"(-- / --
<title>المحمصة</title>
-- /sitemap.xml --
<urlset><url><loc>https://example.com/قهوة</loc><lastmod>2026-11-22T08:30:01Z</lastmod></url>
repeat 9 <url><loc>https://example.com/</loc><lastmod>2026-11-22T08:30:02Z</lastmod></url>
</urlset>)",
                                  "/"},
                                 {"one that differs", R"(-- / --
<title>Roastery</title>
-- /sitemap.xml --
<urlset>
repeat 20 <url><loc>https://example.com/</loc><lastmod>2026-11-22</lastmod></url>
<url><loc>https://example.com/a</loc><lastmod>2026-11-21</lastmod></url>
</urlset>)"},
                                 {"a few, or none", R"(-- / --
<title>Roastery</title>
-- /sitemap.xml --
<urlset>
repeat 9 <url><loc>https://example.com/</loc><lastmod>2026-11-22</lastmod></url>
repeat 9 <url><loc>https://example.com/a</loc></url>
</urlset>)"}};

}  // namespace

extern const Rule sitemap_lastmod_churn{
    .card =
        {.id = "sitemap-lastmod-churn",
         .category = Category::kSitemaps,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .reach = Reach::kSite,
         .en = {.title = "Sitemap whose pages all changed at once",
                .headline = "{pages, plural, one {In a sitemap of # host all pages have the same "
                            "date} other {In sitemaps of # hosts all pages have the same date}}",
                .message =
                    "All {count, plural, one {# date} other {# dates}} in {sitemap} are {date}.",
                .why = "Dates that are not those of the pages teach search engines to believe none "
                       "of them, and changed pages are read no sooner.",
                .fix = "Write into lastmod of {sitemap} when the content of each page last "
                       "changed, or leave lastmod out."},
         .ar =
             {.title = "خريطة موقع تغيرت صفحاتها كلها دفعة واحدة",
              .headline =
                  "{pages, plural, one {لكل الصفحات في خريطة موقع في مضيف واحد تاريخ واحد} two "
                  "{لكل الصفحات في خريطة موقع في مضيفين تاريخ واحد} few {لكل الصفحات في خريطة موقع "
                  "في # مضيفات تاريخ واحد} many {لكل الصفحات في خريطة موقع في # مضيفًا تاريخ واحد} "
                  "other {لكل الصفحات في خريطة موقع في # مضيف تاريخ واحد}}",
              .message = "كل التواريخ في {sitemap} ({count, plural, one {تاريخ واحد} two {تاريخان} "
                         "few {# تواريخ} many {# تاريخًا} other {# تاريخ}}) هي {date}.",
              .why = "التواريخ التي ليست تواريخ الصفحات تعوّد محركات البحث ألا تصدق شيئًا منها، فلا "
                     "تُقرأ الصفحات المعدلة أبكر من غيرها.",
              .fix =
                  "اكتب في lastmod في {sitemap} موعد آخر تغير في محتوى كل صفحة، أو احذف lastmod."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
