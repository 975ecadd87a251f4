// headings-no-anchor-id: a long page whose sections cannot be linked to.
#include <algorithm>

#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

constexpr std::uint32_t kLongWords = 1000;
constexpr std::ptrdiff_t kManySections = 4;

// Ids may stand on the heading, in it, on its section or on an anchor before it: where there are
// half as many ids as sections in the text, nobody is accused.
Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  if (!body_was_read(page) || page.content_words < kLongWords) return Outcome::kNotApplicable;
  const auto is_section = [](const Heading& heading) {
    return (heading.level == 2 || heading.level == 3) && heading.region == Region::kContent;
  };
  const auto sections = std::ranges::count_if(page.headings, is_section);
  if (sections < kManySections) return Outcome::kNotApplicable;
  const Heading& first = *std::ranges::find_if(page.headings, is_section);
  const auto ids = std::ranges::count_if(
      page.places, [&](const NamedPlace& place) { return place.at.line + 1 >= first.at.line; });
  if (ids * 2 >= sections) return Outcome::kChecked;
  Finding& finding =
      findings.add(seen(std::string("h") + std::to_string(first.level), first.text, first.at));
  finding.values = {{"sections", static_cast<std::int64_t>(sections)},
                    {"first", finding.evidence.front().what}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/appearance/snippet",
    "https://html.spec.whatwg.org/multipage/browsing-the-web.html#scrolling-to-a-fragment"};

constexpr Example kExamples[] = {{"five sections that nobody can link to", R"(-- / --
<html lang="ar"><h1>القهوة</h1>
repeat 5 <h2>من اليمن</h2>
repeat 120 <p>تجفف حبوب البن من مدرجات حراز أسابيع طويلة تحت الشمس هناك.)",
                                  "/"},
                                 {"ids on headings, on sections and on anchors", R"(-- / --
<html lang="ar"><h1>القهوة</h1>
<h2>مقدمة</h2><section id="intro"><h2>حراز</h2></section><a name="ismaili"></a><h2>إسماعيل</h2><h2 id="prices">الأسعار</h2>
repeat 120 <p>تجفف حبوب البن من مدرجات حراز أسابيع طويلة تحت الشمس هناك.
-- /short --
<h1>Coffee</h1><h2>A</h2><h2>B</h2><h2>C</h2><h2>D</h2><p>Few words.)"}};

}  // namespace

extern const Rule headings_no_anchor_id{
    .card = {.id = "headings-no-anchor-id",
             .category = Category::kHeadings,
             .severity = Severity::kInfo,
             .effort = Effort::kHours,
             .en = {.title = "Sections that cannot be linked to",
                    .headline = "{pages, plural, one {# page has sections that cannot be linked "
                                "to} other {# pages have sections that cannot be linked to}}",
                    .message = "{sections} sections have no id, first “{first}”.",
                    .why = "With an id, others can link to the very section, a table of contents "
                           "can lead there, and results can offer a jump to it.",
                    .fix = "Give each heading an id that stays, such as <h2 id=\"prices\">; most "
                           "content systems and Markdown tools do it by a setting."},
             .ar = {.title = "أقسام لا يمكن الربط بها",
                    .headline = "{pages, plural, one {صفحة واحدة فيها أقسام لا يمكن الربط بها} two "
                                "{صفحتان في كل منهما أقسام لا يمكن الربط بها} few {# صفحات فيها "
                                "أقسام لا يمكن الربط بها} many {# صفحة فيها أقسام لا يمكن الربط "
                                "بها} other {# صفحة فيها أقسام لا يمكن الربط بها}}",
                    .message = "{sections, plural, one {قسم واحد بلا معرّف (id): «{first}».} two "
                               "{قسمان بلا معرّف (id)، أولهما «{first}».} few {# أقسام بلا معرّف "
                               "(id)، أولها «{first}».} many {# قسمًا بلا معرّف (id)، أولها "
                               "«{first}».} other {# قسم بلا معرّف (id)، أولها «{first}».}}",
                    .why = "بالمعرّف يربط الناس بالقسم نفسه، ويقود إليه فهرس المحتويات، وقد تعرض "
                           "نتائج البحث القفز إليه.",
                    .fix = "اجعل لكل عنوان معرّفًا ثابتًا مثل <h2 id=\"prices\">؛ ومعظم أنظمة إدارة "
                           "المحتوى وأدوات Markdown تكتبه بإعداد فيها."},
             .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
