// heading-too-long: a subheading that nobody takes in at a glance. The title of the page is title-
// too-long's.
#include "analyzer/article/article_rule.h"
#include "analyzer/rule.h"
#include "core/utf8.h"

namespace dalil::rules {
namespace {

constexpr RuleOption kOptions[] = {{"max_letters", 70, 10, 1000}};

Outcome check(const ArticleCase& article_case, ArticleFindings& findings) {
  const auto most = static_cast<std::size_t>(findings.option("max_letters"));
  for (const Piece& piece : article_case.article.pieces) {
    if (piece.kind != PieceKind::kHeading || piece.heading_level < 2) continue;
    const std::string_view text = article_case.shown(piece.text);
    const std::size_t letters = graphemes(text);
    if (letters <= most) continue;
    Finding& finding = findings.at(piece.text).finding;
    // A file of text has no headings but the lines that look like one.
    if (article_case.article.format == ArticleFormat::kText) {
      finding.confidence = Confidence::kLikely;
    }
    finding.key = prefix_graphemes(text, most);
    finding.values = {{"letters", static_cast<std::int64_t>(letters)},
                      {"most", static_cast<std::int64_t>(most)}};
  }
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {"https://developers.google.com/style/headings",
                                         "https://www.w3.org/WAI/tips/writing/"};

constexpr Example kExamples[] = {
    {"74 letters in Arabic, 82 in English", R"(-- a.md --
# دليل المبتدئين

## كيف تختار حبوب القهوة المناسبة لذوقك وميزانيتك وطريقة تحضيرك لها في البيت

## How to choose the coffee beans that suit your taste, your budget and your equipment)",
     "3 5"},
    {"vowel marks are no letters, and a title may be longer", R"(-- a.md --
# كيف تختار حبوب القهوة المناسبة لذوقك وميزانيتك وطريقة تحضيرك لها في البيت

## كَيْفَ تَخْتَارُ حُبُوبَ القَهْوَةِ المُنَاسِبَةَ لِذَوْقِكَ)"}};

}  // namespace

extern const Rule heading_too_long{
    .card =
        {.id = "heading-too-long",
         .category = Category::kHeadings,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .en = {.title = "Long subheading",
                .headline = "{pages, plural, one {# article has long subheadings} other {# "
                            "articles have long subheadings}}",
                .message =
                    "The heading has {letters} characters; up to {most} are read at a glance.",
                .why = "Readers run over the headings to find their part; a sentence in their "
                       "place has to be read.",
                .fix =
                    "Keep the words that name the topic, and say the rest in the paragraph below."},
         .ar = {.title = "عنوان فرعي طويل",
                .headline =
                    "{pages, plural, one {مقال واحد فيه عناوين فرعية طويلة} two {مقالان فيهما "
                    "عناوين فرعية طويلة} few {# مقالات فيها عناوين فرعية طويلة} many {# مقالًا فيها "
                    "عناوين فرعية طويلة} other {# مقال فيها عناوين فرعية طويلة}}",
                .message = "عدد أحرف العنوان {letters}، ويُقرأ بنظرة واحدة ما لا يزيد على {most}.",
                .why = "يمر القارئ على العناوين سريعًا ليجد ما يهمه، والجملة الطويلة في موضعها "
                       "تحتاج إلى قراءة.",
                .fix = "أبقِ الكلمات التي تسمي الموضوع، وقل الباقي في الفقرة التي تحته."},
         .sources = kSources},
    .examples = kExamples,
    .check_article = check,
    .per = Per::kWords,
    .options = kOptions};

}  // namespace dalil::rules
