// duplicate-exact: the main content of several indexable pages is the same, word for word.
#include "analyzer/rule.h"
#include "analyzer/site/duplicates.h"
#include "analyzer/site/groups.h"
#include "analyzer/site/quote.h"
#include "analyzer/site/spellings.h"

namespace dalil::rules {
namespace {

// Checked: indexable pages with at least kMinSharedWords words of main content. Not applicable:
// indexable pages with fewer.
void check(const Site& site, SiteFindings& findings) {
  const std::function<std::string(std::uint32_t)> title = [&](std::uint32_t page) {
    std::string text = site.texts.title(page);
    return text.empty() ? display_url(site, page) : text;
  };
  for_each_group(site, &PageRecord::content_key, [&](std::span<const std::uint32_t> group) {
    // Equal contents have equally many words.
    if (site.pages[group.front()].words < kMinSharedWords) return;
    // One page under several spellings of its address is told by those rules.
    const std::vector<std::uint32_t> distinct = distinct_addresses(site, group);
    if (distinct.size() < 2) return;
    add_duplicates(site, distinct, {.value = "title", .where = "head > title", .text = title},
                   findings);
  });
  for (const PageRecord& page : site.pages) {
    if (page.indexable != NotIndexable::kIndexable) continue;
    if (page.words >= kMinSharedWords) {
      findings.checked(1);
    } else {
      findings.not_applicable(1);
    }
  }
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls",
    "https://developers.google.com/search/docs/crawling-indexing/canonicalization"};

constexpr Example kExamples[] = {
    {"one article under two addresses, in other clothes", R"(-- / --
<title>Roastery</title><main><p>We roast coffee in small batches every morning.</p></main>
-- /blog/brewing --
<title>Brewing at home</title><nav><a href="/">Home</a></nav><main><p>Grind the beans just before
you brew, heat the water until it nearly boils, and pour it slowly in circles over the wet grounds.
Wait half a minute for the coffee to bloom, pour the rest in three steps, and let it drain. Taste
it, and grind finer next time if it is sour, or coarser where it is bitter.</p></main>
-- /guides/brewing --
<title>Guide: brewing</title><main><p>Grind the beans just before you brew, heat the water until it
nearly boils, and pour it slowly in circles over the wet grounds.</p><p>Wait half a minute for the
coffee to bloom, pour the rest in three steps, and let it drain. Taste it, and grind finer next time
if it is sour, or coarser where it is bitter.</p></main>)",
     "/blog/brewing /guides/brewing"},
    {"two Arabic articles, a copy that names its original, and short pages", R"(-- / --
<html lang="ar"><main><p>نحمص البن كل صباح.</p></main>
-- /contact --
<html lang="ar"><main><p>نحمص البن كل صباح.</p></main>
-- /أولى --
<html lang="ar"><main><p>اطحن البن قبل التحضير بقليل، وسخن الماء حتى يقارب الغليان، ثم صبه ببطء في
دوائر فوق البن المبلل. انتظر نصف دقيقة حتى تنتفخ القهوة، وصب الباقي على ثلاث دفعات، ثم دعها تتقطر.
ذقها، واطحن أنعم في المرة القادمة إن وجدتها حامضة، أو أخشن إن وجدتها مرة، ولا تترك البن مكشوفا في
الهواء يوما كاملا لأنه يفقد رائحته سريعا.</p></main>
-- /ثانية --
<html lang="ar"><main><p>اطحن البن قبل التحضير بقليل، وسخن الماء حتى يقارب الغليان، ثم صبه ببطء في
دوائر فوق البن المبلل. انتظر نصف دقيقة حتى تنتفخ القهوة، وصب الباقي على ثلاث دفعات، ثم دعها تتقطر.
ذقها، واطحن أنعم في المرة القادمة إن وجدتها حامضة، أو أخشن إن وجدتها مرة، واحفظ البن في علبة محكمة
بعيدا عن الضوء والحرارة ولا تضعه في الثلاجة.</p></main>)"}};

}  // namespace

extern const Rule duplicate_exact{
    .card =
        {.id = "duplicate-exact",
         .category = Category::kContent,
         .severity = Severity::kWarning,
         .effort = Effort::kHours,
         .en = {.title = "Content that several pages share",
                .headline = "{pages, plural, one {# page repeats the content of another} "
                            "other {# pages repeat the content of another}}",
                .message = "The main content of “{title}” stands word for word on {other}{more, "
                           "plural, =0 {} one { and # other page} other { and # other pages}}.",
                .why = "Search engines show one of the copies and choose it themselves; links to "
                       "the others are spread over pages that are not shown.",
                .fix = "Keep the address that you want to see in the results. Redirect the copies "
                       "to it, or name it in them with <link rel=\"canonical\"> where they must "
                       "stay."},
         .ar = {.title = "محتوى مكرر في عدة صفحات",
                .headline = "{pages, plural, one {صفحة واحدة تكرر محتوى غيرها} "
                            "two {صفحتان تكرران محتوى غيرهما} few {# صفحات تكرر محتوى غيرها} "
                            "many {# صفحة تكرر محتوى غيرها} other {# صفحة تكرر محتوى غيرها}}",
                .message = "المحتوى الرئيس لصفحة «{title}» مكرر بحروفه في الصفحة {other}{more, "
                           "plural, =0 {} one { وصفحة أخرى} two { وصفحتين أخريين} few { و# صفحات "
                           "أخرى} many { و# صفحة أخرى} other { و# صفحة أخرى}}.",
                .why = "يعرض محرك البحث نسخة واحدة يختارها بنفسه، وتتوزع الروابط على نسخ لا تظهر.",
                .fix = "أبقِ الصفحة التي تريد ظهورها في النتائج، وأعد توجيه النسخ إليها، أو اجعلها "
                       "الرابط الأساسي (canonical) للنسخ إن كان لا بد من بقائها."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
