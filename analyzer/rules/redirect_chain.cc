// redirect-chain: an address that the site gives out redirects to another redirect. More than three
// in a row are redirect-too-many.
#include "analyzer/rule.h"
#include "analyzer/site/quote.h"
#include "analyzer/site/redirects.h"
#include "analyzer/site/sources.h"

namespace dalil::rules {
namespace {

// The audit's own seed is asked for though nothing need name it.
std::vector<bool> named_pages(const Site& site) {
  std::vector<bool> named(site.pages.size());
  site.graph.for_each([&](std::uint32_t, std::span<const Edge> edges) {
    for (const Edge& edge : edges) named[edge.target] = true;
  });
  return named;
}

// Checked: internal URLs that redirect, do not run into a loop, and are asked for: a page links to
// them, a sitemap lists them, or they are the seed.
void check(const Site& site, SiteFindings& findings) {
  const Redirects redirects(site);
  const std::vector<std::uint32_t> sources = first_sources(site);
  const std::vector<bool> named = named_pages(site);
  for (std::uint32_t page = 0; page < site.pages.size(); ++page) {
    const std::uint32_t hops = redirects.hops(page);
    const PageRecord& record = site.pages[page];
    const bool seed = !named[page] && redirects.end(page) == site.home;
    const bool asked = sources[page] != kNoPage || record.in_sitemap || seed;
    if (hops == 0 || !record.internal || !asked) continue;
    findings.checked(1);
    if (hops < 2 || hops > kMaxChain) continue;
    Finding finding;
    finding.values = {{"hops", std::int64_t{hops}},
                      {"target", display_url(site, redirects.end(page))}};
    finding.evidence = chain_evidence(site, redirects.chain(page));
    if (sources[page] != kNoPage) {
      finding.evidence.push_back(link_evidence(site, sources[page], page));
    }
    findings.add(page, std::move(finding));
  }
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/site-move-with-url-changes",
    "https://developers.google.com/search/docs/crawling-indexing/http-network-errors"};

constexpr Example kExamples[] = {{"two hops, and three that begin before them", R"(-- / --
<a href="/old">Beans</a>
-- /قديم 301 sitemap --
Location: /old

-- /old 301 --
Location: /newer

-- /newer 302 --
Location: /new

-- /new --
<p>Beans)",
                                  "/قديم /old"},
                                 {"one hop, a loop, and a chain that nobody asks for", R"(-- / --
<a href="/old">Beans</a><a href="/loop">Loop</a>
-- /old 301 --
Location: /new

-- /new --
<link rel="canonical" href="/forgotten">
-- /loop 301 --
Location: /pool

-- /pool 301 --
Location: /loop

-- /forgotten 301 --
Location: /old)"}};

}  // namespace

extern const Rule redirect_chain{
    .card =
        {.id = "redirect-chain",
         .category = Category::kHttp,
         .severity = Severity::kWarning,
         .effort = Effort::kMinutes,
         .en = {.title = "Chain of redirects",
                .headline = "{pages, plural, one {# address redirects to another redirect} "
                            "other {# addresses redirect to another redirect}}",
                .message = "It takes {hops, plural, one {# redirect} other {# redirects}} to get "
                           "to {target}.",
                .why = "Each redirect is one more request before the page begins to load, and "
                       "crawlers give up on long chains.",
                .fix = "Redirect straight to {target}, and name that address in links and "
                       "sitemaps."},
         .ar = {.title = "سلسلة من إعادات التوجيه",
                .headline = "{pages, plural, one {رابط واحد يعيد التوجيه أكثر من مرة} two {رابطان "
                            "يعيدان التوجيه أكثر من مرة} few {# روابط تعيد التوجيه أكثر من مرة} "
                            "many {# رابطًا يعيد التوجيه أكثر من مرة} other {# رابط يعيد التوجيه "
                            "أكثر من مرة}}",
                .message = "لا يُوصل إلى {target} إلا بعد {hops, plural, one {إعادة توجيه واحدة} "
                           "two {إعادتي توجيه} few {# إعادات توجيه} many {# إعادة توجيه} "
                           "other {# إعادة توجيه}}.",
                .why = "كل إعادة توجيه طلب إضافي قبل أن يبدأ تحميل الصفحة، والزاحف يترك السلاسل "
                       "الطويلة.",
                .fix =
                    "أعد التوجيه إلى {target} مباشرة، واكتب هذا الرابط في الصفحات وخرائط الموقع."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
