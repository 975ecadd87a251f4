// orphan-page: a page that could rank is listed in a sitemap or lies in the folder, and no page of
// the site links to it.
#include "analyzer/rule.h"
#include "analyzer/site/quote.h"

namespace dalil::rules {
namespace {

// Checked: indexable pages but the home page that a sitemap or the folder lists, where every known
// page was read; else a page that was left out may hold the link, and all of these pages are not
// applicable.
void check(const Site& site, SiteFindings& findings) {
  for (std::uint32_t page = 0; page < site.pages.size(); ++page) {
    const PageRecord& record = site.pages[page];
    if (!record.listed || record.indexable != NotIndexable::kIndexable || page == site.home) {
      continue;
    }
    if (!site.complete) {
      findings.not_applicable(1);
      continue;
    }
    findings.checked(1);
    if (site.inlinks[page] > 0) continue;
    Finding finding;
    finding.values = {{"listed", record.in_sitemap ? "sitemap" : "folder"}};
    finding.evidence.push_back({.where = record.in_sitemap ? "sitemap" : "folder",
                                .what = quoted(display_url(site, page))});
    findings.add(page, std::move(finding));
  }
}

constexpr std::string_view kAliases[] = {"sitemap-orphans"};

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/links-crawlable",
    "https://developers.google.com/search/docs/crawling-indexing/sitemaps/overview"};

constexpr Example kExamples[] = {
    {"a page that only the sitemap, a canonical, hreflang and itself know", R"(-- / --
<link rel="alternate" hreflang="ar" href="/عروض-الصيف"><a href="/a">a</a>
-- /a sitemap --
<a href="/">home</a>
-- /print --
<link rel="canonical" href="/عروض-الصيف">
-- /عروض-الصيف sitemap --
<p>عروض الصيف</p><a href="/عروض-الصيف#top">إلى الأعلى</a><a href="/">الرئيسة</a>)",
     "/عروض-الصيف"},
    {"linked once, through a redirect, not to be indexed, not listed", R"(-- / sitemap --
<a href="/a">a</a><a href="/old">b</a>
-- /a sitemap --
<p>a
-- /old 301 --
Location: /b

-- /b sitemap --
<p>b
-- /hidden sitemap --
<meta name="robots" content="noindex">
-- /unlisted --
<p>how this one was found, nobody knows)"}};

}  // namespace

extern const Rule orphan_page{
    .card =
        {.id = "orphan-page",
         .category = Category::kLinks,
         .severity = Severity::kWarning,
         .effort = Effort::kMinutes,
         .aliases = kAliases,
         .en = {.title = "Orphan page",
                .headline = "{pages, plural, one {# page that could rank has no link from any page "
                            "of the site} other {# pages that could rank have no link from any "
                            "page of the site}}",
                .message = "No page of the site links here; {listed, select, sitemap {only the "
                           "sitemap names this page} other {it only lies in the folder}}.",
                .why = "Readers who walk through the site never come to it, and a page that its "
                       "own site does not link looks unimportant to search engines.",
                .fix = "Link to it from the pages on its subject, with a text that says what it "
                       "is about. If it is no longer needed, remove it, or redirect it to the "
                       "page that took its place."},
         .ar = {.title = "صفحة يتيمة",
                .headline = "{pages, plural, one {صفحة يتيمة واحدة لا يقود إليها أي رابط داخلي} "
                            "two {صفحتان يتيمتان لا يقود إليهما أي رابط داخلي} "
                            "few {# صفحات يتيمة لا يقود إليها أي رابط داخلي} "
                            "many {# صفحة يتيمة لا يقود إليها أي رابط داخلي} "
                            "other {# صفحة يتيمة لا يقود إليها أي رابط داخلي}}",
                .message = "لا يقود إلى هذه الصفحة أي رابط داخلي، {listed, select, sitemap {ولا "
                           "تُعرف إلا من خريطة الموقع} other {ولا توجد إلا في المجلد}}.",
                .why = "لا يصل إليها من يتنقل في الموقع، والصفحة التي لا يربط بها موقعها نفسه تبدو "
                       "لمحرك البحث قليلة الأهمية.",
                .fix = "ضع روابط إليها في الصفحات التي تتناول موضوعها بنص يقول عمّ تتحدث. وإن لم "
                       "تعد لازمة فاحذفها، أو أعد توجيهها إلى الصفحة التي حلت محلها."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
