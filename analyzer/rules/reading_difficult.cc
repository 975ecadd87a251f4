// reading-difficult: the article is hard to read by a measure that holds in its language.
#include <algorithm>
#include <cmath>

#include "analyzer/article/article_rule.h"
#include "analyzer/article/running_text.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

// LIX over 60 is "very difficult" (Björnsson), Flesch under 30 "very difficult" (Flesch). LIX
// counts letters, which says nothing in a language that builds words from words.
constexpr double kMostLix = 60, kLeastFlesch = 30, kMostWords = 30;
constexpr std::string_view kLixLanguages[] = {"ar", "da", "de", "en", "es", "fr", "nl", "no", "sv"};

struct Measure {
  std::string_view name;
  double value = 0, limit = 0;
};

Measure hard_by(const Readability& measured, std::string_view language) {
  for (const ReadingIndex& index : measured.indices) {
    const bool lix = index.name == "lix" &&
                     std::ranges::find(kLixLanguages, language) != std::end(kLixLanguages);
    if (lix && index.value > kMostLix) return {"lix", index.value, kMostLix};
    if (index.name == "flesch" && index.value < kLeastFlesch) {
      return {"flesch", index.value, kLeastFlesch};
    }
  }
  const bool slow = has_dense_words(language) && measured.average_sentence_words > kMostWords;
  return slow ? Measure{"sentence", measured.average_sentence_words, kMostWords} : Measure{};
}

Outcome check(const ArticleCase& article_case, ArticleFindings& findings) {
  const Readability& measured = article_case.readability;
  if (measured.indices.empty() || !counts_words(article_case.article.page.language)) {
    return Outcome::kNotApplicable;
  }
  const Measure hard = hard_by(measured, article_case.article.page.language);
  if (hard.name.empty()) return Outcome::kChecked;
  findings.whole().finding.values = {{"measure", std::string(hard.name)},
                                     {"value", std::int64_t{std::lround(hard.value)}},
                                     {"limit", std::int64_t{std::lround(hard.limit)}}};
  return Outcome::kChecked;
}

constexpr std::string_view kAliases[] = {"readability-difficult"};
constexpr std::string_view kSources[] = {
    "https://doi.org/10.1037/h0057532", "https://en.wikipedia.org/wiki/Lix_(readability_test)",
    "https://www.w3.org/WAI/WCAG22/Understanding/reading-level.html"};

