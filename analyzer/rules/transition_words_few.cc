// transition-words-few: few sentences say how they follow from the one before.
#include <cmath>

#include "analyzer/article/article_rule.h"
#include "analyzer/article/listed_phrases.h"
#include "analyzer/article/running_text.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

// In English half of a good writer's sentences have one; a fifth is little by any measure. Arabic
// links with و and ف before the first word, so these count, even where the letter may be the word's
// own: better silent than wrong.
constexpr RuleOption kOptions[] = {{"min_share", 0.2, 0, 1}};
constexpr std::uint32_t kFewestSentences = 10, kFewestWords = 200;
constexpr std::size_t kLetter = 2;  // Bytes of an Arabic letter.

bool opens_linked(std::string_view folded) {
  return folded.size() > 2 * kLetter && (folded.starts_with("و") || folded.starts_with("ف"));
}

Outcome check(const ArticleCase& article_case, ArticleFindings& findings) {
  const Article& article = article_case.article;
  const std::vector<RunningSentence> sentences = running_sentences(article, Lists::kWithout);
  std::uint32_t words = 0;
  for (const RunningSentence& sentence : sentences) words += sentence.words;
  if (sentences.size() < kFewestSentences || words < kFewestWords) return Outcome::kNotApplicable;
  const bool arabic = article_case.language->tag() == "ar";
  const ListedPhrases transitions(*article_case.language, List::kTransitions);
  const FoldedText& folded = article_case.folded;
  std::int64_t with = 0;
  for (const RunningSentence& sentence : sentences) {
    const bool linked = (arabic && opens_linked(folded.folded(sentence.words_begin))) ||
                        transitions.in(folded, sentence.words_begin, sentence.words_end);
    with += linked ? 1 : 0;
  }
  const auto all = static_cast<std::int64_t>(sentences.size());
  const double share = static_cast<double>(with) / static_cast<double>(all);
  if (share >= findings.option("min_share")) return Outcome::kChecked;
  findings.whole().finding.values = {
      {"share", std::int64_t{std::lround(share * 100)}}, {"with", with}, {"sentences", all}};
  return Outcome::kChecked;
}

constexpr List kNeeds[] = {List::kTransitions};

constexpr std::string_view kSources[] = {
    "https://writingcenter.unc.edu/tips-and-tools/transitions/"};

