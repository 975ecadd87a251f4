// h2-too-long: subheadings of a published page that nobody takes in at a glance.
#include "analyzer/instances.h"
#include "analyzer/measures.h"
#include "analyzer/rule.h"
#include "core/utf8.h"

namespace dalil::rules {
namespace {

constexpr std::size_t kMostLetters = 70;

Outcome check(const PageCase& page_case, PageFindings& findings) {
  Instances long_ones;
  bool any = false;
  for (const Heading& heading : page_case.page.headings) {
    if (heading.level != 2 || heading.region != Region::kContent) continue;
    any = true;
    if (heading.text.size() <= kMostLetters || graphemes(heading.text) <= kMostLetters) continue;
    long_ones.add([&] { return seen("h2", heading.text, heading.at); });
  }
  if (!any) return Outcome::kNotApplicable;
  if (Finding* const finding = long_ones.report(findings)) {
    finding->values.push_back({"most", static_cast<std::int64_t>(kMostLetters)});
  }
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {"https://developers.google.com/style/headings",
                                         "https://www.w3.org/WAI/tips/writing/"};

constexpr Example kExamples[] = {
    {"82 letters in English, 74 in Arabic", R"(-- / --
<h1>Beans</h1><h2>How to choose the coffee beans that suit your taste, your budget and your equipment</h2>
-- /ar --
<html lang="ar"><h1>البن</h1><h2>كيف تختار حبوب القهوة المناسبة لذوقك وميزانيتك وطريقة تحضيرك لها في البيت</h2>)",
     "/ /ar"},
    {"letters are counted, not bytes, and footers are no content", R"(-- / --
<html lang="ar"><h1>البن</h1><h2>كَيْفَ تَخْتَارُ حُبُوبَ القَهْوَةِ المُنَاسِبَةَ لِذَوْقِكَ</h2>
<footer><h2>How to choose the coffee beans that suit your taste, your budget and your equipment</h2></footer>)"}};

}  // namespace

extern const Rule h2_too_long{
    .card =
        {.id = "h2-too-long",
         .category = Category::kHeadings,
         .severity = Severity::kInfo,
         .effort = Effort::kMinutes,
         .en =
             {.title = "Long subheadings",
              .headline = "{pages, plural, one {# page has long subheadings} other {# pages have "
                          "long subheadings}}",
              .message =
                  "{count, plural, one {The subheading “{first}” has more than {most} characters.} "
                  "other {# subheadings have more than {most} characters, first “{first}”.}}",
              .why = "Readers run over the headings to find their part; a sentence in their place "
                     "has to be read.",
              .fix = "Shorten “{first}” to what its section answers, and let the section say the "
                     "rest."},
         .ar = {.title = "عناوين فرعية طويلة",
                .headline =
                    "{pages, plural, one {صفحة واحدة فيها عناوين فرعية طويلة} two {صفحتان في كل "
                    "منهما عناوين فرعية طويلة} few {# صفحات فيها عناوين فرعية طويلة} many {# صفحة "
                    "فيها عناوين فرعية طويلة} other {# صفحة فيها عناوين فرعية طويلة}}",
                .message =
                    "{count, plural, one {في العنوان الفرعي «{first}» أكثر من {most} حرفًا.} two "
                    "{عنوانان فرعيان في كل منهما أكثر من {most} حرفًا، أولهما «{first}».} few {# "
                    "عناوين فرعية في كل منها أكثر من {most} حرفًا، أولها «{first}».} many {# عنوانًا "
                    "فرعيًا في كل منها أكثر من {most} حرفًا، أولها «{first}».} other {# عنوان فرعي "
                    "في كل منها أكثر من {most} حرفًا، أولها «{first}».}}",
                .why = "يمر القارئ بالعناوين ليجد ما يهمه، والجملة الطويلة مكانها تحتاج إلى قراءة.",
                .fix = "اختصر «{first}» إلى ما يجيب عنه قسمه، ودع بقيته لنص القسم."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
