// sitemap-url-5xx: the server fails on an address that a sitemap lists.
#include <utility>

#include "analyzer/rule.h"
#include "analyzer/site/broken.h"
#include "analyzer/site/quote.h"
#include "analyzer/site/site.h"

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
    if (!is_server_error(record)) continue;
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

constexpr Example kExamples[] = {{"listed and failing", R"(-- / sitemap --
<a href="/a">a</a>
-- /منتج 500 sitemap --
-- /busy 503 sitemap --)",
                                  "/منتج /busy"},
                                 {"failing and not listed, gone, not asked", R"(-- / sitemap --
<a href="/x">x</a>
-- /x 500 --
-- /gone 404 sitemap --
-- /blocked blocked sitemap --)"}};

}  // namespace

extern const Rule sitemap_url_5xx{
    .card =
        {.id = "sitemap-url-5xx",
         .category = Category::kSitemaps,
         .severity = Severity::kError,
         .effort = Effort::kMinutes,
         .en = {.title = "Sitemap entry on which the server fails",
                .headline =
                    "{pages, plural, one {The server fails on # address that the sitemap lists} "
                    "other {The server fails on # addresses that the sitemap lists}}",
                .message = "A sitemap lists this address, and the server answers {status}.",
                .why = "Search engines visit what the sitemap lists first. Where the server fails "
                       "they come less often, and drop the page after a while.",
                .fix =
                    "Find in the server’s log why this address answers {status} and mend it. If "
                    "the page is gone for good, let it answer 410 and take it out of the sitemap."},
         .ar = {.title = "خريطة موقع تدرج صفحة يتعطل عندها الخادم",
                .headline = "{pages, plural, one {يتعطل الخادم عند صفحة واحدة تدرجها خريطة الموقع} "
                            "two {يتعطل الخادم عند صفحتين تدرجهما خريطة الموقع} few {يتعطل الخادم "
                            "عند # صفحات تدرجها خريطة الموقع} many {يتعطل الخادم عند # صفحة تدرجها "
                            "خريطة الموقع} other {يتعطل الخادم عند # صفحة تدرجها خريطة الموقع}}",
                .message = "هذه الصفحة مدرجة في خريطة الموقع، والخادم يجيب عنها بالرمز {status}.",
                .why = "تزور محركات البحث ما في خريطة الموقع قبل غيره، فإذا تعطل الخادم قلّت "
                       "زياراتها ثم حذفت الصفحة بعد حين.",
                .fix = "ابحث في سجل الخادم عن سبب الرمز {status} وأصلحه. وإن زالت الصفحة نهائيًا "
                       "فليجب الخادم عنها بالرمز 410 واحذفها من خريطة الموقع."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
