// redirect-permanent-listed: permanent redirects that nothing is wrong with: an inventory. Those
// that pages link (redirect-internal) or a sitemap lists are told there.
#include <utility>

#include "analyzer/rule.h"
#include "analyzer/site/linked_from.h"
#include "analyzer/site/quote.h"
#include "analyzer/site/redirects.h"

namespace dalil::rules {
namespace {

// Checked: internal addresses that redirect permanently.
void check(const Site& site, SiteFindings& findings) {
  const Redirects redirects(site);
  const std::vector<bool> linked = anchored_pages(site);
  for (std::uint32_t page = 0; page < site.pages.size(); ++page) {
    const PageRecord& record = site.pages[page];
    if (!record.internal || (record.status != 301 && record.status != 308)) continue;
    findings.checked(1);
    const std::uint32_t end = redirects.end(page);
    if (linked[page] || record.in_sitemap || end == page || end == kNoPage) continue;
    if (site.pages[end].status >= 400) continue;
    Finding finding;
    finding.values = {{"target", display_url(site, end)}, {"status", std::int64_t{record.status}}};
    finding.evidence = chain_evidence(site, redirects.chain(page));
    findings.add(page, std::move(finding));
  }
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/301-redirects"};

constexpr Example kExamples[] = {{"an old address that an hreflang entry names", R"(-- / --
<link rel="alternate" hreflang="ar" href="/عربي">
-- /عربي 301 --
Location: /ar

-- /ar --
<p>قهوة)",
                                  "/عربي"},
                                 {"linked, listed, temporary, in a circle", R"(-- / --
<a href="/old">old</a>
-- /old 301 --
Location: /

-- /listed 301 sitemap --
Location: /

-- /today 302 --
Location: /

-- /loop 301 --
Location: /loop)"}};

}  // namespace

extern const Rule redirect_permanent_listed{
    .card =
        {.id = "redirect-permanent-listed",
         .category = Category::kHttp,
         .severity = Severity::kInfo,
         .effort = Effort::kMinutes,
         .en = {.title = "Permanent redirect",
                .headline = "{pages, plural, one {# address has moved for good} other {# addresses "
                            "have moved for good}}",
                .message = "This address redirects to {target} ({status}).",
                .why = "That is how an address should move: readers and search engines find the "
                       "new one. The list helps to check that each leads to the right page.",
                .fix = "Nothing, if {target} is the page that took the place of this address."},
         .ar =
             {.title = "إعادة توجيه دائمة",
              .headline =
                  "{pages, plural, one {رابط واحد انتقل نهائيًا} two {رابطان انتقلا نهائيًا} few {# "
                  "روابط انتقلت نهائيًا} many {# رابطًا انتقل نهائيًا} other {# رابط انتقل نهائيًا}}",
              .message = "يعيد هذا الرابط التوجيه إلى {target} ({status}).",
              .why = "هكذا ينبغي أن تنتقل الصفحة، فيجدها القارئ ومحرك البحث. وتفيد القائمة في "
                     "التحقق من أن كل رابط يقود إلى الصفحة الصحيحة.",
              .fix = "لا شيء، إن كانت {target} هي الصفحة التي حلت محل هذا الرابط."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
