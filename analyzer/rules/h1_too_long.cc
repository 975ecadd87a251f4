// h1-too-long: a main heading that nobody takes in at a glance. Counted in letters as readers see
// them.
#include <algorithm>

#include "analyzer/measures.h"
#include "analyzer/rule.h"
#include "core/utf8.h"

namespace dalil::rules {
namespace {

constexpr std::size_t kMostLetters = 70;

// The first one is the page's; what stands in h1 after it are parts.
Outcome check(const PageCase& page_case, PageFindings& findings) {
  const auto& headings = page_case.page.headings;
  const auto h1 = std::ranges::find_if(
      headings, [](const Heading& each) { return each.level == 1 && !each.text.empty(); });
  if (h1 == headings.end()) return Outcome::kNotApplicable;
  const std::size_t letters = graphemes(h1->text);
  if (letters <= kMostLetters) return Outcome::kChecked;
  findings.add(seen("h1", h1->text, h1->at)).values = {
      {"letters", static_cast<std::int64_t>(letters)},
      {"most", static_cast<std::int64_t>(kMostLetters)}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {"https://developers.google.com/style/headings",
                                         "https://www.w3.org/WAI/tips/writing/"};

constexpr Example kExamples[] = {
    {"a sentence in place of a name", R"(-- / --
<h1>How to choose the coffee beans that suit your taste, your budget and your equipment</h1>
-- /ar --
<html lang="ar"><h1>كيف تختار حبوب القهوة المناسبة لذوقك وميزانيتك وطريقة تحضيرك لها في البيت</h1>)",
     "/ /ar"},
    {"vowel marks and tatweel are no letters, and 39 Arabic letters are no 73", R"(-- / --
<html lang="ar"><h1>كَيْفَ تَخْتَارُ حُبُوبَ القَهْوَةِ المُنَاسِبَةَ لِذَوْقِكَ فِي البَيْـــــتِ</h1>)"},
    {"a long one further down, after the page's own", R"(-- / --
<h1>Coffee</h1><p>Beans.<h1>How to choose the coffee beans that suit your taste, your budget and your equipment</h1>)"}};

}  // namespace

extern const Rule h1_too_long{
    .card =
        {.id = "h1-too-long",
         .category = Category::kHeadings,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .en = {.title = "Long main heading",
                .headline = "{pages, plural, one {# page has a long main heading} other {# pages "
                            "have long main headings}}",
                .message =
                    "The main heading has {letters} characters; up to {most} are read at a glance.",
                .why = "The main heading tells a visitor within a second that this is the right "
                       "page. A sentence in its place has to be read, and fills the first screen "
                       "of a telephone.",
                .fix = "Shorten it to {most} characters or fewer, and let the first paragraph say "
                       "the rest."},
         .ar = {.title = "عنوان رئيس طويل",
                .headline = "{pages, plural, one {صفحة واحدة عنوانها الرئيس طويل} two {صفحتان "
                            "عنوان كل منهما الرئيس طويل} few {# صفحات عنوانها الرئيس طويل} many {# "
                            "صفحة عنوانها الرئيس طويل} other {# صفحة عنوانها الرئيس طويل}}",
                .message =
                    "في العنوان الرئيس {letters, plural, one {حرف واحد} two {حرفان} few {# أحرف} "
                    "many {# حرفًا} other {# حرف}}، وما يُقرأ في لمحة لا يزيد على {most}.",
                .why = "العنوان الرئيس يخبر الزائر في ثانية أنه في الصفحة الصحيحة، أما الجملة "
                       "الطويلة مكانه فتحتاج إلى قراءة وتملأ أول شاشة الهاتف.",
                .fix = "اختصره إلى {most} حرفًا أو أقل، ودع بقيته للفقرة الأولى."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
