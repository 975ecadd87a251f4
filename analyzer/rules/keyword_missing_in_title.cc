// keyword-missing-in-title: the page that covers a keyphrase best does not have it in its title.
#include "analyzer/rule.h"
#include "analyzer/site/best_hits.h"
#include "analyzer/site/quote.h"

namespace dalil::rules {
namespace {

// Checked and not applicable: see judge_best_pages().
void check(const Site& site, SiteFindings& findings) {
  judge_best_pages(site, findings, [&](std::uint32_t page, const KeywordHit& hit) {
    if (hit.title > 0) return;
    const std::string title = quoted(site.texts.title(page));
    if (title.empty()) return;  // Which is another rule's finding.
    Finding finding;
    finding.key = site.keyphrases[hit.phrase];
    if (!site.complete) finding.confidence = Confidence::kLikely;  // A better page may be unread.
    finding.values = {{"phrase", finding.key}, {"title", title}};
    finding.evidence.push_back({.where = "head > title", .what = title});
    findings.add(page, std::move(finding));
  });
}

constexpr std::string_view kAliases[] = {"title-keyword-missing"};

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/appearance/title-link",
    "https://developers.google.com/search/docs/fundamentals/seo-starter-guide"};

constexpr Example kExamples[] = {
    {"the best page speaks of it everywhere but in its title", R"(keyword: coffee beans
-- / --
<title>Roastery</title><p>We roast every morning.
-- /beans --
<title>Our products</title><main><h1>Coffee beans</h1><p>Our coffee beans come from three farms in
Yemen and from two in Ethiopia.</p></main>
-- /blog --
<title>Blog</title><main><p>News from the roastery, and sometimes a word about coffee beans.</p>)",
     "/beans"},
    {"where no page covers the phrase well, another rule says all of it", R"(keyword: قهوة عربية
-- / --
<html lang="ar"><title>أخبارنا</title><main><p>افتتحنا فرعنا الثالث في جدة.</p><p>وقدمنا للضيوف
القهوة العربية.</p></main>)"},
    {"an Arabic phrase", R"(keyword: قهوة عربية
-- / --
<html lang="ar"><title>محمصة درب</title><p>نحمص البن كل صباح.</p>
-- /قهوة --
<html lang="ar"><title>منتجاتنا</title><main><h1>القهوة العربية</h1><p>تُحضَّر القهوة العربية بالهيل
والزعفران وتقدم مع التمر للضيوف في المجالس.</p></main>)",
     "/قهوة"},
    {"with the article, in another case, or nowhere on the site", R"(keyword: قهوة عربية
keyword: coffee beans
keyword: green tea
-- / --
<html lang="ar"><title>القهوة العربية | محمصة درب</title><main><h1>القهوة العربية</h1></main>
-- /beans --
<html lang="en"><title>Coffee Beans</title><main><h1>Beans</h1></main>)"},
    {"no keyphrases", R"(-- / --
<title>محمصة درب</title>)"}};

}  // namespace

extern const Rule keyword_missing_in_title{
    .card =
        {.id = "keyword-missing-in-title",
         .category = Category::kKeywords,
         .severity = Severity::kWarning,
         .effort = Effort::kMinutes,
         .aliases = kAliases,
         .en = {.title = "Keyphrase missing in the title of its best page",
                .headline = "{pages, plural, one {# page is the best one for a keyphrase that its "
                            "title lacks} other {# pages are the best ones for keyphrases that "
                            "their titles lack}}",
                .message = "Of all pages this one covers “{phrase}” best, but its title "
                           "“{title}” does not have it.",
                .why = "The title is what searchers read first, and they look for the words that "
                       "they typed.",
                .fix = "Put “{phrase}” into the title, near its beginning, where it describes the "
                       "page. If another page is meant for it, cover it better there."},
         .ar = {.title = "عبارة مفتاحية غائبة عن عنوان أفضل صفحاتها",
                .headline = "{pages, plural, one {صفحة واحدة هي الأفضل لعبارة مفتاحية لا ترد في "
                            "عنوانها} two {صفحتان هما الأفضل لعبارات مفتاحية لا ترد في عنوانيهما} "
                            "few {# صفحات هي الأفضل لعبارات مفتاحية لا ترد في عناوينها} "
                            "many {# صفحة هي الأفضل لعبارات مفتاحية لا ترد في عناوينها} "
                            "other {# صفحة هي الأفضل لعبارات مفتاحية لا ترد في عناوينها}}",
                .message = "هذه أكثر الصفحات تغطية لعبارة «{phrase}»، لكن عنوانها «{title}» يخلو "
                           "منها.",
                .why = "العنوان أول ما يقرؤه الباحث، وهو يبحث فيه عن الكلمات التي كتبها.",
                .fix = "ضع «{phrase}» في عنوان الصفحة قريبًا من أوله إن كانت تصفها. وإن كانت صفحة "
                       "أخرى هي المقصودة فاجعلها أوفى تغطية للعبارة."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
