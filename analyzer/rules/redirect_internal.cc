// redirect-internal: pages link to an address that has moved for good. Chains, loops, redirects
// into errors, spellings (canonical-form-drift) and http for https (link-to-http) are told by other
// rules.
#include <map>
#include <utility>

#include "analyzer/rule.h"
#include "analyzer/site/linked_from.h"
#include "analyzer/site/quote.h"
#include "analyzer/site/redirects.h"
#include "analyzer/site/spellings.h"

namespace dalil::rules {
namespace {

// Checked: internal addresses that redirect permanently and that other pages link.
void check(const Site& site, SiteFindings& findings) {
  const Redirects redirects(site);
  const std::map<std::uint32_t, std::uint32_t> spellings = better_spellings(site);
  const auto redirects_once = [&](std::uint32_t page) {
    return site.pages[page].internal && is_permanent(site.pages[page].status) &&
           redirects.end(page) != page;
  };
  for (const LinkedFrom& linked : linked_from(site, redirects_once)) {
    findings.checked(1);
    const std::uint32_t end = redirects.end(linked.target);
    if (end == kNoPage || redirects.hops(linked.target) > 1 || site.pages[end].status >= 400 ||
        spellings.contains(linked.target)) {
      continue;
    }
    if (by_http(site.texts.url(linked.target), site.texts.url(end))) continue;
    Finding finding;
    finding.values = {{"target", display_url(site, end)},
                      {"status", std::int64_t{site.pages[linked.target].status}}};
    finding.evidence = chain_evidence(site, redirects.chain(linked.target));
    add_sources(site, linked, finding);
    findings.add(linked.target, std::move(finding));
  }
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/301-redirects",
    "https://developers.google.com/search/docs/crawling-indexing/site-move-with-url-changes"};

constexpr Example kExamples[] = {{"links to old addresses, one of them to another site", R"(-- / --
<a href="/old">القهوة</a><a href="/out">out</a>
-- /b --
<a href="/old">القهوة</a>
-- /old 301 --
Location: /القهوة

-- /القهوة --
<p>القهوة
-- /out 308 --
Location: https://other.example/)",
                                  "/old /out"},
                                 {"a chain, a loop, a dead end, a spelling, one that is temporary",
                                  R"(-- / --
<a href="/1">1</a><a href="/loop">loop</a><a href="/lost">lost</a><a href="/now">now</a>
<a href="/%7Eali">Ali</a><a href="http://example.com/beans">Beans</a>
-- /beans --
<p>Beans
-- http://example.com/beans 301 --
Location: https://example.com/beans

-- /1 301 --
Location: /2

-- /2 301 --
Location: /

-- /loop 301 --
Location: /loop

-- /lost 301 --
Location: /gone

-- /now 302 --
Location: /

-- /~ali --
<p>Ali
-- /%7Eali 301 --
Location: /~ali)"}};

}  // namespace

extern const Rule redirect_internal{
    .card =
        {.id = "redirect-internal",
         .category = Category::kHttp,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .en = {.title = "Link to an address that has moved",
                .headline = "{pages, plural, one {# address that has moved is still linked} other "
                            "{# addresses that have moved are still linked}}",
                .message =
                    "{sources, plural, one {# page} other {# pages}} {sources, plural, one {links} "
                    "other {link}} to this address, which redirects to {target} ({status}).",
                .why = "Each click and each visit of a crawler takes one request more, and the "
                       "links break when the redirect is taken away one day.",
                .fix = "Write {target} in the links."},
         .ar =
             {.title = "رابط داخلي إلى صفحة انتقلت",
              .headline =
                  "{pages, plural, one {رابط واحد انتقلت صفحته ولا تزال الصفحات تستعمله} two "
                  "{رابطان انتقلت صفحتاهما ولا تزال الصفحات تستعملهما} few {# روابط انتقلت صفحاتها "
                  "ولا تزال الصفحات تستعملها} many {# رابطًا انتقلت صفحته ولا تزال الصفحات تستعمله} "
                  "other {# رابط انتقلت صفحته ولا تزال الصفحات تستعمله}}",
              .message =
                  "في {sources, plural, one {صفحة واحدة} two {صفحتين} few {# صفحات} many {# صفحة} "
                  "other {# صفحة}} رابط إلى هذا العنوان، وهو يعيد التوجيه إلى {target} ({status}).",
              .why = "كل نقرة وكل زيارة زاحف تكلف طلبًا زائدًا، ويوم تُزال إعادة التوجيه تنقطع هذه "
                     "الروابط.",
              .fix = "اكتب {target} في الروابط."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
