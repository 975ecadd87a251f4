// keyword-cannibalisation: several pages of the site stand for one keyphrase. Told at the best one.
#include <algorithm>
#include <utility>

#include "analyzer/rule.h"
#include "analyzer/site/alternates.h"
#include "analyzer/site/best_hits.h"
#include "analyzer/site/quote.h"

namespace dalil::rules {
namespace {

constexpr float kRival = 0.6F;         // A page competes from this share of the best page's score.
constexpr std::size_t kMostNamed = 5;  // Rivals in the evidence.

bool leads(const KeywordHit& hit) { return hit.title > 0 || hit.h1 > 0; }

/// True for pages of two languages or countries.
bool are_for_others(const Site& site, std::uint32_t a, std::uint32_t b) {
  const std::string_view first = site.pages[a].language, second = site.pages[b].language;
  return (!first.empty() && !second.empty() && first != second) || are_versions(site, a, b);
}

/// The other pages that have the phrase in title or h1 nearly as well; indices into Site::hits.
std::vector<std::size_t> rivals_of(const Site& site, std::size_t best) {
  std::vector<std::size_t> rivals;
  const KeywordHit& hit = site.hits[best];
  if (!leads(hit) || is_weak(hit)) return rivals;
  const auto first = std::ranges::lower_bound(site.hits, hit.phrase, {}, &KeywordHit::phrase);
  auto i = static_cast<std::size_t>(first - site.hits.begin());
  for (; i < site.hits.size() && site.hits[i].phrase == hit.phrase; ++i) {
    const KeywordHit& other = site.hits[i];
    if (i == best || !leads(other) || other.score < kRival * hit.score) continue;
    if (!are_for_others(site, site.hit_pages[best], site.hit_pages[i])) rivals.push_back(i);
  }
  std::ranges::stable_sort(rivals, {}, [&](std::size_t one) { return -site.hits[one].score; });
  return rivals;
}

// Checked: the pages that stand for a phrase, each once.
void check(const Site& site, SiteFindings& findings) {
  if (site.keyphrases.empty()) return findings.not_applicable(count_indexable(site));
  std::vector<std::uint32_t> pages;
  for (const std::uint32_t best : best_hits(site)) {
    if (best == kNoHit) continue;
    pages.push_back(site.hit_pages[best]);
    const std::vector<std::size_t> rivals = rivals_of(site, best);
    if (rivals.empty()) continue;
    Finding finding;
    finding.key = site.keyphrases[site.hits[best].phrase];
    finding.confidence = Confidence::kLikely;
    finding.values = {{"phrase", finding.key},
                      {"others", static_cast<std::int64_t>(rivals.size())},
                      {"first", display_url(site, site.hit_pages[rivals.front()])}};
    for (std::size_t i = 0; i < std::min(rivals.size(), kMostNamed); ++i) {
      finding.evidence.push_back({.where = site.hits[rivals[i]].title > 0 ? "head > title" : "h1",
                                  .what = display_url(site, site.hit_pages[rivals[i]])});
    }
    findings.add(site.hit_pages[best], std::move(finding));
  }
  findings.checked(count_distinct(std::move(pages)));
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls",
    "https://developers.google.com/search/docs/fundamentals/seo-starter-guide"};

constexpr Example kExamples[] = {
    {"two pages with the phrase in title and h1", R"(keyword: قهوة عربية
-- / --
<html lang="ar"><title>محمصة درب</title><p>نحمص البن كل صباح.</p>
-- /a --
<html lang="ar"><title>القهوة العربية</title><main><h1>القهوة العربية</h1><p>تُحضَّر القهوة العربية بالهيل وتقدم مع التمر للضيوف.</p></main>
-- /b --
<html lang="ar"><title>دليل القهوة العربية</title><main><h1>قهوة عربية</h1><p>القهوة العربية تُشرب في المجالس صباحًا ومساء.</p></main>)",
     "/a"},
    {"one page about it, its versions for others, and a mention", R"(keyword: coffee beans
-- / --
<html lang="en"><title>Roastery</title><main><p>News of our coffee beans, every day.</p></main>
-- /beans --
<html lang="en"><link rel="alternate" hreflang="en-us" href="/us"><title>Coffee beans</title><main><h1>Coffee beans</h1><p>Our coffee beans come from three farms in Yemen.</p></main>
-- /us --
<html lang="en"><title>Coffee beans</title><main><h1>Coffee beans</h1><p>Our coffee beans reach all the States.</p></main>
-- /ar --
<html lang="ar"><title>Coffee beans</title><main><h1>Coffee beans</h1><p>حبوب القهوة من حراز نحمصها كل صباح.</p></main>)"}};

}  // namespace

extern const Rule keyword_cannibalisation{
    .card = {.id = "keyword-cannibalisation",
             .category = Category::kKeywords,
             .severity = Severity::kWarning,
             .effort = Effort::kHours,
             .en = {.title = "Pages that compete for a keyphrase",
                    .headline = "{pages, plural, one {# page has} other {# pages have}} rivals on "
                                "the site for a keyphrase",
                    .message = "{others, plural, one {Another page has} other {# other pages "
                               "have}} “{phrase}” in title or h1, too: {first}.",
                    .why = "Where several pages stand for one search, they share its links and "
                           "clicks, and the search engine chooses which one is shown.",
                    .fix = "Keep one page for “{phrase}” and link to it from the others; give them "
                           "a narrower phrase, or merge them into it."},
             .ar = {.title = "صفحات تتنافس على عبارة مفتاحية",
                    .headline =
                        "{pages, plural, one {صفحة واحدة لها منافس} two {صفحتان لهما منافس} "
                        "few {# صفحات لها منافس} many {# صفحة لها منافس} other {# صفحة لها "
                        "منافس}} داخل الموقع على عبارة مفتاحية",
                    .message = "{others, plural, one {في صفحة أخرى} two {في صفحتين أخريين} few {في "
                               "# صفحات أخرى} many {في # صفحة أخرى} other {في # صفحة أخرى}} ترد "
                               "عبارة «{phrase}» في العنوان أو h1 أيضًا، {others, plural, one {وهي} "
                               "two {أولاهما} few {أولاها} many {أولاها} other {أولاها}} {first}.",
                    .why = "إذا تعددت صفحات البحث الواحد توزعت عليها الروابط والنقرات، واختار محرك "
                           "البحث أيها يعرض.",
                    .fix = "خصّ صفحة واحدة بعبارة «{phrase}» واربط بها من الصفحات الأخرى، واجعل "
                           "لتلك عبارة أضيق أو ادمجها فيها."},
             .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
