// sentence-too-long: a sentence so long that its beginning is forgotten at its end. Names the place
// to split it.
#include "analyzer/article/article_rule.h"
#include "analyzer/article/running_text.h"
#include "analyzer/article/sentence_split.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

// A word of Arabic and its like carries more, so fewer make a sentence long. Sentences of 25 words
// are common in good Arabic: their share is sentences-long-many's to judge.
constexpr RuleOption kOptions[] = {{"max_words", 45, 5, 500}, {"max_dense_words", 40, 5, 500}};

Outcome check(const ArticleCase& article_case, ArticleFindings& findings) {
  const Article& article = article_case.article;
  if (!counts_words(article.page.language)) return Outcome::kNotApplicable;
  const bool dense = has_dense_words(article.page.language);
  const auto most =
      static_cast<std::uint32_t>(findings.option(dense ? "max_dense_words" : "max_words"));
  for (const RunningSentence& sentence : running_sentences(article, Lists::kWith)) {
    if (sentence.words <= most) continue;
    const std::string_view split = split_place(article, sentence);
    Finding& finding = findings.at(sentence.text).finding;
    finding.key = opening_words(article, sentence.words_begin, sentence.words_end, 8);
    finding.values = {{"words", std::int64_t{sentence.words}},
                      {"most", std::int64_t{most}},
                      {"case", split.empty() ? "none" : "split"},
                      {"split", std::string(split)}};
  }
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/tech-writing/one/short-sentences",
    "https://www.gov.uk/guidance/content-design/writing-for-gov-uk"};

constexpr Example kExamples[] = {
    {"an Arabic sentence of 47 words that can end before حيث", R"(-- a.md --
# محمصة البن

نحمص البن كل صباح.

تصل أكياس البن إلى محمصتنا من قرى حراز وبني مطر بعد رحلة تمتد أربعين يومًا في البحر وعلى الطرق الجبلية الطويلة، حيث نفحص
كل حبة منها بأعيننا ونبعد ما كان مكسورًا أو مثقوبًا ثم نحمص الباقي في دفعات صغيرة لا تزيد الواحدة منها على خمسة كيلوغرامات.)",
     "5"},
    {"in English, with which", R"(-- a.md --
The sacks reach our roastery from eleven farms in the mountains of Haraz and Bani Matar after a journey of forty days by ship and
by truck, which is why we open every one of them on arrival and look at each bean, remove the broken ones and roast the rest in
small lots of five kilos.)",
     "1"},
    {"40 words, and a URL that nobody reads word by word", R"(-- a.md --
تصل أكياس البن إلى محمصتنا من قرى حراز وبني مطر بعد رحلة تمتد أربعين يومًا في البحر وعلى الطرق الجبلية الطويلة، حيث نفحص
كل حبة منها بأعيننا ونبعد ما كان مكسورًا أو مثقوبًا ثم نحمص الباقي دفعات صغيرة (`https://example.com/a/b/c/d/e/f`).)"}};

}  // namespace

extern const Rule sentence_too_long{
    .card =
        {.id = "sentence-too-long",
         .category = Category::kContent,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .en = {.title = "Very long sentence",
                .headline = "{pages, plural, one {# article has very long sentences} other {# "
                            "articles have very long sentences}}",
                .message = "The sentence has {words} words; over {most} are hard to follow.{case, "
                           "select, split { It can be split before “{split}”.} other {}}",
                .why = "Whoever reads a long sentence has to keep its beginning in mind until its "
                       "end; on a small screen many give up.",
                .fix = "{case, select, split {End the sentence before “{split}” and begin a new "
                       "one there.} other {Make two or three sentences of it, one thought each.}}"},
         .ar = {.title = "جملة طويلة جدًا",
                .headline = "{pages, plural, one {مقال واحد فيه جمل طويلة جدًا} two {مقالان فيهما "
                            "جمل طويلة جدًا} few {# مقالات فيها جمل طويلة جدًا} many {# مقالًا فيها "
                            "جمل طويلة جدًا} other {# مقال فيها جمل طويلة جدًا}}",
                .message = "عدد كلمات الجملة {words}، وما زاد على {most} يصعب تتبعه.{case, select, "
                           "split { يمكن تقسيمها عند «{split}».} other {}}",
                .why = "على قارئ الجملة الطويلة أن يحفظ أولها حتى يبلغ آخرها، وكثير من القراء "
                       "يتركونها قبل ذلك، ولا سيما على شاشة الجوال.",
                .fix = "{case, select, split {قسّمها عند «{split}»: اختم الجملة قبلها وابدأ جملة "
                       "جديدة.} other {اجعلها جملتين أو ثلاثًا، في كل منها فكرة واحدة.}}"},
         .sources = kSources},
    .examples = kExamples,
    .check_article = check,
    .per = Per::kWords,
    .options = kOptions};

}  // namespace dalil::rules
