// duplicate-near: several indexable pages say nearly the same in their main content.
#include "analyzer/rule.h"
#include "analyzer/site/duplicates.h"
#include "analyzer/site/near_duplicates.h"

namespace dalil::rules {
namespace {

// Checked: indexable pages with enough words of their own. Not applicable: the other indexable
// ones, and copies that duplicate-exact speaks of.
void check(const Site& site, SiteFindings& findings) {
  const NearDuplicates found = near_duplicates(site);
  for (const NearGroup& group : found.groups) add_near_group(site, group, findings);
  std::int64_t indexable = 0;
  for (const PageRecord& page : site.pages) {
    indexable += page.indexable == NotIndexable::kIndexable;
  }
  findings.checked(found.judged);
  findings.not_applicable(indexable - found.judged);
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls",
    "https://developers.google.com/search/docs/essentials/spam-policies"};

constexpr Example kExamples[] = {
    {"an article and its copy with one other word; short pages, of which one differs in a word",
     R"(-- / --
<main><p>We sell tins for half a kilo of beans, made of steel; this one is red.</p></main>
-- /blue --
<main><p>We sell tins for half a kilo of beans, made of steel; this one is blue.</p></main>
-- /brewing --
<title>Brewing</title><main><p>Grind the beans just before you brew, heat the water until it nearly
boils, and pour it slowly in circles over the wet grounds. Wait half a minute for the coffee to
bloom, pour the rest in three steps, and let it drain. Taste it, and grind finer next time if it is
sour, or coarser where it is bitter: buy little, and buy often.</p></main>
-- /brewing-at-home --
<title>At home</title><nav><a href="/">Tins</a></nav><main><p>Grind the beans just before you brew,
heat the water until it nearly boils, and pour it slowly in circles over the wet grounds.</p><p>Wait
half a minute for the coffee to bloom, pour the rest in three steps, and let it drain. Taste it, and
grind finer next time if it is sour, or coarser where it is bitter: buy little, and buy soon.)",
     "/brewing /brewing-at-home"},
    {"an Arabic copy without hamzas", R"(-- / --
<html lang="ar"><main><p>نحمص البن كل صباح.</p></main>
-- /أولى --
<html lang="ar"><title>إعداد القهوة</title><main><p>اطحن البن قبل الإعداد بقليل، وسخن الماء إلى أن
يقارب الغليان، ثم صبه ببطء في دوائر فوق البن المبلل. انتظر نصف دقيقة حتى تنتفخ القهوة، وصب الباقي
على ثلاث دفعات، ثم دعها تتقطر. ذقها، واطحن أنعم في المرة القادمة إن وجدتها حامضة، أو أخشن إن وجدتها
مرة، ولا تترك البن مكشوفا في الهواء يوما كاملا لأنه يفقد رائحته سريعا.</p></main>
-- /ثانية --
<html lang="ar"><title>القهوة في البيت</title><main><p>اطحن البن قبل الاعداد بقليل، وسخن الماء الى ان
يقارب الغليان، ثم صبه ببطء في دوائر فوق البن المبلل. انتظر نصف دقيقة حتى تنتفخ القهوه، وصب الباقي
على ثلاث دفعات، ثم دعها تتقطر. ذقها، واطحن انعم في المره القادمه ان وجدتها حامضه، او اخشن ان وجدتها
مره، ولا تترك البن مكشوفا في الهواء يوما كاملا لانه يفقد رائحته سريعا.</p></main>)",
     "/أولى /ثانية"},
    {"long pages that share their half", R"(-- / --
<main><p>All our beans are washed, dried and sorted by hand before they travel, and we roast them on
the morning on which we send them. Those from Yemen grow on old terraces high above the sea, where
rain is rare and nights are cold; they taste of dried fruit, of cocoa and a little wine.</p></main>
-- /ethiopia --
<main><p>All our beans are washed, dried and sorted by hand before they travel, and we roast them on
the morning on which we send them. The ones from Ethiopia come from small gardens near the forest;
flowers, lemon and black tea are what most people find in the cup.</p></main>)"}};

}  // namespace

extern const Rule duplicate_near{
    .card =
        {.id = "duplicate-near",
         .category = Category::kContent,
         .severity = Severity::kWarning,
         .effort = Effort::kHours,
         .en = {.title = "Content that is nearly the same on several pages",
                .headline = "{pages, plural, one {# page says nearly the same as another} "
                            "other {# pages say nearly the same as others}}",
                .message =
                    "{role, select, keep {This page agrees up to {share} % with {other}{more, "
                    "plural, =0 {} one { and with # more page} other { and with # more pages}}.} "
                    "other {The main content agrees to {share} % with that of {other}, which the "
                    "site links better.}}",
                .why = "Of pages that say the same search engines show one, which they choose "
                       "themselves; what links and time the others get is lost on pages that "
                       "nobody sees.",
                .fix = "{role, select, keep {Keep this page. Redirect {other} to it, or name this "
                       "page there with <link rel=\"canonical\">; where both must stay, give each "
                       "what only it can say.} other {Redirect this page to {other}, or name that "
                       "one here with <link rel=\"canonical\">. Where both must stay, write here "
                       "what only this page can say.}}"},
         .ar = {.title = "محتوى يكاد يتطابق في عدة صفحات",
                .headline = "{pages, plural, one {صفحة واحدة يكاد محتواها يطابق محتوى غيرها} "
                            "two {صفحتان يكاد محتواهما يطابق محتوى غيرهما} "
                            "few {# صفحات يكاد محتواها يطابق محتوى غيرها} "
                            "many {# صفحة يكاد محتواها يطابق محتوى غيرها} "
                            "other {# صفحة يكاد محتواها يطابق محتوى غيرها}}",
                .message =
                    "{role, select, keep {تتطابق هذه الصفحة بنسبة تصل إلى {share}٪ مع الصفحة "
                    "{other}{more, plural, =0 {} one { ومع صفحة أخرى} two { ومع صفحتين أخريين} few "
                    "{ ومع # صفحات أخرى} many { ومع # صفحة أخرى} other { ومع # صفحة أخرى}}.} other "
                    "{يتطابق المحتوى الرئيس بنسبة {share}٪ مع محتوى الصفحة {other} التي تحظى "
                    "بروابط داخلية أقوى.}}",
                .why = "لا يعرض محرك البحث من الصفحات المتشابهة إلا واحدة يختارها بنفسه، فتضيع "
                       "الروابط والجهد على صفحات لا يراها أحد.",
                .fix = "{role, select, keep {أبقِ هذه الصفحة، وأعد توجيه {other} إليها أو اجعلها "
                       "الرابط الأساسي (canonical) فيها. وإن كان لا بد من بقاء الصفحتين فاكتب في "
                       "كل منهما ما تنفرد به.} other {أعد توجيه هذه الصفحة إلى {other}، أو اجعل "
                       "تلك رابطها الأساسي (canonical). وإن كان لا بد من بقاء الصفحتين فاكتب هنا "
                       "ما تنفرد به هذه الصفحة.}}"},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
