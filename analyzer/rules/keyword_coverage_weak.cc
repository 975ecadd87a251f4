// keyword-coverage-weak: pages have a keyphrase, and none covers it well. Told at the best one.
#include <utility>

#include "analyzer/keywords/phrase_verdicts.h"
#include "analyzer/rule.h"
#include "analyzer/site/best_hits.h"

namespace dalil::rules {
namespace {

struct Place {
  const char* value;  // What messages know it by.
  const char* where;
  std::uint32_t count;
};

void add(const Site& site, std::uint16_t phrase, std::uint32_t page, const KeywordHit& hit,
         SiteFindings& findings) {
  const Place places[] = {{"title", "head > title", hit.title},
                          {"h1", "h1", hit.h1},
                          {"introduction", "main > p:first-of-type", hit.introduction},
                          {"subheadings", "h2, h3, h4, h5, h6", hit.subheadings},
                          {"description", "head > meta[name=description]", hit.description},
                          {"body", "main", hit.body}};
  Finding finding;
  finding.key = site.keyphrases[phrase];
  finding.values = {{"phrase", finding.key},
                    {"scope", scope_of(site)},
                    {"score", static_cast<std::int64_t>(hit.score)}};
  for (const Place& place : places) {
    finding.values.push_back({place.value, place.count > 0 ? "yes" : "no"});
    finding.evidence.push_back({.where = place.where, .what = std::to_string(place.count)});
  }
  findings.add(page, std::move(finding));
}

// Checked: the best page of each phrase, each once. Not applicable: see judge_phrases().
void check(const Site& site, SiteFindings& findings) {
  judge_phrases(site, findings, [&](const MappedPhrase& phrase) {
    if (!is_covered(phrase)) return kNoPage;
    const MappedPage& best = phrase.pages.front();
    if (is_weak(best.hit)) add(site, best.hit.phrase, best.index, best.hit, findings);
    return best.index;
  });
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/fundamentals/seo-starter-guide",
    "https://developers.google.com/search/docs/fundamentals/creating-helpful-content"};

constexpr Example kExamples[] = {
    {"a phrase said in passing", R"(keyword: قهوة عربية
-- / --
<html lang="ar"><title>محمصة درب</title><main><p>نحمص البن كل صباح في حي النخيل منذ سنين.</p></main>
-- /أخبار --
<html lang="ar"><title>أخبارنا</title><main><p>افتتحنا فرعنا الثالث في جدة هذا الأسبوع بحضور
الأصدقاء.</p><p>وقدمنا للضيوف القهوة العربية.</p></main>)",
     "/أخبار"},
    {"a page about it, and a phrase that no page has at all", R"(keyword: coffee beans
keyword: شاي أخضر
-- / --
<html lang="en"><title>Coffee beans</title><main><h1>Coffee beans</h1><p>Our coffee beans come from
three farms in Yemen and two in Ethiopia.</p></main>)"}};

}  // namespace

extern const Rule keyword_coverage_weak{
    .card =
        {.id = "keyword-coverage-weak",
         .category = Category::kKeywords,
         .severity = Severity::kWarning,
         .effort = Effort::kDays,
         .en = {.title = "Keyphrase that no page covers well",
                .headline = "Keyphrases that no page covers well, noted at {pages, plural, one {# "
                            "page} other {# pages}}",
                .message = "No page of the {scope, select, part {audited part} other {site}} "
                           "covers “{phrase}” well; this one does best, with {score} of 100. "
                           "Title: {title, select, yes {yes} other {no}}, h1: {h1, select, yes "
                           "{yes} other {no}}, introduction: {introduction, select, yes {yes} "
                           "other {no}}, subheadings: {subheadings, select, yes {yes} other "
                           "{no}}, description: {description, select, yes {yes} other {no}}, "
                           "text: {body, select, yes {yes} other {no}}.",
                .why = "A site is hardly found for words that none of its pages is about.",
                .fix =
                    "Make a page about “{phrase}”, this one or a new one: say it in the title, "
                    "the h1 and the introduction, and answer what people ask who search for it."},
         .ar = {.title = "عبارة مفتاحية لا تغطيها أي صفحة جيدًا",
                .headline = "عبارات مفتاحية لا تغطيها أي صفحة جيدًا، مدرجة تحت {pages, plural, one "
                            "{صفحة واحدة} two {صفحتين} few {# صفحات} many {# صفحة} other {# صفحة}}",
                .message =
                    "لا تغطي أي صفحة في {scope, select, part {الجزء المفحوص من الموقع} other "
                    "{الموقع}} عبارة «{phrase}» جيدًا، وهذه أوفاها ولها {score} من 100. "
                    "عنوان الصفحة: {title, select, yes {نعم} other {لا}}، h1: {h1, select, yes "
                    "{نعم} other {لا}}، المقدمة: {introduction, select, yes {نعم} other "
                    "{لا}}، العناوين الفرعية: {subheadings, select, yes {نعم} other {لا}}، "
                    "الوصف: {description, select, yes {نعم} other {لا}}، النص: {body, "
                    "select, yes {نعم} other {لا}}.",
                .why = "يندر أن يُعثر على موقع بكلمات لا تتحدث عنها أي من صفحاته.",
                .fix = "خصص لعبارة «{phrase}» صفحة، هذه أو أخرى جديدة: اذكرها في عنوانها وعنوانها "
                       "الرئيس ومقدمتها، وأجب عما يسأل عنه من يبحث بها."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
