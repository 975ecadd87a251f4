// sitemap-url-blocked: a sitemap lists an address that robots.txt forbids. Hosts whose robots.txt
// could not be fetched are left to robots-unreachable.
#include <utility>

#include "analyzer/rule.h"
#include "analyzer/site/origins.h"
#include "analyzer/site/quote.h"
#include "analyzer/site/site.h"

namespace dalil::rules {
namespace {

// Checked: internal URLs of the sitemaps whose robots.txt verdict is known.
void check(const Site& site, SiteFindings& findings) {
  const UnreadableHosts hosts(site);
  for (std::uint32_t page = 0; page < site.pages.size(); ++page) {
    const PageRecord& record = site.pages[page];
    if (!record.internal || !record.in_sitemap) continue;
    if (record.indexable == NotIndexable::kNotFetched || hosts.contains(page)) {
      findings.not_applicable(1);
      continue;
    }
    findings.checked(1);
    if (record.indexable != NotIndexable::kBlockedByRobots) continue;
    Finding finding;
    finding.evidence = {{.where = "sitemap", .what = quoted(display_url(site, page))},
                        {.where = "robots.txt", .what = "Disallow"}};
    findings.add(page, std::move(finding));
  }
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/sitemaps/build-sitemap",
    "https://www.sitemaps.org/protocol.html"};

constexpr Example kExamples[] = {{"listed and forbidden", R"(-- / --
<title>المحمصة</title>
-- /robots.txt --
User-agent: *
Disallow: /بحث
Sitemap: https://example.com/sitemap.xml
-- /sitemap.xml --
<urlset><url><loc>https://example.com/بحث?س=قهوة</loc></url><url><loc>https://example.com/</loc></url></urlset>
-- /بحث?س=قهوة --
<title>بحث</title>)",
                                  "/بحث?س=قهوة"},
                                 {"forbidden and not listed", R"(-- / sitemap --
<a href="/cart">Cart</a>
-- /cart blocked --)"},
                                 {"nobody could read the rules", R"(-- / blocked sitemap --
-- /robots.txt 503 --)"}};

}  // namespace

extern const Rule sitemap_url_blocked{
    .card =
        {.id = "sitemap-url-blocked",
         .category = Category::kSitemaps,
         .severity = Severity::kWarning,
         .effort = Effort::kMinutes,
         .en = {.title = "Sitemap entry that robots.txt forbids",
                .headline = "{pages, plural, one {robots.txt forbids # address that the sitemap "
                            "lists} other {robots.txt forbids # addresses that the sitemap lists}}",
                .message = "A sitemap lists this address, and robots.txt forbids it.",
                .why = "Search engines are sent to a page that they may not read: it appears "
                       "without its text, or not at all.",
                .fix = "If the page is to be found, allow it in robots.txt; else take it out of "
                       "the sitemap. “dalil inspect robots” names the line that forbids it."},
         .ar = {.title = "خريطة موقع تدرج صفحة يحظرها robots.txt",
                .headline =
                    "{pages, plural, one {يحظر robots.txt صفحة واحدة تدرجها خريطة الموقع} two "
                    "{يحظر robots.txt صفحتين تدرجهما خريطة الموقع} few {يحظر robots.txt # صفحات "
                    "تدرجها خريطة الموقع} many {يحظر robots.txt # صفحة تدرجها خريطة الموقع} other "
                    "{يحظر robots.txt # صفحة تدرجها خريطة الموقع}}",
                .message = "هذه الصفحة مدرجة في خريطة الموقع، ويحظرها robots.txt.",
                .why = "يُرسل محرك البحث إلى صفحة لا يجوز له أن يقرأها، فتظهر بلا نص أو لا تظهر.",
                .fix = "إن أردت أن تظهر الصفحة فاسمح بها في robots.txt، وإلا فاحذفها من خريطة "
                       "الموقع. والأمر «dalil inspect robots» يسمي السطر الذي يحظرها."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
