// inlinks-nofollow-only: a page that can rank is linked, and every link to it says nofollow.
#include <utility>

#include "analyzer/page_purpose.h"
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
    if (kinds.followed[page] != kNoPage || kinds.nofollowed[page] == kNoPage) continue;
    if (const Result<Url> url = Url::parse(site.texts.url(page)); !url || is_errand(*url)) continue;
    Finding finding;
    finding.evidence = {link_evidence(site, kinds.nofollowed[page], page)};
    findings.add(page, std::move(finding));
  }
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/qualify-outbound-links",
    "https://developers.google.com/search/docs/crawling-indexing/links-crawlable"};

constexpr Example kExamples[] = {
    {"by rel, and by the robots of the page that links", R"(-- / --
<a rel="nofollow" href="/عروض">عروض</a><a href="/hub">hub</a><a rel="nofollow" href="/?id=7">7</a>
-- /عروض --
<p>عروض
-- /hub --
<meta name="robots" content="nofollow"><a href="/deep">deep</a>
-- /deep --
<p>deep
-- /?id=7 --
<p>seven)",
     "/عروض /deep /?id=7"},
    {"one link that is followed, one by a redirect, a page that is not to be indexed, an orphan",
     R"(-- / --
<a rel="nofollow" href="/a">a</a><a rel="nofollow" href="/b">b</a><a href="/old">b</a>
<a rel="nofollow" href="/login">in</a><a rel="nofollow" href="/account">me</a>
-- /a --
<p>a
-- /b --
<a href="/a">a</a>
-- /old 301 --
Location: /b

-- /login --
<meta name="robots" content="noindex">
-- /account --
<p>Your orders
-- /orphan sitemap --
<p>x)"}};

}  // namespace

extern const Rule inlinks_nofollow_only{
    .card = {.id = "inlinks-nofollow-only",
             .category = Category::kLinks,
             .severity = Severity::kWarning,
             .effort = Effort::kMinutes,
             .en = {.title = "Page that is linked with nofollow alone",
                    .headline = "{pages, plural, one {# page that could rank has nofollow links "
                                "only} other {# pages that could rank have nofollow links only}}",
                    .message = "Every link of the site to this page says nofollow.",
                    .why = "With nofollow the site tells search engines not to count its own "
                           "links: the page may be found late, and gets no weight from the site.",
                    .fix = "Remove nofollow from the links to this page, by rel or by the robots "
                           "of the pages that they stand on. If it is not meant to be found, give "
                           "it a noindex instead."},
             .ar = {.title = "صفحة كل روابطها nofollow",
                    .headline =
                        "{pages, plural, one {صفحة واحدة قابلة للفهرسة} two {صفحتان قابلتان "
                        "للفهرسة} few {# صفحات قابلة للفهرسة} many {# صفحة قابلة للفهرسة} other {# "
                        "صفحة قابلة للفهرسة}} كل ما يقود إليها من الموقع روابط nofollow",
                    .message = "في كل روابط الموقع إلى هذه الصفحة nofollow.",
                    .why = "بهذه القيمة يقول الموقع لمحرك البحث ألا يحتسب روابطه هو، فقد يتأخر "
                           "اكتشاف الصفحة ولا ينالها من الموقع وزن.",
                    .fix = "احذف nofollow من الروابط إلى هذه الصفحة، سواء كانت في rel أم في "
                           "توجيهات robots للصفحات التي فيها الروابط. وإن لم يُرَد أن يجدها أحد فضع "
                           "فيها noindex بدلًا من ذلك."},
             .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
