// h1-too-long: a main heading that nobody takes in at a glance. Counted in letters as readers see
// them.
#include "analyzer/measures.h"
#include "analyzer/rule.h"
#include "core/utf8.h"

namespace dalil::rules {
namespace {

constexpr std::size_t kMostLetters = 70;

Outcome check(const PageCase& page_case, PageFindings& findings) {
  bool any = false;
  for (const Heading& heading : page_case.page.headings) {
    if (heading.level != 1 || heading.text.empty()) continue;
    any = true;
    if (heading.text.size() <= kMostLetters) continue;
    const std::size_t letters = graphemes(heading.text);
    if (letters <= kMostLetters) continue;
    findings.add(seen("h1", heading.text, heading.at)).values = {
        {"letters", static_cast<std::int64_t>(letters)},
        {"most", static_cast<std::int64_t>(kMostLetters)}};
    break;
  }
  return any ? Outcome::kChecked : Outcome::kNotApplicable;
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
<html lang="ar"><h1>كَيْفَ تَخْتَارُ حُبُوبَ القَهْوَةِ المُنَاسِبَةَ لِذَوْقِكَ فِي البَيْـــــتِ</h1>)"}};

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
