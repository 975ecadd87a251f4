// sitemap-url-4xx: a sitemap lists an address that does not exist.
#include "analyzer/rule.h"
#include "analyzer/site/broken.h"
#include "analyzer/site/quote.h"

namespace dalil::rules {
namespace {

// Checked: internal URLs of the sitemaps that answered. Not applicable: those that did not.
void check(const Site& site, SiteFindings& findings) {
  for (std::uint32_t page = 0; page < site.pages.size(); ++page) {
    const PageRecord& record = site.pages[page];
    if (!record.internal || !record.in_sitemap) continue;
    if (record.status == 0) {
      findings.not_applicable(1);
      continue;
    }
    findings.checked(1);
    if (!is_client_error(record)) continue;
    Finding finding;
    finding.confidence = record.check.confidence;
    finding.values = {{"status", std::int64_t{record.status}}};
    finding.evidence = {{.where = "sitemap", .what = quoted(display_url(site, page))},
                        status_evidence(record)};
    findings.add(page, std::move(finding));
  }
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/sitemaps/build-sitemap",
    "https://www.sitemaps.org/protocol.html"};

constexpr Example kExamples[] = {{"listed and gone", R"(-- / sitemap --
<a href="/a">a</a>
-- /منتج-قديم 404 sitemap --
-- /gone 410 sitemap --)",
                                  "/منتج-قديم /gone"},
                                 {"listed and there, not verified, or gone and not listed",
                                  R"(-- / sitemap --
<a href="/gone">gone</a>
-- /members 403 sitemap --
-- /busy 429 sitemap --
-- /failing 500 sitemap --
-- /blocked blocked sitemap --)"}};

}  // namespace

extern const Rule sitemap_url_4xx{
    .card =
        {.id = "sitemap-url-4xx",
         .category = Category::kSitemaps,
         .severity = Severity::kError,
         .effort = Effort::kMinutes,
         .en = {.title = "Sitemap entry that does not exist",
                .headline = "{pages, plural, one {The sitemap lists # address that does not exist} "
                            "other {The sitemap lists # addresses that do not exist}}",
                .message = "A sitemap lists this address, and the server answers {status}.",
                .why = "Search engines spend their visits on addresses that have nothing, and "
                       "trust a sitemap less the more of them it lists.",
                .fix = "Take the address out of the sitemap. If the page moved, list its new "
                       "address and redirect the old one; if it should be there, bring it back."},
         .ar = {.title = "خريطة موقع تدرج صفحة غير موجودة",
                .headline = "{pages, plural, one {خريطة الموقع تدرج رابطًا واحدًا لصفحة غير "
                            "موجودة} two {خريطة الموقع تدرج رابطين لصفحتين غير موجودتين} few "
                            "{خريطة الموقع تدرج # روابط لصفحات غير موجودة} many {خريطة الموقع تدرج "
                            "# رابطًا لصفحات غير موجودة} other {خريطة الموقع تدرج # رابط لصفحات "
                            "غير موجودة}}",
                .message = "هذه الصفحة مدرجة في خريطة الموقع، والخادم يجيب عنها بالرمز {status}.",
                .why = "ينفق محرك البحث زياراته على روابط لا شيء وراءها، وتقل ثقته بخريطة الموقع "
                       "كلما كثرت هذه الروابط.",
                .fix = "احذف الرابط من خريطة الموقع. وإن انتقلت الصفحة فأدرج رابطها الجديد وأعد "
                       "توجيه القديم إليه؛ وإن كان ينبغي أن تبقى فأعدها."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
