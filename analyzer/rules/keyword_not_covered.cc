// keyword-not-covered: no page has a keyphrase. Told at the page that is nearest to it, or at home.
#include <utility>

#include "analyzer/keywords/phrase_verdicts.h"
#include "analyzer/rule.h"
#include "analyzer/site/best_hits.h"

namespace dalil::rules {
namespace {

// Checked: the pages that stand for a phrase, each once. Not applicable: see judge_phrases().
void check(const Site& site, SiteFindings& findings) {
  judge_phrases(site, findings, [&](const MappedPhrase& phrase) {
    if (is_covered(phrase)) return phrase.pages.front().index;
    const MappedPage* nearest = nearest_page(phrase);
    const std::uint32_t page = nearest == nullptr ? site.home : nearest->index;
    if (page == kNoPage || is_partial_long_tail(phrase)) return page;
    Finding finding;
    finding.key = phrase.group.phrase;
    const std::string missing = joined(phrase.missing);
    finding.values = {{"phrase", finding.key},
                      {"scope", scope_of(site)},
                      {"at", nearest == nullptr ? "home"
                             : missing.empty()  ? "apart"
                                                : "nearest"},
                      {"missing", missing}};
    finding.evidence.push_back({.where = "main", .what = "absent"});
    for (const std::string& word : phrase.missing) {
      finding.evidence.push_back({.where = "body", .what = word});
    }
    findings.add(page, std::move(finding));
    return page;
  });
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/fundamentals/seo-starter-guide",
    "https://developers.google.com/search/docs/fundamentals/creating-helpful-content"};

constexpr Example kExamples[] = {
    {"a phrase of which a page has a part, and one of which none has anything",
     R"(keyword: قهوة عربية فاخرة
keyword: شاي أخضر
-- / --
<html lang="ar"><title>محمصة درب</title><main><p>نحمص البن كل صباح في حي النخيل منذ سنين.</p></main>
-- /قهوة --
<html lang="ar"><title>القهوة العربية</title><main><h1>القهوة العربية</h1><p>تُحضَّر القهوة العربية
بالهيل وتقدم مع التمر للضيوف.</p></main>)",
     "/ /قهوة"},
    {"pages that have the phrases, one in passing, and a long phrase that another rule tells",
     R"(keyword: coffee beans
keyword: three farms
keyword: green coffee beans online
-- / --
<html lang="en"><title>Coffee beans</title><main><h1>Coffee beans</h1><p>Our coffee beans come from
three farms in Yemen and two in Ethiopia.</p></main>)"}};

}  // namespace

extern const Rule keyword_not_covered{
    .card =
        {.id = "keyword-not-covered",
         .category = Category::kKeywords,
         .severity = Severity::kWarning,
         .effort = Effort::kDays,
         .en = {.title = "Keyphrase that no page has",
                .headline = "Keyphrases that no page has, noted at {pages, plural, one {# page} "
                            "other {# pages}}",
                .message = "No page of the {scope, select, part {audited part} other {site}} that "
                           "could rank has “{phrase}”. {at, select, home {It is noted here because "
                           "this is the home page.} apart {This page is nearest: it has all of the "
                           "words, but not together.} other {This page is nearest, without the "
                           "words: {missing}.}}",
                .why = "A site is hardly found for words that none of its pages says.",
                .fix =
                    "Write a page about “{phrase}”, or say it where it belongs; leave the phrase "
                    "out of the list if the site has nothing to offer on it."},
         .ar = {.title = "عبارة مفتاحية لا ترد في أي صفحة",
                .headline = "عبارات مفتاحية لا ترد في أي صفحة، مدرجة تحت {pages, plural, one "
                            "{صفحة واحدة} two {صفحتين} few {# صفحات} many {# صفحة} other {# صفحة}}",
                .message =
                    "لا ترد عبارة «{phrase}» في أي صفحة قابلة للفهرسة في {scope, select, "
                    "part {الجزء المفحوص من الموقع} other {الموقع}}. {at, select, home "
                    "{وأُدرجت هنا لأن هذه هي الصفحة الرئيسة.} apart {وهذه أقرب الصفحات إليها: "
                    "فيها الكلمات كلها لكنها متفرقة.} other {وهذه أقرب الصفحات إليها، وينقصها: "
                    "{missing}.}}",
                .why = "يندر أن يُعثر على موقع بكلمات لا ترد في أي من صفحاته.",
                .fix =
                    "اكتب صفحة عن «{phrase}» أو اذكرها حيث يناسب، أو احذفها من القائمة إن لم يكن "
                    "للموقع ما يقدمه فيها."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