constexpr Example kExamples[] = {{"25 Arabic sentences side by side", R"(-- a.md --
تقع مزرعة العائلة على سفح جبل عال يطل على واد ضيق. تحيط بها أشجار البن من الجهات الأربع في صفوف متدرجة. يسكن البيت الحجري
خمسة إخوة مع زوجاتهم وأولادهم الصغار. يبدأ العمل كل يوم قبل طلوع الشمس بساعة كاملة تقريبًا. يحمل كل واحد منهم سلة من القصب على
ظهره. يقطف الكبار الثمار الحمراء من الأغصان العالية دون غيرها. يجمع الصغار ما سقط على الأرض قرب الجذوع. تصعد النساء إلى سطح
البيت عند الضحى. ينشرن الثمار على حصير نظيف في طبقة رقيقة واحدة. تجف الثمار تحت الشمس ثلاثة أسابيع في أيام الصحو. يقلبها الأولاد
كل صباح بأيديهم حتى لا تتعفن. يأتي التاجر إلى القرية مرة واحدة في الشهر. يذوق القهوة مع صاحب المزرعة تحت شجرة السدر الكبيرة.
يتفق الرجلان على السعر قبل أن يوزن المحصول. تنقل الشاحنة الأكياس إلى المدينة في طريق جبلي طويل. يصل البن إلى المحمصة بعد يومين
من السفر الشاق. يفحص العمال كل كيس بعيونهم قبل فتحه على الطاولة. تدور أسطوانة التحميص عشر دقائق في كل دفعة. تملأ الرائحة الشارع
كله منذ الصباح الباكر. يكتب العامل تاريخ التحميص على الكيس بخط واضح. يشتري أهل الحي قهوتهم في اليوم نفسه قبل الغروب. يعرف البائع
زبائنه القدامى واحدًا واحدًا بأسمائهم. تبقى في المحل رائحة الجبل البعيد طوال الليل. يحكي الجد لأحفاده كل مساء قصة الشجرة الأولى
في الوادي. يحفظ الأولاد القصة كلمة كلمة قبل أن يبلغوا العاشرة.)",
                                  "1"},
                                 {"sentences that are linked, by words and by و", R"(-- a.md --
يزرع أهل الجبال البن منذ مئات السنين على مدرجات حفروها بأيديهم، ويقطفون ثماره حبة حبة حين تحمر، ثم ينشرونها على أسطح
البيوت حتى تجف تحت شمس الخريف. وحين تصل الأكياس إلى محمصتنا نفحص كل حبة فيها، فنبعد المكسور والمثقوب، ونحمص ما بقي في دفعات
صغيرة لا تزيد الواحدة منها على خمسة كيلوغرامات، فالدفعة الصغيرة تُحمّص بالتساوي ولا تحترق أطرافها. ونكتب على كل كيس اسم القرية
وتاريخ القطاف ودرجة التحميص، لأن من يشتري القهوة من حقه أن يعرف من أين جاءت ومتى حُمّصت.
أما التحضير فأيسر مما يظن كثيرون: اطحن الحبوب قبل الشرب مباشرة، وخذ غرامًا من البن لكل ستة عشر غرامًا من الماء، واجعل
الماء دون درجة الغليان بقليل، ثم صبه على مهل في دوائر صغيرة. وإذا وجدت في الفنجان مرارة فاجعل الطحن أخشن قليلًا في المرة
القادمة، وإذا وجدت فيه حموضة حادة فاجعله أنعم. واحفظ ما بقي في وعاء محكم بعيدًا عن الضوء والرطوبة، ولا تضعه في الثلاجة،
فالقهوة تمتص روائح ما يجاورها. أول ما يُسأل عنه بائع القهوة هو الماء، مع أن كثيرين لا يلتفتون إليه. فالفنجان ماء في أكثره، وطعم الماء يبقى فيه مهما
كانت الحبوب جيدة. إن كان ماء الصنبور في مدينتك ثقيلًا ترك على لسانك طعم الكلس، وإن كان خفيفًا جدًا خرجت القهوة باهتة لا روح
فيها. جرّب ماءً معبأً قليل الأملاح، وقارن بين فنجانين من الحبوب نفسها، تعرف الفرق من أول رشفة.
أما المطحنة فهي التي تستحق أن تنفق عليها قبل أي آلة أخرى. المطحنة ذات الشفرات تقطع الحبوب قطعًا غير متساوية، فيذوب
الدقيق منها سريعًا ويتأخر الخشن، ويجتمع في الفنجان الواحد مذاق مرّ وآخر حامض. والمطحنة ذات التروس تسحق الحبوب بين قرصين تضبط
المسافة بينهما بيدك، فتخرج الحبيبات متقاربة في حجمها. نظّفها مرة كل أسبوع بفرشاة جافة، ولا تغسل تروسها بالماء. ومن أراد أن
يبدأ بالقليل كفته مطحنة يدوية صغيرة، فهي تدوم سنوات وتسع ما يكفي فنجانين ولا تحتاج إلى كهرباء في السفر.

وهكذا ترى أن الأمر يسير. فجرّب بنفسك.)"}};

}  // namespace

extern const Rule transition_words_few{
    .card =
        {.id = "transition-words-few",
         .category = Category::kContent,
         .severity = Severity::kNotice,
         .effort = Effort::kHours,
         .en = {.title = "Few transition words",
                .headline = "{pages, plural, one {# article has few transition words} other {# "
                            "articles have few transition words}}",
                .message = "{with} of {sentences} sentences ({share} %) have a word that links "
                           "them to the one before; a fifth is the least that reads smoothly.",
                .why = "Words such as because, but, for example and so tell a reader how one "
                       "sentence follows from the other.",
                .fix = "Where a sentence gives a reason, an example, a contrast or a result, say "
                       "so: because, for example, but, so."},
         .ar =
             {.title = "قلة أدوات الربط",
              .headline = "{pages, plural, one {مقال واحد تقل فيه أدوات الربط} two {مقالان تقل "
                          "فيهما أدوات الربط} few {# مقالات تقل فيها أدوات الربط} many {# مقالًا "
                          "تقل فيها أدوات الربط} other {# مقال تقل فيها أدوات الربط}}",
              .message = "نسبة الجمل المرتبطة بما قبلها بأداة ربط {share} % ({with} من "
                         "{sentences})، وأقل ما يسلس معه النص خُمسها.",
              .why =
                  "أدوات الربط مثل «لأن» و«لكن» و«لذلك» و«مثلًا» تبيّن للقارئ صلة الجملة بما قبلها.",
              .fix = "اربط الجمل حيث بينها صلة: «لأن» للسبب، و«لذلك» للنتيجة، و«لكن» للاستدراك، "
                     "و«على سبيل المثال» للتمثيل."},
         .sources = kSources},
    .needs = kNeeds,
    .examples = kExamples,
    .check_article = check,
    .options = kOptions};

}  // namespace dalil::rules
