// inlinks-mixed-follow: some links to a page say nofollow and others do not. A fact: often it is
// meant. A page-level nofollow counts as nofollow.
#include <utility>

#include "analyzer/rule.h"
#include "analyzer/site/inlink_kinds.h"
#include "analyzer/site/quote.h"

namespace dalil::rules {
namespace {

// Checked: indexable pages but the home page, where every known page was read; else a page that was
// left out may hold a link, and they are not applicable.
void check(const Site& site, SiteFindings& findings) {
  if (!site.complete) return findings.not_applicable(count_inlink_pages(site));
  const InlinkKinds kinds = inlink_kinds(site);
  for (std::uint32_t page = 0; page < site.pages.size(); ++page) {
    if (!judges_inlinks(site, page)) continue;
    findings.checked(1);
    if (kinds.followed[page] == kNoPage || kinds.nofollowed[page] == kNoPage) continue;
    Finding finding;
    finding.evidence = {link_evidence(site, kinds.followed[page], page),
                        link_evidence(site, kinds.nofollowed[page], page)};
    findings.add(page, std::move(finding));
  }
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/qualify-outbound-links"};

constexpr Example kExamples[] = {{"one page follows, another does not", R"(-- / --
<a href="/عروض">عروض</a>
-- /عروض --
<p>عروض
-- /b --
<a rel="nofollow" href="/عروض">عروض</a>)",
                                  "/عروض"},
                                 {"all alike", R"(-- / --
<a href="/a">a</a><a rel="nofollow" href="/b">b</a>
-- /a --
<a rel="nofollow" href="/b">b</a>
-- /b --
<a href="/a">a</a>)"}};

}  // namespace

extern const Rule inlinks_mixed_follow{
    .card =
        {.id = "inlinks-mixed-follow",
         .category = Category::kLinks,
         .severity = Severity::kInfo,
         .effort = Effort::kMinutes,
         .en = {.title = "Page that is linked with and without nofollow",
                .headline =
                    "{pages, plural, one {# page is linked with nofollow here and without it "
                    "there} other {# pages are linked with nofollow here and without it there}}",
                .message = "Some links of the site to this page say nofollow, others do not.",
                .why = "Where it was not meant, the site counts only a part of its own "
                       "recommendations of the page.",
                .fix = "If the page should be found, remove nofollow from the links to it; else "
                       "leave them as they are."},
         .ar = {.title = "صفحة بعض روابطها nofollow",
                .headline = "{pages, plural, one {صفحة واحدة بعض روابط الموقع إليها nofollow} two "
                            "{صفحتان بعض روابط الموقع إليهما nofollow} few {# صفحات بعض روابط "
                            "الموقع إليها nofollow} many {# صفحة بعض روابط الموقع إليها nofollow} "
                            "other {# صفحة بعض روابط الموقع إليها nofollow}}",
                .message = "في بعض روابط الموقع إلى هذه الصفحة nofollow، وبعضها بدونها.",
                .why = "إن لم يكن ذلك مقصودًا فالموقع لا يحتسب إلا بعض تزكيته للصفحة.",
                .fix = "إن أردت أن تظهر الصفحة في البحث فاحذف nofollow من الروابط إليها، وإلا "
                       "فدعها كما هي."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
