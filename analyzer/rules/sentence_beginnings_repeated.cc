// sentence-beginnings-repeated: three sentences in a row that begin with the same word.
#include "analyzer/article/article_rule.h"
#include "analyzer/article/running_text.h"
#include "analyzer/article/sentence_openings.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

constexpr std::size_t kMost = 2;

Outcome check(const ArticleCase& article_case, ArticleFindings& findings) {
  const Article& article = article_case.article;
  for (const OpeningRun& run : opening_runs(article)) {
    if (run.sentences.size() <= kMost) continue;
    const RunningSentence& third = run.sentences[kMost];
    Finding& finding = findings
                           .at({article.words[third.words_begin].begin,
                                article.words[third.words_begin + run.words - 1].end})
                           .finding;
    finding.key = opening_words(article, third.words_begin, third.words_end, 8);
    finding.values = {
        {"word", std::string(opening_words(article, run.sentences.front().words_begin,
                                           run.sentences.front().words_end, run.words))},
        {"count", static_cast<std::int64_t>(run.sentences.size())}};
  }
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://owl.purdue.edu/owl/general_writing/academic_writing/sentence_variety/index.html"};

constexpr Example kExamples[] = {
    {"the same Arabic verb, once with و, and the same two short words", R"(-- a.md --
تساعد القهوة على التركيز. وتساعد على تذكر الأسماء. تساعد كذلك على السهر. ولها عيوب.

في الصباح نفتح المحمصة. في الصباح يصل الخبز. في الصباح يجيء الزبائن الأوائل. ثم يبدأ العمل.)",
     "1 3"},
    {"in English, not counting what follows an article", R"(-- a.md --
Coffee wakes you up. Coffee keeps you warm. Coffee goes with everything. Try it.

The farm lies high. The trees are old. The families own them.)",
     "1"},
    {"questions in a row, lists, short words that go on otherwise", R"(-- a.md --
كيف تختار البن؟ كيف تطحنه؟ كيف تحفظه؟ في الصباح نحمص. في المساء نوزع. في الليل نستريح.

- قهوة حراز من الجبال.
- قهوة مطرية من الجنوب.
- قهوة خولانية من الشمال.)"}};

}  // namespace

extern const Rule sentence_beginnings_repeated{
    .card =
        {.id = "sentence-beginnings-repeated",
         .category = Category::kContent,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .en = {.title = "Sentences that begin alike",
                .headline = "{pages, plural, one {# article has sentences in a row that begin "
                            "alike} other {# articles have sentences in a row that begin alike}}",
                .message = "{count} sentences in a row begin with “{word}”; this is the third.",
                .why = "Sentences that all begin alike sound like a list read aloud, and the eye "
                       "slips from one into the other.",
                .fix = "Begin this sentence with something other than “{word}”, or join it to the "
                       "one before."},
         .ar = {.title = "جمل متتالية تبدأ بالكلمة نفسها",
                .headline = "{pages, plural, one {مقال واحد فيه جمل متتالية تبدأ بالكلمة نفسها} "
                            "two {مقالان فيهما جمل متتالية تبدأ بالكلمة نفسها} few {# مقالات فيها "
                            "جمل متتالية تبدأ بالكلمة نفسها} many {# مقالًا فيها جمل متتالية تبدأ "
                            "بالكلمة نفسها} other {# مقال فيها جمل متتالية تبدأ بالكلمة نفسها}}",
                .message = "تتوالى جمل عددها {count} تبدأ بعبارة «{word}»، وهذه ثالثتها.",
                .why =
                    "إذا تشابهت بدايات الجمل بدت كقائمة تُقرأ، وانزلقت العين من إحداها إلى الأخرى.",
                .fix = "ابدأ هذه الجملة بغير «{word}»، أو صلها بما قبلها."},
         .sources = kSources},
    .examples = kExamples,
    .check_article = check,
    .per = Per::kWords};

}  // namespace dalil::rules
