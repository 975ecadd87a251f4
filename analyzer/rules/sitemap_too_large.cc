// sitemap-too-large: a sitemap is larger than the 50 MB, unpacked, that search engines read.
#include <algorithm>

#include "analyzer/rule.h"
#include "analyzer/site/file_findings.h"
#include "analyzer/site/quote.h"

namespace dalil::rules {
namespace {

bool judge(const SitemapFact& sitemap, Finding& finding) {
  const auto found = std::ranges::find_if(sitemap.problems, [](const SitemapProblem& problem) {
    return problem.kind == "too-large" && problem.line == 0;
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

constexpr Example kExamples[] = {{"over the limit", R"(-- / --
<title>المحمصة</title>
-- /sitemap.xml --
<urlset><url><loc>https://example.com/</loc></url>
repeat 600000 <!-- ملاحظة طويلة لا تنفع أحدًا، تتكرر حتى يتجاوز الملف الحد المسموح به -->
</urlset>)",
                                  "/"},
                                 {"many entries, below the limit", R"(-- / --
<title>Roastery</title>
-- /sitemap.xml --
<urlset>
repeat 1000 <url><loc>https://example.com/</loc></url>
</urlset>)"}};

}  // namespace

extern const Rule sitemap_too_large{
    .card = {.id = "sitemap-too-large",
             .category = Category::kSitemaps,
             .severity = Severity::kError,
             .effort = Effort::kMinutes,
             .reach = Reach::kSite,
             .en = {.title = "Sitemap of more than 50 MB",
                    .headline = "{pages, plural, one {A sitemap of # host is larger than 50 MB} "
                                "other {Sitemaps of # hosts are larger than 50 MB}}",
                    .message = "{sitemap} is larger than 50 MB unpacked.",
                    .why = "Search engines read 50 MB of it or refuse the file: pages that it "
                           "lists later may not be found.",
                    .fix = "Split {sitemap} into several files and list these in a sitemap index. "
                           "Compression does not help: the limit is about the unpacked file."},
             .ar = {.title = "خريطة موقع أكبر من 50 ميجابايت",
                    .headline = "{pages, plural, one {خريطة موقع في مضيف واحد أكبر من 50 ميجابايت} "
                                "two {خريطة موقع في مضيفين أكبر من 50 ميجابايت} few {خريطة موقع في "
                                "# مضيفات أكبر من 50 ميجابايت} many {خريطة موقع في # مضيفًا أكبر من "
                                "50 ميجابايت} other {خريطة موقع في # مضيف أكبر من 50 ميجابايت}}",
                    .message = "حجم {sitemap} بعد فك الضغط أكبر من 50 ميجابايت.",
                    .why = "تقرأ محركات البحث منها 50 ميجابايت أو ترفض الملف كله، فقد لا تُكتشف "
                           "الصفحات المدرجة بعدها.",
                    .fix = "قسّم {sitemap} إلى عدة ملفات وأدرجها في فهرس لخرائط الموقع. ولا ينفع "
                           "الضغط، فالحد على الملف بعد فكه."},
             .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
