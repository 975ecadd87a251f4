// sitemap-too-many-urls: a sitemap lists more than the 50,000 addresses that search engines read.
#include <algorithm>

#include "analyzer/rule.h"
#include "analyzer/site/file_findings.h"
#include "analyzer/site/quote.h"

namespace dalil::rules {
namespace {

bool judge(const SitemapFact& sitemap, Finding& finding) {
  const auto found = std::ranges::find_if(sitemap.problems, [](const SitemapProblem& problem) {
    return problem.kind == "too-many-entries";
  });
  if (found == sitemap.problems.end()) return false;
  finding.evidence = {
      {.where = display_url(sitemap.url), .what = quoted(found->message), .line = found->line}};
  return true;
}

void check(const Site& site, SiteFindings& findings) { judge_sitemaps(site, findings, judge); }

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/sitemaps/large-sitemaps",
    "https://www.sitemaps.org/protocol.html"};

constexpr Example kExamples[] = {{"one too many", R"(-- / --
<title>المحمصة</title>
-- /sitemap.xml --
<urlset>
repeat 50001 <url><loc>https://example.com/</loc></url>
</urlset>)",
                                  "/"},
                                 {"as many as may be", R"(-- / --
<title>Roastery</title>
-- /sitemap.xml --
<urlset>
repeat 50000 <url><loc>https://example.com/</loc></url>
</urlset>)"}};

}  // namespace

extern const Rule sitemap_too_many_urls{
    .card = {.id = "sitemap-too-many-urls",
             .category = Category::kSitemaps,
             .severity = Severity::kError,
             .effort = Effort::kMinutes,
             .reach = Reach::kSite,
             .en = {.title = "Sitemap with more than 50,000 addresses",
                    .headline =
                        "{pages, plural, one {A sitemap of # host lists more than 50,000 "
                        "addresses} other {Sitemaps of # hosts list more than 50,000 addresses}}",
                    .message = "{sitemap} lists more than 50,000 addresses.",
                    .why = "Search engines read 50,000 of them or refuse the file: pages that it "
                           "lists later may not be found.",
                    .fix = "Split {sitemap} into files of at most 50,000 addresses each and list "
                           "these in a sitemap index."},
             .ar = {.title = "خريطة موقع فيها أكثر من 50,000 رابط",
                    .headline =
                        "{pages, plural, one {خريطة موقع في مضيف واحد تدرج أكثر من 50,000 رابط} "
                        "two {خريطة موقع في مضيفين تدرج أكثر من 50,000 رابط} few {خريطة موقع في # "
                        "مضيفات تدرج أكثر من 50,000 رابط} many {خريطة موقع في # مضيفًا تدرج أكثر من "
                        "50,000 رابط} other {خريطة موقع في # مضيف تدرج أكثر من 50,000 رابط}}",
                    .message = "تدرج {sitemap} أكثر من 50,000 رابط.",
                    .why = "تقرأ محركات البحث منها 50,000 أو ترفض الملف كله، فقد لا تُكتشف الصفحات "
                           "المدرجة بعدها.",
                    .fix = "قسّم {sitemap} إلى ملفات في كل منها 50,000 رابط على الأكثر، وأدرجها في "
                           "فهرس لخرائط الموقع."},
             .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
