// title-duplicate: several indexable pages have the same title to a reader: case, spaces, hamza and
// tashkeel make no other.
#include "analyzer/rule.h"
#include "analyzer/site/duplicates.h"
#include "analyzer/site/groups.h"

namespace dalil::rules {
namespace {

void check(const Site& site, SiteFindings& findings) {
  findings.checked(
      for_each_group(site, &PageRecord::title_key, [&](std::span<const std::uint32_t> group) {
        if (share_content(site, group)) return;  // duplicate-exact
        add_duplicates(site, group,
                       {.value = "title", .where = "head > title", .text = site.texts.title},
                       findings);
      }));
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/appearance/title-link"};

constexpr Example kExamples[] = {
    {"titles that differ by case and spaces alone", R"(-- / --
<title>Home</title><a href="/a">a</a><a href="/b">b</a>
-- /a --
<title>Fresh  Coffee</title>
-- /b --
<title>fresh coffee</title>)",
     "/a /b"},
    {"titles that differ by a hamza alone are the same to a reader", R"(-- / --
<title>محمصة</title>
-- /a --
<title>أنواع القهوة</title>
-- /b --
<title>انواع القهوة</title>)",
     "/a /b"},
    {"different titles, and a copy that cannot rank", R"(-- / --
<title>القهوة العربية</title>
-- /a --
<title>القهوة التركية</title>
-- /b --
<title>القهوة التركية</title><meta name="robots" content="noindex">)"},
    {"copies, which another rule tells of", R"(-- / --
<title>Roastery</title>
-- /a --
<title>Brewing</title><p>Grind the beans just before you brew, heat the water until it nearly boils,
and pour it slowly in circles over the wet grounds. Wait half a minute for the coffee to bloom, pour
the rest in three steps, and let it drain. Taste it, and grind finer next time if it is sour.</p>
-- /b --
<title>Brewing</title><p>Grind the beans just before you brew, heat the water until it nearly boils,
and pour it slowly in circles over the wet grounds. Wait half a minute for the coffee to bloom, pour
the rest in three steps, and let it drain. Taste it, and grind finer next time if it is sour.</p>)"}};

}  // namespace

extern const Rule title_duplicate{
    .card =
        {.id = "title-duplicate",
         .category = Category::kTitles,
         .severity = Severity::kWarning,
         .effort = Effort::kMinutes,
         .en = {.title = "Title that several pages share",
                .headline = "{pages, plural, one {# page shares its title with another} "
                            "other {# pages share their title with another}}",
                .message = "“{title}” is also the title of {other}{more, plural, =0 {} one { and # "
                           "other page} other { and # other pages}}{spelling, select, yes {; they "
                           "differ only in spelling (case, marks or forms of a letter)} other {}}.",
                .why =
                    "Searchers cannot tell the pages apart in the results, and search engines may "
                    "show only one of them.",
                .fix = "Give each page a title that says what only this page has; where the pages "
                       "are the same, keep one and redirect the others to it."},
         .ar = {.title = "عنوان تشترك فيه عدة صفحات",
                .headline = "{pages, plural, one {صفحة واحدة تشترك مع غيرها في العنوان} two "
                            "{صفحتان تشتركان مع غيرهما في العنوان} few {# صفحات تشترك مع غيرها في "
                            "العنوان} many {# صفحة تشترك مع غيرها في العنوان} other {# صفحة تشترك "
                            "مع غيرها في العنوان}}",
                .message = "العنوان «{title}» هو أيضًا عنوان الصفحة {other}{more, plural, =0 {} "
                           "one { وصفحة أخرى} two { وصفحتين أخريين} few { و# صفحات أخرى} many { و# "
                           "صفحة أخرى} other { و# صفحة أخرى}}{spelling, select, yes {، ولا اختلاف "
                           "إلا في الرسم (الهمزة أو التطويل أو التشكيل أو حالة الأحرف)} other {}}.",
                .why =
                    "لا يميز الباحث بين الصفحات في النتائج، وقد يكتفي محرك البحث بعرض واحدة منها.",
                .fix = "أعط كل صفحة عنوانًا يقول ما تنفرد به؛ وإن كانت الصفحات متطابقة فأبق واحدة "
                       "وأعد توجيه البقية إليها."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
