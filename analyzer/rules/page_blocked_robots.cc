// page-blocked-robots: robots.txt forbids an address that the site itself sends visitors to.
//
// A blocked address alone is a choice, not a fault. What contradicts it: a page that can rank links
// to it without nofollow. Even then it may be meant (carts, searches, log-in pages), so it is a
// notice. Of those that a sitemap lists sitemap-url-blocked tells, and of hosts whose robots.txt
// could not be fetched robots-unreachable.
#include "analyzer/rule.h"
#include "analyzer/site/origins.h"
#include "analyzer/site/quote.h"
#include "analyzer/site/sources.h"

namespace dalil::rules {
namespace {

bool counts(const PageRecord& source, const Edge& edge) {
  return source.indexable == NotIndexable::kIndexable && !edge.nofollow;
}

// Checked: internal URLs whose robots.txt verdict is known: those that were asked for, and those
// that it forbids. Not applicable: those of hosts whose robots.txt could not be fetched.
void check(const Site& site, SiteFindings& findings) {
  const UnreadableHosts unreadable(site);
  std::vector<std::uint32_t> blocked;
  for (std::uint32_t page = 0; page < site.pages.size(); ++page) {
    const PageRecord& record = site.pages[page];
    if (!record.internal || record.indexable == NotIndexable::kNotFetched) continue;
    const bool forbidden = record.indexable == NotIndexable::kBlockedByRobots;
    const bool unread = forbidden && record.check.confidence == Confidence::kUnverifiable;
    if (unread || unreadable.contains(page)) {
      findings.not_applicable(1);
      continue;
    }
    findings.checked(1);
    if (forbidden && !record.in_sitemap) blocked.push_back(page);
  }
  if (blocked.empty()) return;
  const std::vector<std::uint32_t> sources = first_sources(site, counts);
  for (const std::uint32_t page : blocked) {
    if (sources[page] == kNoPage) continue;
    Finding finding;
    finding.evidence = {{.where = "robots.txt", .what = quoted(display_url(site, page))},
                        link_evidence(site, sources[page], page)};
    findings.add(page, std::move(finding));
  }
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/robots/intro",
    "https://www.rfc-editor.org/rfc/rfc9309"};

constexpr Example kExamples[] = {
    {"a blocked page that is linked", R"(-- / --
<a href="/العروض">العروض</a>
-- /العروض blocked --)",
     "/العروض"},
    {"blocked pages that the site does not ask anyone to index", R"(-- / --
<a href="/login" rel="nofollow">Log in</a><a href="/thanks">Thanks</a>
-- /thanks --
<meta name="robots" content="noindex"><a href="/cart">Cart</a>
-- /login blocked --
-- /cart blocked --
-- /admin blocked --)"},
    {"a page that the sitemap lists, too, and hosts whose rules nobody could read", R"(-- / --
<a href="/listed">listed</a><a href="/مقال">مقال</a>
-- /listed blocked sitemap --
-- /مقال blocked --
-- /robots.txt 503 --)"}};

}  // namespace

extern const Rule page_blocked_robots{
    .card =
        {.id = "page-blocked-robots",
         .category = Category::kIndexability,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .en = {.title = "Linked page that robots.txt forbids",
                .headline =
                    "{pages, plural, one {robots.txt forbids # address that the site links} "
                    "other {robots.txt forbids # addresses that the site links}}",
                .message = "robots.txt forbids this address, and pages that can rank link to it.",
                .why = "Search engines cannot read the page, yet they may show its address "
                       "without a text, because links lead to it.",
                .fix =
                    "If the page is to be found, allow it in robots.txt. To keep even its address "
                    "out of the results, allow it and give the page a noindex, which is only "
                    "seen where it can be read."},
         .ar = {.title = "صفحة عليها روابط ويحظرها robots.txt",
                .headline = "{pages, plural, one {يحظر robots.txt صفحة واحدة يشير إليها الموقع} "
                            "two {يحظر robots.txt صفحتين يشير إليهما الموقع} few {يحظر robots.txt "
                            "# صفحات يشير إليها الموقع} many {يحظر robots.txt # صفحة يشير إليها "
                            "الموقع} other {يحظر robots.txt # صفحة يشير إليها الموقع}}",
                .message = "يحظر robots.txt هذه الصفحة، وتقود إليها روابط من صفحات قابلة للفهرسة.",
                .why = "لا يستطيع محرك البحث قراءة الصفحة، ومع ذلك قد يعرض رابطها وحده بلا نص لأن "
                       "في الموقع ما يقود إليها.",
                .fix = "إن أردت أن تظهر الصفحة في البحث فاسمح بها في robots.txt. ولكيلا يظهر حتى "
                       "رابطها اسمح بها وضع فيها noindex، فهو لا يُرى إلا حيث تُقرأ الصفحة."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
