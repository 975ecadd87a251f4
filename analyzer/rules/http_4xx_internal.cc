// http-4xx-internal: an address that was asked for does not exist, and nothing of the site names
// it: it stands in the list that was audited. What links, canonicals, hreflang entries, pages
// before and after, redirects or sitemaps name is told there.
#include <utility>

#include "analyzer/rule.h"
#include "analyzer/site/broken.h"
#include "analyzer/site/named_how.h"
#include "analyzer/site/quote.h"
#include "analyzer/site/redirects.h"

namespace dalil::rules {
namespace {

// Checked: internal addresses that answered, with whatever status.
void check(const Site& site, SiteFindings& findings) {
  const Redirects redirects(site);
  const NamedHow named = named_how(site, redirects);
  for (std::uint32_t page = 0; page < site.pages.size(); ++page) {
    const PageRecord& record = site.pages[page];
    if (!record.internal || record.status == 0) continue;
    findings.checked(1);
    const bool told = named.anchor[page] || named.canonical[page] || named.hreflang[page] ||
                      named.redirect[page] || named.pagination[page] || record.in_sitemap;
    if (told || !is_client_error(record)) continue;
    Finding finding;
    finding.confidence = record.check.confidence;
    finding.values = {{"status", std::int64_t{record.status}}};
    finding.evidence = {status_evidence(record)};
    findings.add(page, std::move(finding));
  }
}

constexpr std::string_view kAliases[] = {"http-404"};

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/http-network-errors",
    "https://www.rfc-editor.org/rfc/rfc9110#section-15.5"};

constexpr Example kExamples[] = {{"addresses that nobody names", R"(-- / --
<title>المحمصة</title>
-- /مقال-قديم 404 --
-- /gone 410 --)",
                                  "/مقال-قديم /gone"},
                                 {"what other rules tell, and what is not broken", R"(-- / --
<a href="/linked">x</a><link rel="canonical" href="/canonical"><link rel="alternate" hreflang="ar" href="/ar">
-- /linked 404 --
-- /canonical 404 --
-- /listed 404 sitemap --
-- /moved 301 --
Location: /lost

-- /lost 404 --
-- /login 401 --
-- /vip 403 --
-- /busy 429 --)"}};

}  // namespace

extern const Rule http_4xx_internal{
    .card =
        {.id = "http-4xx-internal",
         .category = Category::kHttp,
         .severity = Severity::kError,
         .effort = Effort::kMinutes,
         .aliases = kAliases,
         .en =
             {.title = "Address that does not exist",
              .headline = "{pages, plural, one {# address that was asked for does not exist} other "
                          "{# addresses that were asked for do not exist}}",
              .message = "The server answers {status}. No page, sitemap or canonical of the site "
                         "names this address.",
              .why = "Whoever has this address from elsewhere (a bookmark, another site, an "
                     "advertisement) finds no page.",
              .fix =
                  "If the page should exist, bring it back. If its content has moved, redirect to "
                  "it with 301. Else nothing is to be done but to stop giving out the address."},
         .ar = {.title = "رابط غير موجود",
                .headline = "{pages, plural, one {رابط واحد طُلب ولا وجود له} two {رابطان طُلبا ولا "
                            "وجود لهما} few {# روابط طُلبت ولا وجود لها} many {# رابطًا طُلب ولا وجود "
                            "له} other {# رابط طُلب ولا وجود له}}",
                .message = "يجيب الخادم بالرمز {status}. ولا تذكر هذا الرابط صفحة ولا خريطة للموقع "
                           "ولا رابط أساسي (canonical).",
                .why = "من كان عنده هذا الرابط من غير الموقع (إشارة مرجعية أو موقع آخر أو إعلان) "
                       "لا يجد صفحة.",
                .fix = "إن كان ينبغي أن تكون الصفحة فأعدها، وإن انتقل محتواها فأعد التوجيه إليه "
                       "بالرمز 301، وإلا فيكفي ألا يُنشر هذا الرابط."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
