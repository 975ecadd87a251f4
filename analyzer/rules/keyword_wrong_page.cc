// keyword-wrong-page: another page stands better for a keyphrase than the one that is meant.
#include <utility>

#include "analyzer/keywords/phrase_verdicts.h"
#include "analyzer/rule.h"
#include "analyzer/site/best_hits.h"
#include "analyzer/site/quote.h"

namespace dalil::rules {
namespace {

// Checked: the pages that are meant for a phrase, each once. Not applicable: all indexable pages
// where no keyphrases are given.
void check(const Site& site, SiteFindings& findings) {
  if (site.keyphrases.empty()) return findings.not_applicable(count_indexable(site));
  std::vector<std::uint32_t> pages;
  for (const MappedPhrase& phrase : site.phrases) {
    if (phrase.target != TargetState::kBest && phrase.target != TargetState::kNotBest) continue;
    pages.push_back(phrase.target_page);
    const MappedPage* better = better_than_target(phrase);
    if (better == nullptr) continue;
    const MappedPage* target = target_page(phrase);
    Finding finding;
    finding.key = site.keyphrases[better->hit.phrase];
    finding.values = {{"phrase", finding.key},
                      {"other", display_url(site, better->index)},
                      {"score", static_cast<std::int64_t>(target == nullptr ? 0 : target->score)},
                      {"better", static_cast<std::int64_t>(better->score)}};
    finding.evidence.push_back({.where = better->hit.title > 0 ? "head > title" : "main",
                                .what = display_url(site, better->index)});
    findings.add(phrase.target_page, std::move(finding));
  }
  findings.checked(count_distinct(std::move(pages)));
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/fundamentals/seo-starter-guide",
    "https://developers.google.com/search/docs/appearance/title-link"};

constexpr Example kExamples[] = {
    {"the article is better than the shop’s page that is meant", R"(keyword: قهوة عربية
target: /متجر
-- / --
<html lang="ar"><title>محمصة درب</title><main><p>نحمص البن كل صباح في حي النخيل.</p></main>
-- /متجر --
<html lang="ar"><title>متجرنا</title><main><h1>المتجر</h1><p>اشتر ما تحب من البن.</p></main>
-- /مقال --
<html lang="ar"><title>القهوة العربية</title><main><h1>القهوة العربية</h1><p>تُحضَّر القهوة العربية بالهيل وتقدم مع التمر للضيوف.</p></main>)",
     "/متجر"},
    {"the page that is meant is the best", R"(keyword: coffee beans
target: /beans
-- / --
<html lang="en"><title>Roastery</title><main><p>We roast coffee beans every morning.</p></main>
-- /beans --
<html lang="en"><title>Coffee beans</title><main><h1>Coffee beans</h1><p>Our coffee beans come from three farms.</p></main>)"},
    {"no page is meant", R"(keyword: قهوة عربية
-- / --
<html lang="ar"><title>القهوة العربية</title><main><p>نحمص البن كل صباح.</p></main>)"}};

}  // namespace

extern const Rule keyword_wrong_page{
    .card =
        {.id = "keyword-wrong-page",
         .category = Category::kKeywords,
         .severity = Severity::kWarning,
         .effort = Effort::kHours,
         .en = {.title = "Another page is better for a keyphrase than the one that is meant",
                .headline =
                    "{pages, plural, one {# page is meant for a keyphrase for which another "
                    "one is better} other {# pages are meant for keyphrases for which "
                    "others are better}}",
                .message = "This page is meant for “{phrase}”, but {other} stands better for it: "
                           "{better} of 100 points, and this one has {score}.",
                .why = "The search engine shows the page that fits best, not the one that sells.",
                .fix = "Say “{phrase}” in the title, the h1 and the introduction of this page and "
                       "link to it from {other}; or name that page as the one that is meant."},
         .ar = {.title = "صفحة أخرى أوفى بعبارة مفتاحية من الصفحة المقصودة",
                .headline = "{pages, plural, one {صفحة مقصودة واحدة} two {صفحتان مقصودتان} few {# "
                            "صفحات مقصودة} many {# صفحة مقصودة} other {# صفحة مقصودة}} لعبارات "
                            "مفتاحية غيرها أوفى بها",
                .message = "هذه الصفحة هي المقصودة لعبارة «{phrase}»، لكن {other} أوفى بها: لها "
                           "{better} من 100، ولهذه {score}.",
                .why = "يعرض محرك البحث الصفحة الأنسب للبحث، لا الصفحة التي يقصدها صاحب الموقع.",
                .fix = "اذكر «{phrase}» في عنوان هذه الصفحة وعنوانها الرئيس ومقدمتها، واربط بها "
                       "من {other}، أو اجعل تلك الصفحة هي المقصودة."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
