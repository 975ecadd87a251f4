// sitemap-invalid-xml: a sitemap that is no sitemap, or breaks the format: search engines read a
// part of it, or nothing. A page in place of a sitemap that nobody named is sitemap-missing.
#include "analyzer/measures.h"
#include "analyzer/rule.h"
#include "analyzer/site/file_findings.h"
#include "analyzer/site/quote.h"

namespace dalil::rules {
namespace {

bool judge(const SitemapFact& sitemap, Finding& finding) {
  if (sitemap.source == SitemapSource::kGuess && !sitemap.was_read()) return false;
  std::int64_t count = 0;
  for (const SitemapProblem& problem : sitemap.problems) {
    if (!breaks_format(problem)) continue;
    if (++count > static_cast<std::int64_t>(kShown)) continue;
    finding.evidence.push_back(
        {.where = display_url(sitemap.url), .what = quoted(problem.message), .line = problem.line});
    if (count > 1) continue;
    finding.values.insert(finding.values.end(), {{"problem", select_key(problem.kind)},
                                                 {"line", std::int64_t{problem.line}}});
  }
  return count > 0;
}

void check(const Site& site, SiteFindings& findings) { judge_sitemaps(site, findings, judge); }

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/sitemaps/build-sitemap",
    "https://www.sitemaps.org/protocol.html"};

constexpr Example kExamples[] = {
    {"a web page, an entry that is not closed, an entity that is none", R"(-- / --
<title>المحمصة</title>
-- /robots.txt --
Sitemap: https://example.com/page.xml
Sitemap: https://example.com/map.xml
-- /page.xml --
<!doctype html>
<title>المحمصة</title>
-- /map.xml --
<urlset><url><loc>https://example.com/a?b&c</loc></url><url><loc>https://example.com/قهوة</loc></urlset>)",
     "/"},
    {"an index that lists itself, and a bomb of entities", R"(-- / --
<title>Roastery</title>
-- /robots.txt --
Sitemap: https://example.com/index.xml
Sitemap: https://example.com/bomb.xml
-- /index.xml --
<sitemapindex><sitemap><loc>https://example.com/index.xml</loc></sitemap></sitemapindex>
-- /bomb.xml --
<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
<urlset><url><loc>https://example.com/&b;</loc></url></urlset>)",
     "/"},
    {"well-formed, with a namespace, an entity of XML, and a feed", R"(-- / --
<title>Roastery</title>
-- /robots.txt --
Sitemap: https://example.com/map.xml
Sitemap: https://example.com/feed.xml
-- /map.xml --
<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://example.com/?a=1&amp;b=2</loc><lastmod>2026-01-20</lastmod></url></urlset>
-- /feed.xml --
<rss version="2.0"><channel><item><link>https://example.com/</link></item></channel></rss>)"}};

}  // namespace

extern const Rule sitemap_invalid_xml{
    .card =
        {.id = "sitemap-invalid-xml",
         .category = Category::kSitemaps,
         .severity = Severity::kError,
         .effort = Effort::kMinutes,
         .reach = Reach::kSite,
         .en = {.title = "Sitemap that cannot be read as it should",
                .headline = "{pages, plural, one {A sitemap of # host breaks the format} other "
                            "{Sitemaps of # hosts break the format}}",
                .message =
                    "{sitemap}{line, plural, =0 {} one {, line #} other {, line #}}: {problem, "
                    "select, gzip {the compressed data is damaged} encoding {it is not UTF-8} html "
                    "{a web page stands in its place} not_a_sitemap {it is neither a sitemap nor a "
                    "list of addresses} missing_loc {an entry has no address} relative_loc {an "
                    "address is not absolute} not_http_loc {an address is not for the web} "
                    "bad_alternate {a language version has no code or no absolute address} "
                    "index_in_index {an index lists another index} index_loop {an index lists "
                    "itself} other {the XML is not well-formed}}.",
                .why = "From the fault on search engines may read nothing: new pages are found "
                       "late, those without links not at all.",
                .fix = "Mend {sitemap}{line, plural, =0 {} one { from line # on} other { from line "
                       "# on}}, or rather what writes it, and check it with “dalil inspect "
                       "sitemap”. In XML & is written &amp; and every address is absolute."},
         .ar = {.title = "خريطة موقع لا تُقرأ كما ينبغي",
                .headline =
                    "{pages, plural, one {خريطة موقع في مضيف واحد تخالف الصيغة} two {خريطة موقع في "
                    "مضيفين تخالف الصيغة} few {خريطة موقع في # مضيفات تخالف الصيغة} many {خريطة "
                    "موقع في # مضيفًا تخالف الصيغة} other {خريطة موقع في # مضيف تخالف الصيغة}}",
                .message =
                    "{sitemap}{line, plural, =0 {} one {، السطر #} two {، السطر #} few {، السطر #} "
                    "many {، السطر #} other {، السطر #}}: {problem, select, gzip {البيانات "
                    "المضغوطة تالفة} encoding {ليست بترميز UTF-8} html {في موضعها صفحة ويب} "
                    "not_a_sitemap {ليست خريطة موقع ولا قائمة روابط} missing_loc {مدخل بلا رابط} "
                    "relative_loc {رابط غير كامل} not_http_loc {رابط ليس من روابط الويب} "
                    "bad_alternate {نسخة لغوية بلا رمز أو بلا رابط كامل} index_in_index {فهرس يدرج "
                    "فهرسًا آخر} index_loop {فهرس يدرج نفسه} other {شيفرة XML غير سليمة البناء}}.",
                .why = "قد لا تقرأ محركات البحث شيئًا بعد موضع الخطأ، فتتأخر معرفتها بالصفحات "
                       "الجديدة ولا تعرف ما لا روابط إليه أبدًا.",
                .fix = "أصلح {sitemap}{line, plural, =0 {} one { من السطر #} two { من السطر #} few "
                       "{ من السطر #} many { من السطر #} other { من السطر #}}، أو بالأحرى ما "
                       "يكتبه، ثم تحقق منه بالأمر «dalil inspect sitemap». وفي XML تُكتب العلامة & "
                       "هكذا: &amp; وكل رابط يكون كاملًا."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
