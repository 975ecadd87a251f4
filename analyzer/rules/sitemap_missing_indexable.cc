// sitemap-missing-indexable: the site has sitemaps, and a page that can rank stands in none of
// them. Silent where one of them could not be read to its end.
#include <algorithm>
#include <utility>

#include "analyzer/rule.h"
#include "analyzer/site/quote.h"
#include "analyzer/site/site.h"

namespace dalil::rules {
namespace {

void check(const Site& site, SiteFindings& findings) {
  const bool sure = site.facts.sitemaps_whole &&
                    std::ranges::any_of(site.facts.sitemaps, [](const SitemapFact& sitemap) {
                      return sitemap.was_read() && sitemap.kind != "index";
                    });
  for (std::uint32_t page = 0; page < site.pages.size(); ++page) {
    const PageRecord& record = site.pages[page];
    if (!record.internal || record.indexable != NotIndexable::kIndexable) continue;
    if (!sure) {
      findings.not_applicable(1);
      continue;
    }
    findings.checked(1);
    if (record.in_sitemap) continue;
    Finding finding;
    finding.evidence = {{.where = "sitemap", .what = quoted(display_url(site, page))}};
    findings.add(page, std::move(finding));
  }
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/sitemaps/overview",
    "https://www.sitemaps.org/protocol.html"};

constexpr Example kExamples[] = {
    {"a page that nobody listed", R"(-- / --
<title>المحمصة</title><a href="/قهوة">قهوة</a>
-- /قهوة --
<title>قهوة</title>
-- /sitemap.xml --
<urlset><url><loc>https://example.com/</loc></url></urlset>)",
     "/قهوة"},
    {"pages that do not belong there, and the encoded form of one that does", R"(-- / --
<title>Roastery</title>
-- /قهوة --
<title>قهوة</title>
-- /cart --
<meta name="robots" content="noindex"><title>Cart</title>
-- /sitemap.xml --
<urlset><url><loc>https://example.com/</loc></url><url><loc>https://example.com/%d9%82%D9%87%D9%88%D8%A9</loc></url></urlset>)"},
    {"a sitemap that breaks off, and one that does not answer", R"(-- / --
<title>Roastery</title>
-- /beans --
<title>Beans</title>
-- /robots.txt --
Sitemap: https://example.com/a.xml
Sitemap: https://example.com/gone.xml
-- /a.xml --
<urlset><url><loc>https://example.com/</loc></url>)"}};

}  // namespace

extern const Rule sitemap_missing_indexable{
    .card =
        {.id = "sitemap-missing-indexable",
         .category = Category::kSitemaps,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .en = {.title = "Page that no sitemap lists",
                .headline = "{pages, plural, one {# page that can rank stands in no sitemap} other "
                            "{# pages that can rank stand in no sitemap}}",
                .message = "The page can be indexed, and no sitemap of the site lists it.",
                .why = "Search engines learn of it, and of its changes, by links alone, and later.",
                .fix = "Add the page to the sitemap. If it is not meant to be found, give it a "
                       "noindex instead."},
         .ar = {.title = "صفحة لا تدرجها أي خريطة للموقع",
                .headline =
                    "{pages, plural, one {صفحة واحدة قابلة للفهرسة ليست في أي خريطة للموقع} two "
                    "{صفحتان قابلتان للفهرسة ليستا في أي خريطة للموقع} few {# صفحات قابلة للفهرسة "
                    "ليست في أي خريطة للموقع} many {# صفحة قابلة للفهرسة ليست في أي خريطة للموقع} "
                    "other {# صفحة قابلة للفهرسة ليست في أي خريطة للموقع}}",
                .message = "الصفحة قابلة للفهرسة ولا تدرجها أي خريطة للموقع.",
                .why = "لا يعرف محرك البحث بها ولا بتغيراتها إلا من الروابط، وبعد حين.",
                .fix =
                    "أضف الصفحة إلى خريطة الموقع. وإن لم ترد أن تظهر في البحث فضع فيها noindex."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
