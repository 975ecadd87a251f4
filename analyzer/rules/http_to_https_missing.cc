// http-to-https-missing: the home page answers on http with a page, though the site is on https,
// and that page does not name an address on https as its canonical.
#include <utility>

#include "analyzer/rule.h"
#include "analyzer/site/host_findings.h"
#include "analyzer/site/origins.h"
#include "analyzer/site/quote.h"
#include "core/url.h"

namespace dalil::rules {
namespace {

// Checked: the home page, where its address on http answered.
void check(const Site& site, SiteFindings& findings) {
  const std::uint32_t face = face_of_site(site);
  for (const DoorFact& door : site.facts.doors) {
    if (face == kNoPage || !door.url.starts_with("http:") || !is_secure(site.facts.home)) continue;
    findings.checked(1);
    if (door.status != 200 || door.canonical.starts_with("https:")) continue;
    Finding finding;
    finding.values = {{"door", door.url}, {"home", display_url(site.facts.home.url)}};
    finding.evidence = {{.where = door.url, .what = "HTTP 200"}};
    findings.add(face, std::move(finding));
  }
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/site-move-with-url-changes",
    "https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls"};

constexpr Example kExamples[] = {{"both answer", R"(-- / --
<html lang="ar"><title>المحمصة</title>
-- http://example.com/ --
<html lang="ar"><title>المحمصة</title>)",
                                  "/"},
                                 {"a redirect", R"(-- / --
<p>home
-- http://example.com/ 301 --
Location: https://example.com/)"},
                                 {"a canonical, and a refusal", R"(-- / --
<p>home
-- http://example.com/ --
<link rel="canonical" href="https://example.com/"><p>home
-- https://www.example.com/ 403 --)"}};

}  // namespace

extern const Rule http_to_https_missing{
    .card =
        {.id = "http-to-https-missing",
         .category = Category::kSecurity,
         .severity = Severity::kError,
         .effort = Effort::kMinutes,
         .reach = Reach::kSite,
         .en = {.title = "Home page that answers on http, too",
                .headline =
                    "{pages, plural, one {The site answers on http without sending visitors to "
                    "https} other {# hosts answer on http without sending visitors to https}}",
                .message = "{door} answers with a page and does not redirect to {home}.",
                .why =
                    "Who types the address or follows an old link stays on a line that others can "
                    "read, browsers warn “not secure”, and search engines find the site twice.",
                .fix = "Redirect every address on http to the same one on https with 301."},
         .ar = {.title = "صفحة رئيسة تجيب على http أيضًا",
                .headline =
                    "{pages, plural, one {الموقع يجيب على http ولا يحول} two {مضيفان يجيبان على "
                    "http ولا يحولان} few {# مضيفات تجيب على http ولا تحول} many {# مضيفًا يجيب على "
                    "http ولا يحول} other {# مضيف يجيب على http ولا يحول}} الزائر إلى https",
                .message = "يجيب {door} بصفحة ولا يعيد التوجيه إلى {home}.",
                .why = "من كتب الرابط بيده أو تبع رابطًا قديمًا بقي على اتصال يقرؤه غيره، ويحذره "
                       "المتصفح بأنه «غير آمن»، ويجد محرك البحث الموقع مرتين.",
                .fix = "أعد توجيه كل رابط على http إلى نظيره على https بالرمز 301."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