constexpr Example kExamples[] = {{"long Arabic sentences", R"(-- a.md --
يزرع أهل الجبال البن منذ مئات السنين على مدرجات حفروها بأيديهم، ويقطفون ثماره حبة حبة حين تحمر، ثم ينشرونها على أسطح
البيوت حتى تجف تحت شمس الخريف. وحين تصل الأكياس إلى محمصتنا نفحص كل حبة فيها، فنبعد المكسور والمثقوب، ونحمص ما بقي في دفعات
صغيرة لا تزيد الواحدة منها على خمسة كيلوغرامات، فالدفعة الصغيرة تُحمّص بالتساوي ولا تحترق أطرافها، ونكتب على كل كيس اسم القرية
وتاريخ القطاف ودرجة التحميص، لأن من يشتري القهوة من حقه أن يعرف من أين جاءت ومتى حُمّصت.
أما التحضير فأيسر مما يظن كثيرون: اطحن الحبوب قبل الشرب مباشرة، وخذ غرامًا من البن لكل ستة عشر غرامًا من الماء، واجعل
الماء دون درجة الغليان بقليل، ثم صبه على مهل في دوائر صغيرة.

وإذا وجدت في الفنجان مرارة فاجعل الطحن أخشن قليلًا في المرة
القادمة، وإذا وجدت فيه حموضة حادة فاجعله أنعم، واحفظ ما بقي في وعاء محكم بعيدًا عن الضوء والرطوبة، ولا تضعه في الثلاجة،
فالقهوة تمتص روائح ما يجاورها.

أول ما يُسأل عنه بائع القهوة هو الماء، مع أن كثيرين لا يلتفتون إليه، فالفنجان ماء في أكثره، وطعم الماء يبقى فيه مهما
كانت الحبوب جيدة، فإن كان ماء الصنبور في مدينتك ثقيلًا ترك على لسانك طعم الكلس، وإن كان خفيفًا جدًا خرجت القهوة باهتة لا روح
فيها، فجرّب ماءً معبأً قليل الأملاح، وقارن بين فنجانين من الحبوب نفسها، تعرف الفرق من أول رشفة.)",
                                  "1"},
                                 {"long English words", R"(-- a.md --
The implementation of organisational transformation initiatives necessitates comprehensive consideration of institutional infrastructure, administrative responsibilities and operational
capabilities. Interdepartmental communication facilitates the identification of methodological inconsistencies. Representatives of participating organisations demonstrated considerable
determination regarding environmental sustainability. Furthermore, technological modernisation presupposes sophisticated investigations concerning profitability, availability and
interoperability of alternative configurations. Consequently, international collaboration represents an indispensable precondition of economically advantageous developments.
Unfortunately, insufficient documentation continuously complicates verification of contractual obligations. Administrative procedures necessitate simplification. Individual
recommendations accompany every particular investigation, notwithstanding considerable organisational heterogeneity and unavoidable terminological inconsistencies. Organisational
accountability represents a fundamental prerequisite of administrative legitimacy, irrespective of departmental peculiarities.)",
                                  "1"},
                                 {"plain words", R"(-- a.md --
We buy our beans from eleven farms in the mountains west of Sanaa. Each farm keeps its own trees on narrow terraces, and the families pick the cherries by hand when they turn dark red.
They dry them on the roofs for three weeks and turn them every morning. We visit the farms twice a year, taste every lot with the growers, and pay for it on the same day. The sacks
reach our roastery by ship in about forty days. There we check each lot again, remove broken beans, and roast five kilos at a time.)"}};

}  // namespace

extern const Rule reading_difficult{
    .card =
        {.id = "reading-difficult",
         .category = Category::kContent,
         .severity = Severity::kNotice,
         .effort = Effort::kHours,
         .aliases = kAliases,
         .en = {.title = "Text that is hard to read",
                .headline = "{pages, plural, one {# article is hard to read} other {# articles are "
                            "hard to read}}",
                .message = "{measure, select, lix {The LIX index is {value}: over {limit} counts "
                           "as very difficult.} flesch {The Flesch score is {value}: under {limit} "
                           "counts as very difficult.} other {The sentences have {value} words on "
                           "average; over {limit} are tiring.}}",
                .why = "A text that asks for too much effort is left, by experts too. The measures "
                       "see lengths only: take them as a hint.",
                .fix = "{measure, select, sentence {Split the longest sentences: the average falls "
                       "fastest there.} other {Split the longest sentences and put short everyday "
                       "words in the place of long ones.}}"},
         .ar = {.title = "نص عسير القراءة",
                .headline = "{pages, plural, one {مقال واحد عسير القراءة} two {مقالان عسيرا "
                            "القراءة} few {# مقالات عسيرة القراءة} many {# مقالًا عسيرة القراءة} "
                            "other {# مقال عسيرة القراءة}}",
                .message =
                    "{measure, select, lix {مؤشر LIX للنص {value}، وما زاد على {limit} يُعد عسيرًا "
                    "جدًا.} flesch {درجة Flesch للنص {value}، وما نقص عن {limit} يُعد عسيرًا جدًا.} "
                    "other {متوسط عدد كلمات الجملة {value}، وما زاد على {limit} يرهق القارئ.}}",
                .why = "ينصرف القارئ عن النص الذي يجهده، ولو كان من أهل الاختصاص. وهذه المقاييس لا "
                       "ترى إلا الأطوال، فخذها على سبيل التنبيه.",
                .fix = "{measure, select, sentence {قسّم أطول الجمل أولًا، فبها ينخفض المتوسط أسرع.} "
                       "other {قسّم أطول الجمل، واستبدل بالكلمات الطويلة كلمات قصيرة مألوفة.}}"},
         .sources = kSources},
    .examples = kExamples,
    .check_article = check};

}  // namespace dalil::rules
