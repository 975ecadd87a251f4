// question-heading-missing: a keyphrase is a question, and no heading takes it up.
#include "analyzer/article/article_rule.h"
#include "analyzer/article/questions.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

/// True where a heading asks it, or has all its words.
bool takes_up(std::string_view heading, const Question& question, const LanguagePack& pack) {
  const std::size_t shared = shared_words(question, heading, pack);
  const std::size_t all = question.content.size();
  return (shared == all && all > 1) || (2 * shared >= all && read_question(heading, pack).asks);
}

Outcome check(const ArticleCase& article_case, ArticleFindings& findings) {
  const LanguagePack& pack = *article_case.language;
  Outcome outcome = Outcome::kNotApplicable;
  for (const ArticleKeyphrase& keyphrase : article_case.keyphrases) {
    const Question question = read_question(keyphrase.phrase, pack);
    if (!question.asks || question.content.empty()) continue;
    bool taken = false, headed = false;
    for (const Piece& piece : article_case.article.pieces) {
      if (piece.kind != PieceKind::kHeading && piece.kind != PieceKind::kTitle) continue;
      headed = true;
      taken = taken || takes_up(article_case.shown(piece.text), question, pack);
    }
    if (!headed) continue;
    outcome = Outcome::kChecked;
    if (taken) continue;
    Finding& finding = findings.whole().finding;
    finding.key = keyphrase.phrase;
    finding.values = {{"phrase", keyphrase.phrase}};
  }
  return outcome;
}

constexpr List kNeeds[] = {List::kQuestions, List::kStopwords};

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/appearance/featured-snippets",
    "https://developers.google.com/search/docs/fundamentals/creating-helpful-content"};

constexpr Example kExamples[] = {
    {"an Arabic question that no heading asks", R"(keyword: كيف أحضر القهوة العربية
-- a.md --
# القهوة العربية

## تاريخها

عرفها أهل الجزيرة منذ قرون.)",
     "1"},
    {"asked in other words, and a keyphrase that is no question",
     R"(keyword: كيف أحضر القهوة العربية
keyword: أفضل محامص الرياض
-- a.md --
# دليل القهوة

## كيف تُحضّر القهوة العربية في البيت؟

اغلِ الماء.)"},
    {"in English, with all its words", R"(keyword: how to roast coffee at home
-- a.md --
# Roasting coffee at home

Heat the pan.)"}};

}  // namespace

extern const Rule question_heading_missing{
    .card = {.id = "question-heading-missing",
             .category = Category::kKeywords,
             .severity = Severity::kNotice,
             .effort = Effort::kMinutes,
             .en = {.title = "Question without a heading",
                    .headline = "{pages, plural, one {# article has no heading for a question that "
                                "is its keyphrase} other {# articles have no heading for a "
                                "question that is their keyphrase}}",
                    .message = "No heading takes up the question “{phrase}”.",
                    .why = "Who types a question looks for it among the headings, and search "
                           "engines show the answer from below the heading that asks it.",
                    .fix = "Write “{phrase}” as a heading, and answer it in the sentence below."},
             .ar = {.title = "سؤال بلا عنوان",
                    .headline =
                        "{pages, plural, one {مقال واحد يخلو من عنوان للسؤال الذي هو عبارته "
                        "المفتاحية} two {مقالان يخلوان من عنوان للسؤال الذي هو عبارتهما المفتاحية} "
                        "few {# مقالات تخلو من عناوين للأسئلة التي هي عباراتها المفتاحية} many {# "
                        "مقالًا تخلو من عناوين للأسئلة التي هي عباراتها المفتاحية} other {# مقال "
                        "تخلو من عناوين للأسئلة التي هي عباراتها المفتاحية}}",
                    .message = "لا يتناول أي عنوان السؤال «{phrase}».",
                    .why = "من يكتب سؤالًا يبحث عنه بين العناوين، ومحركات البحث تعرض الجواب من تحت "
                           "العنوان الذي يطرحه.",
                    .fix = "اجعل «{phrase}» عنوانًا، وأجب عنه في أول جملة تحته."},
             .sources = kSources},
    .needs = kNeeds,
    .examples = kExamples,
    .check_article = check,
    .per = Per::kKeyphrase};

}  // namespace dalil::rules
