// h1-duplicate-across: several indexable pages have the same main heading to a reader: case,
// spaces, hamza and tashkeel make no other.
#include <vector>

#include "analyzer/rule.h"
#include "analyzer/site/duplicates.h"
#include "analyzer/site/groups.h"
#include "analyzer/text/fold.h"
#include "core/hash.h"
#include "core/utf8.h"

namespace dalil::rules {
namespace {

void check(const Site& site, SiteFindings& findings) {
  if (!site.texts.h1) return;
  std::vector<std::uint64_t> keys(site.pages.size());
  for (std::uint32_t page = 0; page < site.pages.size(); ++page) {
    if (site.pages[page].indexable != NotIndexable::kIndexable) continue;
    const std::string h1 = collapse_space(fold(site.texts.h1(page), Fold::kL2));
    if (!h1.empty()) keys[page] = hash64(h1);
  }
  findings.checked(for_each_group(site, keys, [&](std::span<const std::uint32_t> group) {
    const std::uint64_t title = site.pages[group.front()].title_key;
    const bool same_titles = title != 0 && std::ranges::all_of(group, [&](std::uint32_t page) {
                               return site.pages[page].title_key == title;
                             });
    if (same_titles || share_content(site, group)) return;  // title-duplicate, duplicate-exact
    add_duplicates(site, group, {.value = "h1", .where = "h1", .text = site.texts.h1}, findings);
  }));
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/appearance/title-link"};

constexpr Example kExamples[] = {
    {"headings that differ by case alone, or by a hamza", R"(-- / --
<h1>Roastery</h1>
-- /a --
<title>Light</title><h1>Our Coffee</h1>
-- /b --
<title>Dark</title><h1>Our  coffee</h1>
-- /أ --
<title>الفاتحة</title><h1>أنواع القهوة</h1>
-- /ب --
<title>الداكنة</title><h1>انواع القهوة</h1>)",
     "/a /b /أ /ب"},
    {"headings of their own, a page that cannot rank, a heading without a text", R"(-- / --
<h1>المحمصة</h1>
-- /a --
<h1>Light coffee</h1>
-- /b --
<h1>Light coffee</h1><meta name="robots" content="noindex">
-- /c --
<h1><img src="c.png"></h1>
-- /d --
<h1><img src="d.png"></h1>)"},
    {"the name of the site above the heading of each page, as some themes have it", R"(-- / --
<title>Beans - The Coffee Book</title><div class="bar"><h1>The Coffee Book</h1></div><main><h1>Beans</h1></main>
-- /a --
<title>Mills - The Coffee Book</title><div class="bar"><h1>The Coffee Book</h1></div><main><h1>Mills</h1></main>
-- /ب --
<header><h1>The Coffee Book</h1></header><main><h1>الطواحين</h1></main>)"},
    {"pages that share their titles too, which another rule tells of", R"(-- / --
<h1>Roastery</h1>
-- /a --
<title>Coffee</title><h1>All our coffee</h1>
-- /b --
<title>Coffee</title><h1>All our coffee</h1>)"}};

}  // namespace

extern const Rule h1_duplicate_across{
    .card =
        {.id = "h1-duplicate-across",
         .category = Category::kHeadings,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .en = {.title = "Main heading that several pages share",
                .headline = "{pages, plural, one {# page shares its main heading with another} "
                            "other {# pages share their main heading with another}}",
                .message = "“{h1}” is also the main heading of {other}{more, plural, =0 {} one { "
                           "and # other page} other { and # other pages}}{spelling, select, yes "
                           "{; they differ only in spelling (case, marks or forms of a letter)} "
                           "other {}}.",
                .why = "Visitors who come from one page to the other think they have not moved, "
                       "and search engines, which may take the heading for the title in results, "
                       "cannot tell the two apart by it.",
                .fix = "Say in each main heading what only this page has: the product, the place, "
                       "the year. Where a template writes “{h1}” everywhere, let it write the "
                       "subject of the page."},
         .ar = {.title = "عنوان رئيس تشترك فيه عدة صفحات",
                .headline = "{pages, plural, one {صفحة واحدة تشترك مع غيرها في العنوان الرئيس} two "
                            "{صفحتان تشتركان مع غيرهما في العنوان الرئيس} few {# صفحات تشترك مع "
                            "غيرها في العنوان الرئيس} many {# صفحة تشترك مع غيرها في العنوان "
                            "الرئيس} other {# صفحة تشترك مع غيرها في العنوان الرئيس}}",
                .message =
                    "العنوان الرئيس «{h1}» هو أيضًا العنوان الرئيس في {other}{more, plural, =0 {} "
                    "one { وصفحة أخرى} two { وصفحتين أخريين} few { و# صفحات أخرى} many { و# "
                    "صفحة أخرى} other { و# صفحة أخرى}}{spelling, select, yes {، ولا اختلاف "
                    "إلا في الرسم (الهمزة أو التطويل أو التشكيل أو حالة الأحرف)} other {}}.",
                .why = "من ينتقل من إحدى الصفحتين إلى الأخرى يحسب أنه لم يبرح مكانه، ولا يميز محرك "
                       "البحث بينهما بالعنوان الرئيس، وقد يجعله عنوان الصفحة في النتائج.",
                .fix =
                    "اذكر في كل عنوان رئيس ما تنفرد به صفحته: المنتج أو المكان أو السنة. وإن كان "
                    "القالب يكتب «{h1}» في كل صفحة فاجعله يكتب موضوعها."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
