// noindex-sitewide: nearly the whole site asks not to be indexed, as a staging server does that
// went live with its settings.
#include <utility>

#include "analyzer/rule.h"
#include "analyzer/site/site.h"

namespace dalil::rules {
namespace {

constexpr std::int64_t kFewest = 10;  // HTML pages: of less nobody can say that it is a rule.
constexpr std::int64_t kShare = 80;   // Percent.

void check(const Site& site, SiteFindings& findings) {
  std::int64_t pages = 0, hidden = 0;
  for (const PageRecord& page : site.pages) {
    if (!page.internal || !page.html) continue;
    ++pages;
    hidden += page.indexable == NotIndexable::kNoindex;
  }
  if (pages < kFewest) return findings.not_applicable(pages);
  findings.checked(pages);
  if (hidden * 100 < pages * kShare) return;
  for (std::uint32_t page = 0; page < site.pages.size(); ++page) {
    const PageRecord& record = site.pages[page];
    if (!record.internal || record.indexable != NotIndexable::kNoindex) continue;
    Finding finding;
    finding.values = {{"hidden", hidden}, {"all", pages}};
    finding.evidence = {{.where = "robots", .what = "noindex"}};
    findings.add(page, std::move(finding));
  }
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/block-indexing"};

constexpr Example kExamples[] = {{"nine of ten", R"(-- / --
<meta name="robots" content="noindex">
-- /1 --
<meta name="robots" content="noindex">
-- /2 --
<meta name="robots" content="noindex">
-- /3 --
<meta name="robots" content="noindex">
-- /4 --
<meta name="robots" content="noindex">
-- /5 --
<meta name="robots" content="noindex">
-- /6 --
<meta name="robots" content="noindex">
-- /7 --
<meta name="robots" content="noindex">
-- /ثمانية --
<meta name="robots" content="noindex">
-- /9 --
<p>open)",
                                  "/ /1 /2 /3 /4 /5 /6 /7 /ثمانية"},
                                 {"a small site that hides", R"(-- / --
<meta name="robots" content="noindex">
-- /1 --
<meta name="robots" content="noindex">)"}};

}  // namespace

extern const Rule noindex_sitewide{
    .card =
        {.id = "noindex-sitewide",
         .category = Category::kIndexability,
         .severity = Severity::kError,
         .effort = Effort::kHours,
         .reach = Reach::kSite,
         .en = {.title = "Site that asks not to be indexed",
                .headline =
                    "{pages, plural, one {# page asks not to be indexed, as nearly the whole site "
                    "does} other {# pages ask not to be indexed: nearly the whole site}}",
                .message =
                    "The page says noindex, and so do {hidden} of the {all} pages of the site.",
                .why = "Search engines drop every page that says so. On a staging server that is "
                       "right; on the site itself nobody will find it any more.",
                .fix = "If this is the public site, switch off the setting that adds noindex to "
                       "every page (in WordPress: “Discourage search engines”), or the header "
                       "X-Robots-Tag of the server."},
         .ar = {.title = "موقع يطلب ألا يُفهرس",
                .headline = "{pages, plural, one {صفحة واحدة تطلب ألا تُفهرس، وكذلك جل الموقع} two "
                            "{صفحتان تطلبان ألا تُفهرسا، وكذلك جل الموقع} few {# صفحات تطلب ألا "
                            "تُفهرس: جل الموقع} many {# صفحة تطلب ألا تُفهرس: جل الموقع} other {# "
                            "صفحة تطلب ألا تُفهرس: جل الموقع}}",
                .message =
                    "في هذه الصفحة noindex، وكذلك في {hidden} من صفحات الموقع البالغ عددها {all}.",
                .why = "يحذف محرك البحث كل صفحة تقول ذلك. وهذا صواب في خادم التجارب، أما الموقع "
                       "المنشور فلن يجده أحد.",
                .fix = "إن كان هذا هو الموقع المنشور فأوقف الإعداد الذي يضيف noindex إلى كل صفحة "
                       "(في ووردبريس: «منع محركات البحث من أرشفة هذا الموقع»)، أو احذف الترويسة "
                       "X-Robots-Tag من الخادم."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
