// canonical-to-4xx: a page names an address of the site as its canonical that does not exist.
#include <algorithm>

#include "analyzer/rule.h"
#include "analyzer/site/broken.h"
#include "analyzer/site/quote.h"

namespace dalil::rules {
namespace {

void add(const Site& site, std::uint32_t page, const LinkRecord& canonical, std::uint32_t target,
         SiteFindings& findings) {
  Finding finding;
  finding.key = canonical.url;
  const std::string shown = display_url(canonical.url);
  finding.values = {{"target", shown}, {"status", std::int64_t{site.pages[target].status}}};
  const bool in_source = canonical.line > 0;
  finding.evidence = {{.where = in_source ? "head > link[rel=canonical]" : "Link",
                       .what = quoted(shown),
                       .line = canonical.line,
                       .column = canonical.column},
                      status_evidence(site.pages[target])};
  findings.add(page, std::move(finding));
}

// Checked: pages with a canonical to another internal URL that answered. Not applicable: pages
// whose canonicals to other internal URLs were all left unanswered.
void check(const Site& site, SiteFindings& findings) {
  for (std::uint32_t page = 0; page < site.pages.size(); ++page) {
    const auto edges = site.graph.out(page);
    bool named = false;
    bool answered = false;
    std::vector<std::uint32_t> dead;  // Edges.
    for (std::uint32_t i = 0; i < edges.size(); ++i) {
      const PageRecord& target = site.pages[edges[i].target];
      if (edges[i].kind != LinkKind::kCanonical || !target.internal) continue;
      named = true;
      answered = answered || target.status != 0;
      if (is_client_error(target)) dead.push_back(i);
    }
    if (named && answered) findings.checked(1);
    if (named && !answered) findings.not_applicable(1);
    if (dead.empty()) continue;
    const std::vector<LinkRecord> links = site.texts.links(page);
    std::vector<std::uint32_t> told;  // A header and an element may name the same URL.
    for (const std::uint32_t edge : dead) {
      const std::uint32_t target = edges[edge].target;
      if (std::ranges::find(told, target) != told.end()) continue;
      told.push_back(target);
      add(site, page, links.at(edge), target, findings);
    }
  }
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls",
    "https://www.rfc-editor.org/rfc/rfc6596"};

constexpr Example kExamples[] = {
    {"canonicals that are gone, in an element and in a header", R"(-- / --
<a href="/a">a</a>
-- /a --
<link rel="canonical" href="/المقال-المحذوف"><p>مقال</p>
-- /b --
Link: <https://example.com/gone>; rel="canonical"

<p>b
-- /gone 410 --)",
     "/a /b"},
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
                .message = "The canonical address {target} answers {status}.",
                .why = "The canonical asks search engines to show another address in place of "
                       "this one. Where that one does not exist, they must guess which to keep, "
                       "and may keep none.",
                .fix = "Name this page’s own address as its canonical, or the page that took the "
                       "place of {target}."},
         .ar = {.title = "رابط أساسي (canonical) إلى صفحة غير موجودة",
                .headline = "{pages, plural, one {صفحة واحدة تسمّي عنوانًا أساسيًّا غير موجود} "
                            "two {صفحتان تسمّيان عنوانًا أساسيًّا غير موجود} "
                            "few {# صفحات تسمّي عنوانًا أساسيًّا غير موجود} "
                            "many {# صفحة تسمّي عنوانًا أساسيًّا غير موجود} "
                            "other {# صفحة تسمّي عنوانًا أساسيًّا غير موجود}}",
                .message = "العنوان الأساسي (canonical) {target} يجيب الخادم عنه بالرمز {status}.",
                .why = "العنوان الأساسي يطلب من محرك البحث أن يعرضه بدلًا من عنوان هذه الصفحة؛ فإن "
                       "لم يكن موجودًا خمّن المحرك أيهما يُبقي، وقد لا يُبقي أيًّا منهما.",
                .fix = "سمّ عنوان هذه الصفحة نفسه عنوانًا أساسيًّا لها، أو الصفحة التي حلت محل "
                       "{target}."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
