// keyword-missing-in-introduction: the page that covers a keyphrase best does not have it in the
// first paragraph of its main content.
#include "analyzer/rule.h"
#include "analyzer/site/best_hits.h"

namespace dalil::rules {
namespace {

// Checked and not applicable: see judge_best_pages().
void check(const Site& site, SiteFindings& findings) {
  judge_best_pages(site, findings, [&](std::uint32_t page, const KeywordHit& hit) {
    if (hit.introduction > 0) return;
    Finding finding;
    finding.key = site.keyphrases[hit.phrase];
    if (!site.complete) finding.confidence = Confidence::kLikely;  // A better page may be unread.
    finding.values = {{"phrase", finding.key}, {"body", std::int64_t{hit.body}}};
    finding.evidence.push_back({.where = "main > p:first-of-type", .what = "absent"});
    findings.add(page, std::move(finding));
  });
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/fundamentals/seo-starter-guide",
    "https://developers.google.com/search/docs/appearance/snippet"};

constexpr Example kExamples[] = {
    {"the phrase comes late", R"(keyword: coffee beans
-- / --
<title>Roastery</title><p>We roast every morning.
-- /beans --
<title>Coffee beans</title><main><h1>Coffee beans</h1><p>It is a long way from the mountains of
Yemen to the cup on your table.</p><p>Our coffee beans come from three farms.</p></main>)",
     "/beans"},
    {"an Arabic page that begins with something else", R"(keyword: قهوة عربية
-- / --
<html lang="ar"><title>القهوة العربية</title><main><h1>القهوة العربية</h1><p>أهلًا وسهلًا بكم في
موقعنا الذي نشارككم فيه كل ما نحب من وصفات.</p><p>تُحضَّر القهوة العربية بالهيل.</p></main>)",
     "/"},
    {"the phrase comes at once, with the article", R"(keyword: قهوة عربية
-- / --
<html lang="ar"><title>القهوة العربية</title><main><h1>القهوة العربية</h1><p>تُحضَّر القهوة العربية
بالهيل والزعفران وتقدم مع التمر للضيوف في المجالس.</p></main>)"},
    {"where no page covers the phrase well, another rule says all of it", R"(keyword: coffee beans
-- / --
<title>News</title><main><p>We moved.</p><p>Bring your friends.</p><p>We have coffee beans.</p>)"},
    {"no keyphrases", R"(-- / --
<title>محمصة درب</title><p>نحمص البن كل صباح.)"}};

}  // namespace

extern const Rule keyword_missing_in_introduction{
    .card =
        {.id = "keyword-missing-in-introduction",
         .category = Category::kKeywords,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .en = {.title = "Keyphrase missing in the introduction of its best page",
                .headline = "{pages, plural, one {# page is the best one for a keyphrase that its "
                            "introduction lacks} other {# pages are the best ones for keyphrases "
                            "that their introductions lack}}",
                .message = "Of all pages this one covers “{phrase}” best, but its first paragraph "
                           "does not have it.",
                .why = "Readers who searched for it decide by the first lines whether they are in "
                       "the right place.",
                .fix = "Say in the first paragraph what the page has to say about “{phrase}”, in "
                       "a sentence with these words."},
         .ar = {.title = "عبارة مفتاحية غائبة عن مقدمة أفضل صفحاتها",
                .headline = "{pages, plural, one {صفحة واحدة هي الأفضل لعبارة مفتاحية لا ترد في "
                            "مقدمتها} two {صفحتان هما الأفضل لعبارات مفتاحية لا ترد في مقدمتيهما} "
                            "few {# صفحات هي الأفضل لعبارات مفتاحية لا ترد في مقدماتها} "
                            "many {# صفحة هي الأفضل لعبارات مفتاحية لا ترد في مقدماتها} "
                            "other {# صفحة هي الأفضل لعبارات مفتاحية لا ترد في مقدماتها}}",
                .message = "هذه أكثر الصفحات تغطية لعبارة «{phrase}»، لكن فقرتها الأولى تخلو منها.",
                .why = "من بحث عن العبارة يقرر من السطور الأولى هل هو في المكان الصحيح.",
                .fix = "قل في الفقرة الأولى ما تقدمه الصفحة عن «{phrase}»، في جملة ترد فيها هذه "
                       "الكلمات."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
