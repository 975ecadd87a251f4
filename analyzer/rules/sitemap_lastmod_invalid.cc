// sitemap-lastmod-invalid: dates in a sitemap that cannot be read, or that are still to come.
#include "analyzer/measures.h"
#include "analyzer/rule.h"
#include "analyzer/site/file_findings.h"
#include "analyzer/site/quote.h"

namespace dalil::rules {
namespace {

bool judge(const SitemapFact& sitemap, Finding& finding) {
  std::int64_t unreadable = 0;
  for (const SitemapProblem& problem : sitemap.problems) {
    if (problem.kind != "bad-lastmod") continue;
    if (++unreadable > static_cast<std::int64_t>(kShown)) continue;
    finding.evidence.push_back(
        {.where = display_url(sitemap.url), .what = quoted(problem.message), .line = problem.line});
  }
  for (const ListedUrl& future : sitemap.future.first) {
    if (finding.evidence.size() == kShown) break;
    finding.evidence.push_back(
        {.where = display_url(sitemap.url), .what = quoted(future.other), .line = future.line});
  }
  if (finding.evidence.empty()) return false;
  finding.values.insert(finding.values.end(),
                        {{"line", std::int64_t{finding.evidence.front().line}},
                         {"kind", unreadable > 0 ? "unreadable" : "future"}});
  return true;
}

void check(const Site& site, SiteFindings& findings) { judge_sitemaps(site, findings, judge); }

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/sitemaps/build-sitemap",
    "https://www.w3.org/TR/NOTE-datetime"};

constexpr Example kExamples[] = {{"no date, a day that does not exist, and one to come", R"(-- / --
<title>المحمصة</title>
-- /robots.txt --
Sitemap: https://example.com/a.xml
Sitemap: https://example.com/b.xml
-- /a.xml --
<urlset><url><loc>https://example.com/قهوة</loc><lastmod>22/11/2026</lastmod></url>
<url><loc>https://example.com/</loc><lastmod>2026-02-30</lastmod></url></urlset>
-- /b.xml --
<urlset><url><loc>https://example.com/</loc><lastmod>2999-01-01</lastmod></url></urlset>)",
                                  "/"},
                                 {"every form that is allowed, and none", R"(-- / --
<title>Roastery</title>
-- /sitemap.xml --
<urlset><url><loc>https://example.com/</loc><lastmod>2025</lastmod></url>
<url><loc>https://example.com/a</loc><lastmod>2025-11-22T08:30:15.5+03:00</lastmod></url>
<url><loc>https://example.com/b</loc></url></urlset>)"}};

}  // namespace

extern const Rule sitemap_lastmod_invalid{
    .card = {.id = "sitemap-lastmod-invalid",
             .category = Category::kSitemaps,
             .severity = Severity::kNotice,
             .effort = Effort::kMinutes,
             .reach = Reach::kSite,
             .en = {.title = "Sitemap with dates that cannot be",
                    .headline = "{pages, plural, one {A sitemap of # host has dates that cannot "
                                "be} other {Sitemaps of # hosts have dates that cannot be}}",
                    .message = "{sitemap}, line {line}: {kind, select, future {lastmod is still to "
                               "come} other {lastmod is no date as sitemaps write it}}.",
                    .why = "Search engines pass over such a date, and over all dates of a sitemap "
                           "that is often wrong.",
                    .fix = "Write lastmod in {sitemap} as 2026-11-22 or 2026-11-22T08:30:15+03:00, "
                           "and only days that have been."},
             .ar = {.title = "خريطة موقع فيها تواريخ لا تصح",
                    .headline = "{pages, plural, one {خريطة موقع في مضيف واحد فيها تواريخ لا تصح} "
                                "two {خريطة موقع في مضيفين فيها تواريخ لا تصح} few {خريطة موقع في "
                                "# مضيفات فيها تواريخ لا تصح} many {خريطة موقع في # مضيفًا فيها "
                                "تواريخ لا تصح} other {خريطة موقع في # مضيف فيها تواريخ لا تصح}}",
                    .message = "{sitemap}، السطر {line}: {kind, select, future {تاريخ lastmod لم "
                               "يحن بعد} other {قيمة lastmod ليست تاريخًا بصيغة خرائط المواقع}}.",
                    .why = "تتجاهل محركات البحث مثل هذا التاريخ، وتتجاهل تواريخ الخريطة كلها إذا "
                           "كثر فيها الخطأ.",
                    .fix = "اكتب lastmod في {sitemap} هكذا: 2026-11-22 أو "
                           "2026-11-22T08:30:15+03:00، ولا تكتب إلا أيامًا مضت."},
             .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
