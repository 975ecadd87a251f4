// description-duplicate: several indexable pages have the same meta description to a reader.
#include "analyzer/rule.h"
#include "analyzer/site/duplicates.h"
#include "analyzer/site/groups.h"

namespace dalil::rules {
namespace {

// Checked: indexable pages with a description; those without are another rule's.
void check(const Site& site, SiteFindings& findings) {
  const SharedText description{.value = "description",
                               .where = "head > meta[name=description]",
                               .text = site.texts.description};
  findings.checked(
      for_each_group(site, &PageRecord::description_key, [&](std::span<const std::uint32_t> group) {
        if (share_content(site, group)) return;  // duplicate-exact
        add_duplicates(site, group, description, findings);
      }));
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/appearance/snippet"};

constexpr Example kExamples[] = {
    {"descriptions that differ by case and spaces alone", R"(-- / --
<meta name="description" content="Coffee roasted every morning.">
<a href="/a">a</a><a href="/b">b</a>
-- /a --
<meta name="description" content="Fresh  beans from Yemen.">
-- /b --
<meta name="description" content="fresh beans from yemen.">)",
     "/a /b"},
    {"a hamza and tashkeel make no other description", R"(-- / --
<meta name="description" content="نحمص البن كل صباح.">
-- /a --
<meta name="description" content="أنواع القهوة وأسعارها.">
-- /b --
<meta name="description" content="انواعُ القهوة واسعارها.">)",
     "/a /b"},
    {"different descriptions, none at all, and copies that cannot rank", R"(-- / --
<meta name="description" content="نحمص البن كل صباح.">
-- /a --
<p>no description
-- /b --
<p>no description
-- /print --
<meta name="description" content="نحمص البن كل صباح."><meta name="robots" content="noindex">
-- /copy --
<meta name="description" content="نحمص البن كل صباح."><link rel="canonical" href="/">)"}};

}  // namespace

extern const Rule description_duplicate{
    .card =
        {.id = "description-duplicate",
         .category = Category::kDescriptions,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .en = {.title = "Meta description that several pages share",
                .headline = "{pages, plural, one {# page shares its meta description with another} "
                            "other {# pages share their meta description with another}}",
                .message = "“{description}” is also the description of {other}{more, plural, =0 {} "
                           "one { and # other page} other { and # other pages}}{spelling, select, "
                           "yes {; they differ only in spelling (case, marks or forms of a "
                           "letter)} other {}}.",
                .why = "The description is the text under the title in the results. Where it is "
                       "the same, searchers see no reason to choose this page, and search engines "
                       "tend to replace it.",
                .fix = "Write what this page answers or offers and the others do not, in one or "
                       "two sentences. Pages that matter little may go without a description; a "
                       "template’s default text helps none."},
         .ar = {.title = "وصف تعريفي تشترك فيه عدة صفحات",
                .headline = "{pages, plural, one {صفحة واحدة تشترك مع غيرها في الوصف التعريفي} two "
                            "{صفحتان تشتركان مع غيرهما في الوصف التعريفي} few {# صفحات تشترك مع "
                            "غيرها في الوصف التعريفي} many {# صفحة تشترك مع غيرها في الوصف "
                            "التعريفي} other {# صفحة تشترك مع غيرها في الوصف التعريفي}}",
                .message = "الوصف «{description}» هو أيضًا وصف الصفحة {other}{more, plural, =0 {} "
                           "one { وصفحة أخرى} two { وصفحتين أخريين} few { و# صفحات أخرى} many { و# "
                           "صفحة أخرى} other { و# صفحة أخرى}}{spelling, select, yes {، ولا اختلاف "
                           "إلا في الرسم (الهمزة أو التطويل أو التشكيل أو حالة الأحرف)} other {}}.",
                .why = "الوصف هو النص الذي يظهر تحت العنوان في النتائج؛ فإذا تكرر لم يجد الباحث "
                       "سببًا لاختيار هذه الصفحة، ومال محرك البحث إلى وضع نص آخر مكانه.",
                .fix = "اكتب في جملة أو جملتين ما تجيب عنه هذه الصفحة أو تقدمه دون غيرها. ولا بأس "
                       "بأن تبقى الصفحات القليلة الأهمية بلا وصف؛ أما النص الموحد الذي يضعه القالب "
                       "فلا يفيد أيًّا منها."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
