// keyword-cannibalisation: several pages of the site stand for one keyphrase. Told at the best one.
#include <algorithm>
#include <utility>

#include "analyzer/keywords/phrase_verdicts.h"
#include "analyzer/rule.h"
#include "analyzer/site/alternates.h"
#include "analyzer/site/best_hits.h"
#include "analyzer/site/quote.h"

namespace dalil::rules {
namespace {

constexpr std::size_t kMostNamed = 5;  // Rivals in the evidence.

// Checked: the pages that stand for a phrase, each once.
void check(const Site& site, SiteFindings& findings) {
  if (site.keyphrases.empty()) return findings.not_applicable(count_indexable(site));
  std::vector<std::uint32_t> pages;
  for (const MappedPhrase& phrase : site.phrases) {
    if (!is_covered(phrase)) continue;
    const MappedPage& best = phrase.pages.front();
    pages.push_back(best.index);
    if (is_weak(best.hit)) continue;
    std::vector<std::size_t> rivals = rivals_of(phrase);
    std::erase_if(rivals, [&](std::size_t i) {
      return are_versions(site, best.index, phrase.pages[i].index);
    });
    if (rivals.empty()) continue;
    Finding finding;
    finding.key = site.keyphrases[best.hit.phrase];
    finding.confidence = Confidence::kLikely;
    finding.values = {{"phrase", finding.key},
                      {"others", static_cast<std::int64_t>(rivals.size())},
                      {"first", display_url(site, phrase.pages[rivals.front()].index)}};
    for (std::size_t i = 0; i < std::min(rivals.size(), kMostNamed); ++i) {
      const MappedPage& rival = phrase.pages[rivals[i]];
      finding.evidence.push_back({.where = rival.hit.title > 0 ? "head > title" : "h1",
                                  .what = display_url(site, rival.index)});
    }
    findings.add(best.index, std::move(finding));
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
    {"a page that says just the phrase, and one about a part of it", R"(keyword: coffee beans
-- / --
<html lang="en"><title>Coffee beans</title><main><h1>Coffee beans</h1><p>Our coffee beans come from three farms in Yemen.</p></main>
-- /green --
<html lang="en"><title>Green coffee beans</title><main><h1>Green coffee beans</h1><p>Green coffee beans keep for a year.</p></main>)"},
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
