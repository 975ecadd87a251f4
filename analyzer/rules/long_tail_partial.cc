// long-tail-partial: of a phrase of more than three words no page has but a part. Told at that
// page.
#include <utility>

#include "analyzer/keywords/phrase_verdicts.h"
#include "analyzer/rule.h"
#include "analyzer/site/best_hits.h"

namespace dalil::rules {
namespace {

// Checked: the nearest page of each long phrase, each once. Not applicable: see judge_phrases().
void check(const Site& site, SiteFindings& findings) {
  judge_phrases(site, findings, [&](const MappedPhrase& phrase) {
    if (!phrase.long_tail) return kNoPage;
    if (is_covered(phrase)) return phrase.pages.front().index;
    if (!is_partial_long_tail(phrase)) return kNoPage;
    const std::uint32_t page = phrase.nearest.index;
    Finding finding;
    finding.key = phrase.group.phrase;
    const std::string missing = joined(phrase.missing);
    finding.values = {{"phrase", finding.key},
                      {"scope", scope_of(site)},
                      {"lacks", missing.empty() ? "order" : "words"},
                      {"missing", missing}};
    finding.evidence.push_back({.where = "main", .what = missing.empty() ? "apart" : missing});
    findings.add(page, std::move(finding));
    return page;
  });
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/fundamentals/seo-starter-guide",
    "https://developers.google.com/search/docs/fundamentals/creating-helpful-content"};

constexpr Example kExamples[] = {
    {"a long phrase but for one word", R"(keyword: دورة تسويق إلكتروني مجانية
-- / --
<html lang="ar"><title>أكاديمية درب</title><main><p>نعلّم التجار ما يلزمهم منذ سنين طويلة.</p></main>
-- /دورة --
<html lang="ar"><title>دورة التسويق الإلكتروني</title><main><h1>دورة التسويق الإلكتروني</h1><p>تعلم
في دورة التسويق الإلكتروني كل ما يلزمك لبناء حملة ناجحة.</p></main>)",
     "/دورة"},
    {"words that stand apart", R"(keyword: how to make cold brew coffee
-- / --
<html lang="en"><title>Cold brew coffee</title><main><h1>Cold brew coffee</h1><p>Cold brew coffee
takes a night. Here we show you what to make of it.</p></main>)",
     "/"},
    {"a page that has it whole, and a short phrase", R"(keyword: cold brew coffee recipe
keyword: green coffee
-- / --
<html lang="en"><title>Cold brew coffee recipe</title><main><h1>Cold brew coffee recipe</h1><p>A
cold brew coffee recipe for a day in August.</p></main>)"}};

}  // namespace

extern const Rule long_tail_partial{
    .card =
        {.id = "long-tail-partial",
         .category = Category::kKeywords,
         .severity = Severity::kNotice,
         .effort = Effort::kHours,
         .en = {.title = "Long keyphrase of which pages have but a part",
                .headline = "Long keyphrases of which a part is said, on {pages, plural, one {# "
                            "page} other {# pages}}",
                .message = "No page of the {scope, select, part {audited part} other {site}} has "
                           "“{phrase}” whole. This one has most of it{lacks, select, words {, but "
                           "not: {missing}} other {, but its words stand apart}}.",
                .why =
                    "Who searches with many words wants just that, and few pages compete for it.",
                .fix = "If the page can answer it, say “{phrase}” in a subheading and answer it "
                       "below; else write a page about it."},
         .ar = {.title = "عبارة مفتاحية طويلة لا يرد منها إلا جزء",
                .headline = "عبارات مفتاحية طويلة يرد جزء منها في {pages, plural, one {صفحة واحدة} "
                            "two {صفحتين} few {# صفحات} many {# صفحة} other {# صفحة}}",
                .message =
                    "لا ترد عبارة «{phrase}» كاملة في أي صفحة من {scope, select, part {الجزء "
                    "المفحوص من الموقع} other {الموقع}}. في هذه الصفحة أكثرها{lacks, select, "
                    "words {، وينقصها: {missing}} other {، لكن كلماتها متفرقة}}.",
                .why = "من يبحث بكلمات كثيرة يعرف ما يريد، وقليل من الصفحات ينافس عليها.",
                .fix = "إن كان في الصفحة جواب فاذكر «{phrase}» في عنوان فرعي وأجب تحته، وإلا فاكتب "
                       "صفحة عنها."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
