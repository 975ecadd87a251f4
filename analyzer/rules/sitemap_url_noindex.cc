// sitemap-url-noindex: a sitemap asks for a page to be indexed that asks not to be.
#include <utility>

#include "analyzer/rule.h"
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
    if (record.indexable != NotIndexable::kNoindex) continue;
    Finding finding;
    finding.evidence = {{.where = "sitemap", .what = quoted(display_url(site, page))},
                        {.where = "robots", .what = "noindex"}};
    findings.add(page, std::move(finding));
  }
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/sitemaps/build-sitemap",
    "https://www.sitemaps.org/protocol.html"};

constexpr Example kExamples[] = {{"listed and hidden", R"(-- / sitemap --
<title>المحمصة</title>
-- /سلة sitemap --
<meta name="robots" content="noindex"><title>السلة</title>
-- /header sitemap --
X-Robots-Tag: none

<title>Cart</title>)",
                                  "/سلة /header"},
                                 {"hidden and not listed, hidden from others", R"(-- / sitemap --
<title>Roastery</title>
-- /cart --
<meta name="robots" content="noindex"><title>Cart</title>
-- /b sitemap --
<meta name="bingbot" content="noindex"><title>Beans</title>)"}};

}  // namespace

extern const Rule sitemap_url_noindex{
    .card = {.id = "sitemap-url-noindex",
             .category = Category::kSitemaps,
             .severity = Severity::kWarning,
             .effort = Effort::kMinutes,
             .en = {.title = "Sitemap entry with noindex",
                    .headline =
                        "{pages, plural, one {The sitemap lists # page that asks not to be "
                        "indexed} other {The sitemap lists # pages that ask not to be indexed}}",
                    .message = "A sitemap lists this page, and the page says noindex.",
                    .why = "One of the two is a mistake: either the page was to be found and is "
                           "not, or search engines are sent to what they may not show.",
                    .fix = "If the page is to be found, remove its noindex; else take it out of "
                           "the sitemap."},
             .ar = {.title = "خريطة موقع تدرج صفحة فيها noindex",
                    .headline =
                        "{pages, plural, one {خريطة الموقع تدرج صفحة واحدة تطلب ألا تُفهرس} two "
                        "{خريطة الموقع تدرج صفحتين تطلبان ألا تُفهرسا} few {خريطة الموقع تدرج # "
                        "صفحات تطلب ألا تُفهرس} many {خريطة الموقع تدرج # صفحة تطلب ألا تُفهرس} "
                        "other {خريطة الموقع تدرج # صفحة تطلب ألا تُفهرس}}",
                    .message = "هذه الصفحة مدرجة في خريطة الموقع، وفيها noindex.",
                    .why = "أحدهما خطأ: فإما صفحة أُريد لها أن تظهر ولا تظهر، وإما محرك بحث أُرسل "
                           "إلى ما لا يجوز له عرضه.",
                    .fix =
                        "إن أردت أن تظهر الصفحة فاحذف منها noindex، وإلا فاحذفها من خريطة الموقع."},
             .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
