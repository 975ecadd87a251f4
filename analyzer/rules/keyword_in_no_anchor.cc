// keyword-in-no-anchor: pages speak of a keyphrase, and no link to its best page says it.
#include <utility>

#include "analyzer/keywords/phrase_verdicts.h"
#include "analyzer/rule.h"
#include "analyzer/site/best_hits.h"
#include "analyzer/site/quote.h"

namespace dalil::rules {
namespace {

constexpr std::size_t kMostNamed = 5;  // Pages in the evidence.

// Checked: the best page of each phrase, each once. Not applicable: see judge_phrases().
void check(const Site& site, SiteFindings& findings) {
  judge_phrases(site, findings, [&](const MappedPhrase& phrase) {
    if (!is_covered(phrase)) return kNoPage;
    const MappedPage& best = phrase.pages.front();
    if (!lacks_anchor(phrase)) return best.index;
    Finding finding;
    finding.key = site.keyphrases[best.hit.phrase];
    for (std::size_t i = 1; i < phrase.pages.size(); ++i) {
      const MappedPage& page = phrase.pages[i];
      if (page.hit.body == 0 || finding.evidence.size() == kMostNamed) continue;
      finding.evidence.push_back({.where = "main", .what = display_url(site, page.index)});
    }
    finding.values = {{"phrase", finding.key},
                      {"inlinks", std::int64_t{best.inlinks}},
                      {"first", finding.evidence.front().what}};
    findings.add(best.index, std::move(finding));
    return best.index;
  });
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/links-crawlable#anchor-text"};

constexpr Example kExamples[] = {
    {"links that say “here”, on pages that speak of it", R"(keyword: قهوة عربية
-- / --
<html lang="ar"><title>محمصة درب</title><main><p>نقدم القهوة العربية كل صباح. <a href="/قهوة">هنا</a> <a href="/a">أ</a> <a href="/b">ب</a></p></main>
-- /a --
<html lang="ar"><title>أخبارنا</title><main><p>افتتحنا فرعًا. <a href="/قهوة">اقرأ المزيد</a></p></main>
-- /b --
<html lang="ar"><title>من نحن</title><main><p>أسرة من جدة. <a href="/قهوة">التفاصيل</a></p></main>
-- /قهوة --
<html lang="ar"><title>القهوة العربية</title><main><h1>القهوة العربية</h1><p>تُحضَّر القهوة العربية بالهيل وتقدم مع التمر للضيوف.</p></main>)",
     "/قهوة"},
    {"one link that says it", R"(keyword: coffee beans
-- / --
<html lang="en"><title>Roastery</title><main><p>We have coffee beans, see <a href="/beans">here</a>. <a href="/a">a</a> <a href="/b">b</a></p></main>
-- /a --
<html lang="en"><title>News</title><main><p>See <a href="/beans">more</a>.</p></main>
-- /b --
<html lang="en"><title>About</title><main><p>See <a href="/beans">our coffee beans</a>.</p></main>
-- /beans --
<html lang="en"><title>Coffee beans</title><main><h1>Coffee beans</h1><p>Our coffee beans come from three farms.</p></main>)"},
    {"links that do not say it, where no other page speaks of it", R"(keyword: coffee beans
-- / --
<html lang="en"><title>Roastery</title><main><p><a href="/beans">Here</a> <a href="/a">a</a> <a href="/b">b</a></p></main>
-- /a --
<html lang="en"><title>News</title><main><p>See <a href="/beans">more</a>.</p></main>
-- /b --
<html lang="en"><title>About</title><main><p>See <a href="/beans">the list</a>.</p></main>
-- /beans --
<html lang="en"><title>Coffee beans</title><main><h1>Coffee beans</h1><p>Our coffee beans come from three farms.</p></main>)"}};

}  // namespace

extern const Rule keyword_in_no_anchor{
    .card =
        {.id = "keyword-in-no-anchor",
         .category = Category::kKeywords,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .en = {.title = "Keyphrase that no link to its best page says",
                .headline = "{pages, plural, one {# page is the best one for a keyphrase that no "
                            "link to it says} other {# pages are the best ones for keyphrases that "
                            "no link to them says}}",
                .message = "{inlinks, plural, one {# page links} other {# pages link}} here, and "
                           "none with “{phrase}”. Others speak of it, such as {first}.",
                .why = "The text of links tells readers and search engines what a page is about.",
                .fix =
                    "Where other pages speak of “{phrase}”, make these words a link to this page."},
         .ar =
             {.title = "عبارة مفتاحية لا يذكرها أي رابط إلى أفضل صفحاتها",
              .headline = "{pages, plural, one {صفحة واحدة} two {صفحتان} few {# صفحات} many {# "
                          "صفحة} other {# صفحة}} لا يذكر أي رابط إليها عبارتها المفتاحية",
              .message =
                  "{inlinks, plural, one {ترتبط صفحة واحدة} two {ترتبط صفحتان} few {ترتبط # "
                  "صفحات} many {ترتبط # صفحة} other {ترتبط # صفحة}} بهذه الصفحة، ولا يذكر أي "
                  "رابط منها «{phrase}». وتتحدث عنها صفحات أخرى، منها {first}.",
              .why = "نص الرابط يخبر القارئ ومحرك البحث بموضوع الصفحة.",
              .fix =
                  "حيث تتحدث الصفحات الأخرى عن «{phrase}» اجعل هذه الكلمات رابطًا إلى هذه الصفحة."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
