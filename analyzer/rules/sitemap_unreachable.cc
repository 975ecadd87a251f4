// sitemap-unreachable: a sitemap that robots.txt, another sitemap or whoever asked for the audit
// names does not answer.
#include <string>

#include "analyzer/rule.h"
#include "analyzer/site/file_findings.h"
#include "analyzer/site/quote.h"

namespace dalil::rules {
namespace {

bool judge(const SitemapFact& sitemap, Finding& finding) {
  const bool asked = sitemap.status != 0 || sitemap.failure != Failure::kNone;
  const bool answered = sitemap.status == 200 && (sitemap.failure == Failure::kNone ||
                                                  sitemap.failure == Failure::kTooLarge);
  if (sitemap.source == SitemapSource::kGuess || !asked || answered) return false;
  const bool gone = sitemap.status == 404 || sitemap.status == 410;
  finding.confidence = gone ? Confidence::kConfirmed : Confidence::kLikely;  // Asked for once.
  finding.values.insert(
      finding.values.end(),
      {{"status", std::int64_t{sitemap.failure == Failure::kNone ? sitemap.status : 0}},
       {"failure", std::string(failure_name(sitemap.failure))},
       {"by", sitemap.source == SitemapSource::kIndex ? "index" : "robots"}});
  finding.evidence = {answer_evidence(sitemap)};
  if (!sitemap.named_by.empty()) {
    finding.evidence.push_back({.where = display_url(sitemap.named_by), .what = "loc"});
  }
  return true;
}

void check(const Site& site, SiteFindings& findings) { judge_sitemaps(site, findings, judge); }

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/sitemaps/build-sitemap",
    "https://www.sitemaps.org/protocol.html"};

constexpr Example kExamples[] = {{"named by robots.txt, and by an index", R"(-- / --
<title>المحمصة</title>
-- /robots.txt --
Sitemap: https://example.com/gone.xml
Sitemap: https://example.com/index.xml
-- /index.xml --
<sitemapindex><sitemap><loc>https://example.com/مقالات.xml</loc></sitemap></sitemapindex>
-- /مقالات.xml 500 --)",
                                  "/"},
                                 {"nobody named it", R"(-- / --
<title>Roastery</title>
-- /sitemap.xml 404 --)"},
                                 {"through a redirect", R"(-- / --
<title>Roastery</title>
-- /robots.txt --
Sitemap: https://example.com/old.xml
-- /old.xml 301 --
Location: /new.xml

-- /new.xml --
<urlset><url><loc>https://example.com/</loc></url></urlset>)"}};

}  // namespace

extern const Rule sitemap_unreachable{
    .card =
        {.id = "sitemap-unreachable",
         .category = Category::kSitemaps,
         .severity = Severity::kWarning,
         .effort = Effort::kMinutes,
         .reach = Reach::kSite,
         .en = {.title = "Sitemap that does not answer",
                .headline =
                    "{pages, plural, one {A sitemap of # host that is named somewhere does not "
                    "answer} other {Sitemaps of # hosts that are named somewhere do not answer}}",
                .message = "{sitemap} {status, plural, =0 {gives no answer ({failure})} one "
                           "{answers #} other {answers #}}, though {by, select, index {a sitemap "
                           "index} other {robots.txt}} names it.",
                .why = "Search engines learn of the pages that it was to list by links alone, and "
                       "ask for the file again and again.",
                .fix = "Bring {sitemap} back, or correct its address in {by, select, index {the "
                       "sitemap index} other {robots.txt}}."},
         .ar = {.title = "خريطة موقع لا تجيب",
                .headline = "{pages, plural, one {خريطة موقع مذكورة في مضيف واحد لا تجيب} two "
                            "{خريطة موقع مذكورة في مضيفين لا تجيب} few {خريطة موقع مذكورة في # "
                            "مضيفات لا تجيب} many {خريطة موقع مذكورة في # مضيفًا لا تجيب} other "
                            "{خريطة موقع مذكورة في # مضيف لا تجيب}}",
                .message =
                    "{status, plural, =0 {لا جواب من {sitemap} ({failure})} one {يجيب {sitemap} "
                    "بالرمز #} two {يجيب {sitemap} بالرمز #} few {يجيب {sitemap} بالرمز #} many "
                    "{يجيب {sitemap} بالرمز #} other {يجيب {sitemap} بالرمز #}} مع أن {by, select, "
                    "index {فهرس خرائط الموقع} other {robots.txt}} يذكره.",
                .why = "لا يعرف محرك البحث الصفحات التي كان ينبغي أن تدرجها إلا من الروابط، ويعود "
                       "إلى طلب الملف مرة بعد مرة.",
                .fix = "أعد {sitemap} إلى مكانه، أو صحح رابطه في {by, select, index {فهرس خرائط "
                       "الموقع} other {robots.txt}}."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
