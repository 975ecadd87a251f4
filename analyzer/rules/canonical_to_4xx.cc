// canonical-to-4xx: a page's canonical on the site does not exist, at once or behind redirects.
#include <map>

#include "analyzer/rule.h"
#include "analyzer/site/broken.h"
#include "analyzer/site/quote.h"
#include "analyzer/site/redirects.h"

namespace dalil::rules {
namespace {

void add(const Site& site, const Redirects& redirects, std::uint32_t page,
         const LinkRecord& canonical, std::uint32_t target, SiteFindings& findings) {
  const std::uint32_t end = redirects.end(target);
  Finding finding;
  finding.key = canonical.url;
  finding.confidence = site.pages[end].check.confidence;
  const std::string shown = display_url(canonical.url);
  finding.values = {{"target", shown},
                    {"end", display_url(site, end)},
                    {"page", display_url(site, page)},
                    {"via", end == target ? "nothing" : "redirects"},
                    {"status", std::int64_t{site.pages[end].status}}};
  finding.evidence = chain_evidence(site, redirects.chain(target));
  finding.evidence.insert(finding.evidence.begin(),
                          {.where = canonical.line > 0 ? "head > link[rel=canonical]" : "Link",
                           .what = quoted(shown),
                           .line = canonical.line,
                           .column = canonical.column});
  findings.add(page, std::move(finding));
}

// Checked: pages with a canonical to another internal URL that answered. Not applicable: pages
// whose canonicals to other internal URLs were all left unanswered.
void check(const Site& site, SiteFindings& findings) {
  const Redirects redirects(site);
  site.graph.for_each([&](std::uint32_t page, std::span<const Edge> edges) {
    bool named = false, answered = false;
    std::map<std::uint32_t, std::uint32_t> dead;  // Targets, and the first edge to each.
    for (std::uint32_t i = 0; i < edges.size(); ++i) {
      const std::uint32_t target = edges[i].target, end = redirects.end(target);
      if (edges[i].kind != LinkKind::kCanonical || !site.pages[target].internal) continue;
      named = true;
      answered = answered || site.pages[target].status != 0;
      if (end != kNoPage && is_client_error(site.pages[end])) dead.emplace(target, i);
    }
    if (named && answered) findings.checked(1);
    if (named && !answered) findings.not_applicable(1);
    if (dead.empty()) return;
    const std::vector<LinkRecord> links = site.texts.links(page);
    for (const auto& [target, edge] : dead) {
      add(site, redirects, page, links.at(edge), target, findings);
    }
  });
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls",
    "https://www.rfc-editor.org/rfc/rfc6596"};

constexpr Example kExamples[] = {
    {"canonicals that are gone, in an element, a header and behind a redirect", R"(-- / --
<a href="/a">a</a>
-- /a --
<link rel="canonical" href="/المقال-المحذوف"><p>مقال</p>
-- /b --
Link: <https://example.com/gone>; rel="canonical"

<p>b
-- /c --
<link rel="canonical" href="/moved"><p>c
-- /moved 301 --
Location: /gone

-- /gone 410 --)",
     "/a /b /c"},
    {"its own address, another that answers, one that asks who you are, another site", R"(-- / --
<link rel="canonical" href="/"><a href="/gone">gone</a>
-- /a --
<link rel="canonical" href="/">
-- /b --
<link rel="canonical" href="/members">
-- /c --
<link rel="canonical" href="https://other.example/gone">
-- /members 403 --)"}};

}  // namespace

extern const Rule canonical_to_4xx{
    .card =
        {.id = "canonical-to-4xx",
         .category = Category::kCanonicals,
         .severity = Severity::kError,
         .effort = Effort::kMinutes,
         .en = {.title = "Canonical to a page that does not exist",
                .headline = "{pages, plural, one {# page names a canonical address that does not "
                            "exist} other {# pages name canonical addresses that do not exist}}",
                .message = "The canonical address {target} {via, select, redirects {redirects to "
                           "{end}, which answers {status}} other {answers {status}}}.",
                .why = "The canonical asks search engines to show another address in place of "
                       "this one. Where that one does not exist, they must guess which to keep, "
                       "and may keep none.",
                .fix = "Name this page’s own address as its canonical, {page}, or the page that "
                       "took the place of {end}."},
         .ar = {.title = "رابط أساسي (canonical) إلى صفحة غير موجودة",
                .headline = "{pages, plural, one {صفحة واحدة يقود رابطها الأساسي} two {صفحتان يقود "
                            "رابطاهما الأساسيان} few {# صفحات تقود روابطها الأساسية} many {# صفحة "
                            "تقود روابطها الأساسية} other {# صفحة تقود روابطها الأساسية}} "
                            "(canonical) إلى ما لا وجود له",
                .message = "الرابط الأساسي (canonical) هو {target}{via, select, redirects {، وهو "
                           "يعيد التوجيه إلى {end}} other {}}، والخادم يجيب عنه بالرمز {status}.",
                .why = "يطلب الرابط الأساسي (canonical) من محرك البحث أن يعرض صفحة أخرى بدلًا من "
                       "هذه؛ فإن لم تكن موجودة خمّن المحرك أيتهما يُبقي، وقد لا يُبقي أيًّا منهما.",
                .fix = "اجعل الرابط الأساسي (canonical) رابط هذه الصفحة نفسها، وهو {page}، أو رابط "
                       "الصفحة التي حلت محل {end}."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
