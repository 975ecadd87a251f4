// sentences-long-many: long sentences are the habit of the article, not the exception.
#include <cmath>

#include "analyzer/article/article_rule.h"
#include "analyzer/article/running_text.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

// Arabic has long sentences by nature; a quarter of them over 25 words is more than its nature
// asks.
constexpr RuleOption kOptions[] = {{"max_share", 0.25, 0, 1}};
constexpr std::uint32_t kFewestSentences = 8;

Outcome check(const ArticleCase& article_case, ArticleFindings& findings) {
  const Readability& measured = article_case.readability;
  if (measured.sentences < kFewestSentences || !counts_words(article_case.article.page.language)) {
    return Outcome::kNotApplicable;
  }
  if (measured.sentences_over_limit <= findings.option("max_share")) return Outcome::kChecked;
  findings.whole().finding.values = {
      {"share", static_cast<std::int64_t>(std::lround(measured.sentences_over_limit * 100))},
      {"long", std::int64_t{measured.long_sentences}},
      {"sentences", std::int64_t{measured.sentences}},
      {"limit", std::int64_t{kLongSentenceWords}}};
  return Outcome::kChecked;
}

constexpr std::string_view kAliases[] = {"long-sentences"};

constexpr std::string_view kSources[] = {
    "https://www.gov.uk/guidance/content-design/writing-for-gov-uk",
    "https://developers.google.com/tech-writing/one/short-sentences"};

constexpr Example kExamples[] = {{"three Arabic sentences of nine", R"(-- a.md --
يزرع أهل الجبال البن منذ مئات السنين على مدرجات حفروها بأيديهم، ويقطفون ثماره حبة حبة حين تحمر، ثم ينشرونها على أسطح
البيوت حتى تجف تحت شمس الخريف. وحين تصل الأكياس إلى محمصتنا نفحص كل حبة فيها، فنبعد المكسور والمثقوب، ونحمص ما بقي في دفعات
صغيرة لا تزيد الواحدة منها على خمسة كيلوغرامات، فالدفعة الصغيرة تُحمّص بالتساوي ولا تحترق أطرافها. ونكتب على كل كيس اسم القرية
وتاريخ القطاف ودرجة التحميص، لأن من يشتري القهوة من حقه أن يعرف من أين جاءت ومتى حُمّصت.
أما التحضير فأيسر مما يظن كثيرون: اطحن الحبوب قبل الشرب مباشرة، وخذ غرامًا من البن لكل ستة عشر غرامًا من الماء، واجعل
الماء دون درجة الغليان بقليل، ثم صبه على مهل في دوائر صغيرة. وإذا وجدت في الفنجان مرارة فاجعل الطحن أخشن قليلًا في المرة
القادمة، وإذا وجدت فيه حموضة حادة فاجعله أنعم. واحفظ ما بقي في وعاء محكم بعيدًا عن الضوء والرطوبة، ولا تضعه في الثلاجة،
فالقهوة تمتص روائح ما يجاورها.

نحمص البن كل صباح. نفتح أبوابنا في السابعة. نغلقها عند المغرب.)",
                                  "1"},
                                 {"short ones", R"(-- a.md --
We buy our beans from eleven farms in the mountains west of Sanaa. Each farm keeps its own trees on narrow terraces, and the
families pick the cherries by hand when they turn dark red. They dry them on the roofs for three weeks and turn them every
morning. We visit the farms twice a year, taste every lot with the growers, and pay for it on the same day. The sacks reach our
roastery by ship in about forty days. There we check each lot again, remove broken beans, and roast five kilos at a time. Small
lots roast evenly and let us stop at the right second. We write the farm, the harvest and the roast date on each bag. Buyers can
see where their coffee came from and how old it is. Keep the bag closed and away from light, grind only what you need, and use
water just below the boil. A kitchen scale helps more than any expensive machine, because the dose decides most of the taste.)"}};

}  // namespace

extern const Rule sentences_long_many{
    .card =
        {.id = "sentences-long-many",
         .category = Category::kContent,
         .severity = Severity::kWarning,
         .effort = Effort::kHours,
         .aliases = kAliases,
         .en = {.title = "Many long sentences",
                .headline = "{pages, plural, one {# article has many long sentences} other {# "
                            "articles have many long sentences}}",
                .message = "{share} % of the sentences ({long} of {sentences}) have more than "
                           "{limit} words; up to a quarter reads well.",
                .why = "One long sentence among short ones is a change of pace; one after another "
                       "is tiring to read.",
                .fix = "Split the longest ones first: one thought a sentence, the next thought in "
                       "a new one."},
         .ar =
             {.title = "كثرة الجمل الطويلة",
              .headline = "{pages, plural, one {مقال واحد تكثر فيه الجمل الطويلة} two {مقالان تكثر "
                          "فيهما الجمل الطويلة} few {# مقالات تكثر فيها الجمل الطويلة} many {# "
                          "مقالًا تكثر فيها الجمل الطويلة} other {# مقال تكثر فيها الجمل الطويلة}}",
              .message = "نسبة الجمل التي تزيد على {limit} كلمة {share} % ({long} من {sentences})، "
                         "ولا بأس بما لا يتجاوز ربع الجمل.",
              .why =
                  "الجملة الطويلة بين جمل قصيرة تنويع في الإيقاع، أما إذا توالت فإنها ترهق القارئ.",
              .fix = "ابدأ بتقسيم أطول الجمل: فكرة واحدة في كل جملة، وجملة جديدة للفكرة التالية."},
         .sources = kSources},
    .examples = kExamples,
    .check_article = check,
    .options = kOptions};

}  // namespace dalil::rules
