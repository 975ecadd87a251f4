// outlinks-none: a page that can rank has text and not one link to another page of the site. A page
// without words is left alone: its links may come by script.
#include <algorithm>
#include <utility>
#include <vector>

#include "analyzer/rule.h"
#include "analyzer/site/best_hits.h"
#include "analyzer/site/quote.h"

namespace dalil::rules {
namespace {

// Checked: indexable pages with words, where there are at least two indexable pages.
void check(const Site& site, SiteFindings& findings) {
  if (count_indexable(site) < 2) return findings.not_applicable(count_indexable(site));
  std::vector<bool> leads_on(site.pages.size());
  site.graph.for_each([&](std::uint32_t page, std::span<const Edge> edges) {
    leads_on[page] = std::ranges::any_of(edges, [&](const Edge& edge) {
      return edge.kind == LinkKind::kAnchor && site.pages[edge.target].internal;
    });
  });
  for (std::uint32_t page = 0; page < site.pages.size(); ++page) {
    const PageRecord& record = site.pages[page];
    if (!record.internal || record.indexable != NotIndexable::kIndexable) continue;
    if (record.words == 0) {
      findings.not_applicable(1);
      continue;
    }
    findings.checked(1);
    if (leads_on[page]) continue;
    Finding finding;
    finding.values = {{"words", std::int64_t{record.words}}};
    finding.evidence = {{.where = "a[href]", .what = quoted(display_url(site, page))}};
    findings.add(page, std::move(finding));
  }
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/links-crawlable"};

constexpr Example kExamples[] = {
    {"a page that leads nowhere, or only away or to itself", R"(-- / --
<a href="/مقال">مقال</a><p>أهلا
-- /مقال --
<p>قهوة من اليمن
-- /b --
<p>beans <a href="https://other.example/">elsewhere</a><a href="#top">top</a>)",
     "/مقال /b"},
    {"a link, a shell for scripts, a page that is not indexed", R"(-- / --
<p>Home <a rel="nofollow" href="/app">app</a>
-- /app --
<div id="root"></div>
-- /thanks --
<meta name="robots" content="noindex"><p>Thanks)"},
    {"a site of one page", R"(-- / --
<p>All there is.)"}};

}  // namespace

extern const Rule outlinks_none{
    .card =
        {.id = "outlinks-none",
         .category = Category::kLinks,
         .severity = Severity::kWarning,
         .effort = Effort::kMinutes,
         .en = {.title = "Page without links to the site",
                .headline =
                    "{pages, plural, one {# page is a dead end: it links to no other page of the "
                    "site} other {# pages are dead ends: they link to no other page of the site}}",
                .message = "The page has {words, plural, one {# word} other {# words}} and no link "
                           "to another page of the site.",
                .why = "Readers who have come by search can only go back, and what the page has "
                       "gained in links it passes on to nobody.",
                .fix =
                    "Give it the site’s menu, and links to pages on the same subject in its text."},
         .ar = {.title = "صفحة بلا روابط داخلية",
                .headline = "{pages, plural, one {صفحة واحدة لا رابط فيها إلى صفحة أخرى من الموقع} "
                            "two {صفحتان لا رابط فيهما إلى صفحة أخرى من الموقع} few {# صفحات لا "
                            "رابط فيها إلى صفحة أخرى من الموقع} many {# صفحة لا رابط فيها إلى صفحة "
                            "أخرى من الموقع} other {# صفحة لا رابط فيها إلى صفحة أخرى من الموقع}}",
                .message = "في الصفحة {words, plural, one {كلمة واحدة} two {كلمتان} few {# كلمات} "
                           "many {# كلمة} other {# كلمة}}، وليس فيها رابط إلى صفحة أخرى من الموقع.",
                .why = "من جاء من البحث لا طريق أمامه إلا الرجوع، وما كسبته الصفحة من روابط لا "
                       "ينتقل إلى غيرها.",
                .fix = "ضع فيها قائمة الموقع، وفي نصها روابط إلى صفحات في موضوعها."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
