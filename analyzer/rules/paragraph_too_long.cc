// paragraph-too-long: a paragraph that fills the screen of a phone. Names the sentence at which
// another can begin.
#include "analyzer/article/article_rule.h"
#include "analyzer/article/running_text.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

constexpr RuleOption kOptions[] = {{"max_words", 150, 10, 5000},
                                   {"very_long_words", 200, 10, 5000}};

std::uint32_t distance(std::uint32_t a, std::uint32_t b) { return a > b ? a - b : b - a; }

Outcome check(const ArticleCase& article_case, ArticleFindings& findings) {
  const Article& article = article_case.article;
  if (!counts_words(article.page.language)) return Outcome::kNotApplicable;
  const std::vector<RunningSentence> sentences = running_sentences(article, Lists::kWithout);
  for (std::size_t first = 0, end = 0; first < sentences.size(); first = end) {
    std::uint32_t words = 0;
    for (end = first; end < sentences.size() && sentences[end].piece == sentences[first].piece;) {
      words += sentences[end++].words;
    }
    if (words <= findings.option("max_words") || end - first < 2)
      continue;  // One sentence is sentence-too-long's.
    const Piece& piece = article.pieces[sentences[first].piece];
    const std::uint32_t middle = (piece.words_begin + piece.words_end) / 2;
    std::size_t best = first + 1;
    for (std::size_t i = best; i < end; ++i) {
      const std::uint32_t off = distance(sentences[i].words_begin, middle);
      if (off < distance(sentences[best].words_begin, middle)) best = i;
    }
    Finding& finding = findings.at(piece.text).finding;
    finding.key = opening_words(article, piece.words_begin, piece.words_end, 8);
    finding.values = {{"words", std::int64_t{words}},
                      {"case", words > findings.option("very_long_words") ? "very" : "long"},
                      {"split", std::string(opening_words(article, sentences[best].words_begin,
                                                          sentences[best].words_end, 4))}};
  }
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/tech-writing/one/paragraphs",
    "https://writingcenter.unc.edu/tips-and-tools/paragraphs/"};

constexpr Example kExamples[] = {{"in Arabic and in English", R"(-- a.md --
يزرع أهل الجبال البن منذ مئات السنين على مدرجات حفروها بأيديهم، ويقطفون ثماره حبة حبة حين تحمر، ثم ينشرونها على أسطح
البيوت حتى تجف تحت شمس الخريف. وحين تصل الأكياس إلى محمصتنا نفحص كل حبة فيها، فنبعد المكسور والمثقوب، ونحمص ما بقي في دفعات
صغيرة لا تزيد الواحدة منها على خمسة كيلوغرامات، فالدفعة الصغيرة تُحمّص بالتساوي ولا تحترق أطرافها. ونكتب على كل كيس اسم القرية
وتاريخ القطاف ودرجة التحميص، لأن من يشتري القهوة من حقه أن يعرف من أين جاءت ومتى حُمّصت.
أما التحضير فأيسر مما يظن كثيرون: اطحن الحبوب قبل الشرب مباشرة، وخذ غرامًا من البن لكل ستة عشر غرامًا من الماء، واجعل
الماء دون درجة الغليان بقليل، ثم صبه على مهل في دوائر صغيرة. وإذا وجدت في الفنجان مرارة فاجعل الطحن أخشن قليلًا في المرة
القادمة، وإذا وجدت فيه حموضة حادة فاجعله أنعم. واحفظ ما بقي في وعاء محكم بعيدًا عن الضوء والرطوبة، ولا تضعه في الثلاجة،
فالقهوة تمتص روائح ما يجاورها.

We buy our beans from eleven farms in the mountains west of Sanaa. Each farm keeps its own trees on narrow terraces, and the
families pick the cherries by hand when they turn dark red. They dry them on the roofs for three weeks and turn them every
morning. We visit the farms twice a year, taste every lot with the growers, and pay for it on the same day. The sacks reach our
roastery by ship in about forty days. There we check each lot again, remove broken beans, and roast five kilos at a time. Small
lots roast evenly and let us stop at the right second. We write the farm, the harvest and the roast date on each bag. Buyers can
see where their coffee came from and how old it is. Keep the bag closed and away from light, grind only what you need, and use
water just below the boil. A kitchen scale helps more than any expensive machine, because the dose decides most of the taste.)",
                                  "1 10"},
                                 {"the same in two", R"(-- a.md --
يزرع أهل الجبال البن منذ مئات السنين على مدرجات حفروها بأيديهم، ويقطفون ثماره حبة حبة حين تحمر، ثم ينشرونها على أسطح
البيوت حتى تجف تحت شمس الخريف. وحين تصل الأكياس إلى محمصتنا نفحص كل حبة فيها، فنبعد المكسور والمثقوب، ونحمص ما بقي في دفعات
صغيرة لا تزيد الواحدة منها على خمسة كيلوغرامات، فالدفعة الصغيرة تُحمّص بالتساوي ولا تحترق أطرافها. ونكتب على كل كيس اسم القرية
وتاريخ القطاف ودرجة التحميص، لأن من يشتري القهوة من حقه أن يعرف من أين جاءت ومتى حُمّصت.

أما التحضير فأيسر مما يظن كثيرون: اطحن الحبوب قبل الشرب مباشرة، وخذ غرامًا من البن لكل ستة عشر غرامًا من الماء، واجعل
الماء دون درجة الغليان بقليل، ثم صبه على مهل في دوائر صغيرة. وإذا وجدت في الفنجان مرارة فاجعل الطحن أخشن قليلًا في المرة
القادمة، وإذا وجدت فيه حموضة حادة فاجعله أنعم. واحفظ ما بقي في وعاء محكم بعيدًا عن الضوء والرطوبة، ولا تضعه في الثلاجة،
فالقهوة تمتص روائح ما يجاورها.)"}};

}  // namespace

extern const Rule paragraph_too_long{
    .card =
        {.id = "paragraph-too-long",
         .category = Category::kContent,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .en =
             {.title = "Very long paragraph",
              .headline = "{pages, plural, one {# article has very long paragraphs} other {# "
                          "articles have very long paragraphs}}",
              .message = "The paragraph has {words} words{case, select, very {, which fills more "
                         "than a phone’s screen} other {}}; up to 150 are easy to take in.",
              .why =
                  "Readers of the web skim, paragraph by paragraph. A wall of text is passed over.",
              .fix = "Begin a new paragraph at “{split}”, or where the thought turns."},
         .ar = {.title = "فقرة طويلة جدًا",
                .headline = "{pages, plural, one {مقال واحد فيه فقرات طويلة جدًا} two {مقالان فيهما "
                            "فقرات طويلة جدًا} few {# مقالات فيها فقرات طويلة جدًا} many {# مقالًا "
                            "فيها فقرات طويلة جدًا} other {# مقال فيها فقرات طويلة جدًا}}",
                .message = "عدد كلمات الفقرة {words}{case, select, very {، وهي تتجاوز شاشة الجوال} "
                           "other {}}؛ والمريح للقارئ ما لا يزيد على 150.",
                .why = "قارئ الويب يتصفح المقال فقرة فقرة، ويتخطى الكتلة الكبيرة من النص.",
                .fix = "ابدأ فقرة جديدة عند «{split}» أو حيث تنتقل الفكرة."},
         .sources = kSources},
    .examples = kExamples,
    .check_article = check,
    .per = Per::kWords,
    .options = kOptions};

}  // namespace dalil::rules
