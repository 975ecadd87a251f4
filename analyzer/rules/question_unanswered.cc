// question-unanswered: the title asks, and the beginning of the text speaks of something else.
#include <algorithm>

#include "analyzer/article/article_rule.h"
#include "analyzer/article/questions.h"
#include "analyzer/article/running_text.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

constexpr std::uint32_t kIntroduction = 100;  // Words in which an answer should begin.
constexpr std::uint32_t kFewWords = 40;       // Under these nothing can be told.
constexpr std::uint32_t kStatement = 6;       // Words of a sentence that can say something.

/// Where the document shows its title: the first h1, else nowhere.
TextRange place_of(const Article& article) {
  const auto is_h1 = [](const Piece& piece) {
    return piece.kind == PieceKind::kHeading && piece.heading_level == 1;
  };
  const auto h1 = std::ranges::find_if(article.pieces, is_h1);
  return h1 != article.pieces.end() ? h1->text : TextRange{};
}

Outcome check(const ArticleCase& article_case, ArticleFindings& findings) {
  const Article& article = article_case.article;
  const std::string_view title = title_or_h1(article);
  const Question question = read_question(title, *article_case.language);
  if (!question.surely || question.content.empty()) return Outcome::kNotApplicable;
  std::uint32_t words = 0;
  for (const RunningSentence& sentence : running_sentences(article, Lists::kWith)) {
    if (words >= kIntroduction) break;
    words += sentence.words;
    if (sentence.asks || sentence.words < kStatement) continue;
    const std::string_view text = article_case.shown(sentence.text);
    if (shared_words(question, text, *article_case.language) > 0) return Outcome::kChecked;
  }
  if (words < kFewWords) return Outcome::kNotApplicable;
  Finding& finding = findings.at(place_of(article)).finding;
  finding.confidence = Confidence::kLikely;  // It may answer in words of its own.
  finding.values = {{"question", std::string(title)}, {"words", std::int64_t{words}}};
  return Outcome::kChecked;
}

constexpr List kNeeds[] = {List::kQuestions, List::kStopwords};

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/appearance/featured-snippets",
    "https://developers.google.com/search/docs/fundamentals/creating-helpful-content"};

constexpr Example kExamples[] = {{"an introduction about everything else", R"(-- a.md --
# كم يدوم البن المطحون؟

في عالمنا المتسارع يبحث كل واحد منا عن لحظة هدوء يجمع فيها أفكاره قبل أن يخرج إلى عمله. ومنذ قديم الزمان عرف الناس قيمة الجلوس
معًا حول موقد صغير يتبادلون الأخبار والحكايات، حتى صارت تلك المجالس جزءًا من تراث المنطقة كلها تتوارثه الأجيال جيلًا بعد جيل.)",
                                  "1"},
                                 {"one that comes to it at once", R"(-- a.md --
# كم يدوم البن المطحون؟

يدوم البن المطحون أسبوعين في وعاء محكم. وبعدهما يفقد أكثر رائحته. في عالمنا المتسارع يبحث كل واحد منا عن لحظة هدوء يجمع فيها أفكاره
قبل أن يخرج إلى عمله، ومنذ قديم الزمان عرف الناس قيمة الجلوس معًا حول موقد صغير يتبادلون الأخبار والحكايات.)"},
                                 {"a title that asks nothing", R"(-- a.md --
# When we roast

We buy our beans from eleven farms in the mountains west of Sanaa. Each farm keeps its own trees on narrow terraces, and the
families pick the cherries by hand when they turn dark red. They dry them on the roofs for three weeks and turn them every
morning. We visit the farms twice a year, taste every lot with the growers, and pay for it on the same day. The sacks reach our
roastery by ship in about forty days. There we check each lot again, remove broken beans, and roast five kilos at a time. Small
lots roast evenly and let us stop at the right second. We write the farm, the harvest and the roast date on each bag. Buyers can
see where their coffee came from and how old it is. Keep the bag closed and away from light, grind only what you need, and use
water just below the boil. A kitchen scale helps more than any expensive machine, because the dose decides most of the taste.)"}};

}  // namespace

extern const Rule question_unanswered{
    .card = {.id = "question-unanswered",
             .category = Category::kContent,
             .severity = Severity::kNotice,
             .effort = Effort::kMinutes,
             .en = {.title = "Question that the introduction does not answer",
                    .headline =
                        "{pages, plural, one {# article does not come to the question in its "
                        "title} other {# articles do not come to the question in their titles}}",
                    .message = "The title asks “{question}”, but no statement in the first {words} "
                               "words has a word of it.",
                    .why = "Who comes with a question wants the answer first; who does not see it "
                           "goes back to the results.",
                    .fix = "Begin with the answer in one or two sentences that use the words of "
                           "the question, then go into detail."},
             .ar = {.title = "سؤال لا تجيب عنه المقدمة",
                    .headline =
                        "{pages, plural, one {مقال واحد لا يبلغ جواب السؤال الذي في عنوانه} two "
                        "{مقالان لا يبلغان جواب السؤال الذي في عنوانيهما} few {# مقالات لا تبلغ "
                        "جواب السؤال الذي في عناوينها} many {# مقالًا لا تبلغ جواب السؤال الذي في "
                        "عناوينها} other {# مقال لا تبلغ جواب السؤال الذي في عناوينها}}",
                    .message = "يسأل العنوان «{question}»، ولا ترد كلمة من السؤال في أي جملة خبرية "
                               "من مطلع النص، وعدد كلماته {words}.",
                    .why = "من جاء بسؤال يريد جوابه أولًا، فإن لم يجده عاد إلى نتائج البحث.",
                    .fix = "ابدأ بالجواب في جملة أو جملتين فيهما كلمات السؤال، ثم فصّل بعد ذلك."},
             .sources = kSources},
    .needs = kNeeds,
    .examples = kExamples,
    .check_article = check};

}  // namespace dalil::rules
