// article-without-subheadings: an article of some length in one piece.
#include "analyzer/article/article_rule.h"
#include "analyzer/article/running_text.h"
#include "analyzer/article/sections.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

constexpr RuleOption kOptions[] = {{"max_words", 300, 20, 10000}};

Outcome check(const ArticleCase& article_case, ArticleFindings& findings) {
  const Article& article = article_case.article;
  // A file of text has no headings but those that its lines look like.
  if (article.format == ArticleFormat::kText || !counts_words(article.page.language)) {
    return Outcome::kNotApplicable;
  }
  std::uint32_t words = 0;
  for (const Section& section : sections_of(article)) words += section.words;
  if (words <= findings.option("max_words") || has_subheadings(article)) return Outcome::kChecked;
  findings.whole().finding.values = {{"words", std::int64_t{words}}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://www.w3.org/WAI/WCAG22/Understanding/section-headings.html",
    "https://developers.google.com/search/docs/fundamentals/seo-starter-guide"};

constexpr Example kExamples[] = {{"over 300 Arabic words under a title alone", R"(-- a.md --
# القهوة

يزرع أهل الجبال البن منذ مئات السنين على مدرجات حفروها بأيديهم، ويقطفون ثماره حبة حبة حين تحمر، ثم ينشرونها على أسطح
البيوت حتى تجف تحت شمس الخريف. وحين تصل الأكياس إلى محمصتنا نفحص كل حبة فيها، فنبعد المكسور والمثقوب، ونحمص ما بقي في دفعات
صغيرة لا تزيد الواحدة منها على خمسة كيلوغرامات، فالدفعة الصغيرة تُحمّص بالتساوي ولا تحترق أطرافها. ونكتب على كل كيس اسم القرية
وتاريخ القطاف ودرجة التحميص، لأن من يشتري القهوة من حقه أن يعرف من أين جاءت ومتى حُمّصت.

أما التحضير فأيسر مما يظن كثيرون: اطحن الحبوب قبل الشرب مباشرة، وخذ غرامًا من البن لكل ستة عشر غرامًا من الماء، واجعل
الماء دون درجة الغليان بقليل، ثم صبه على مهل في دوائر صغيرة. وإذا وجدت في الفنجان مرارة فاجعل الطحن أخشن قليلًا في المرة
القادمة، وإذا وجدت فيه حموضة حادة فاجعله أنعم. واحفظ ما بقي في وعاء محكم بعيدًا عن الضوء والرطوبة، ولا تضعه في الثلاجة،
فالقهوة تمتص روائح ما يجاورها.

أول ما يُسأل عنه بائع القهوة هو الماء، مع أن كثيرين لا يلتفتون إليه. فالفنجان ماء في أكثره، وطعم الماء يبقى فيه مهما
كانت الحبوب جيدة. إن كان ماء الصنبور في مدينتك ثقيلًا ترك على لسانك طعم الكلس، وإن كان خفيفًا جدًا خرجت القهوة باهتة لا روح
فيها. جرّب ماءً معبأً قليل الأملاح، وقارن بين فنجانين من الحبوب نفسها، تعرف الفرق من أول رشفة.

أما المطحنة فهي التي تستحق أن تنفق عليها قبل أي آلة أخرى. المطحنة ذات الشفرات تقطع الحبوب قطعًا غير متساوية، فيذوب
الدقيق منها سريعًا ويتأخر الخشن، ويجتمع في الفنجان الواحد مذاق مرّ وآخر حامض. والمطحنة ذات التروس تسحق الحبوب بين قرصين تضبط
المسافة بينهما بيدك، فتخرج الحبيبات متقاربة في حجمها. نظّفها مرة كل أسبوع بفرشاة جافة، ولا تغسل تروسها بالماء. ومن أراد أن
يبدأ بالقليل كفته مطحنة يدوية صغيرة، فهي تدوم سنوات وتسع ما يكفي فنجانين ولا تحتاج إلى كهرباء في السفر. وهذا كله يتعلمه المرء في أسبوع واحد.)",
                                  "1"},
                                 {"a shorter one, in HTML", R"(-- a.html --
<h1>Our beans</h1><p>We buy our beans from eleven farms in the mountains west of Sanaa. Each farm keeps its own trees on narrow terraces, and the
families pick the cherries by hand when they turn dark red. They dry them on the roofs for three weeks and turn them every
morning. We visit the farms twice a year, taste every lot with the growers, and pay for it on the same day. The sacks reach our
roastery by ship in about forty days. There we check each lot again, remove broken beans, and roast five kilos at a time. Small
lots roast evenly and let us stop at the right second. We write the farm, the harvest and the roast date on each bag. Buyers can
see where their coffee came from and how old it is. Keep the bag closed and away from light, grind only what you need, and use
water just below the boil. A kitchen scale helps more than any expensive machine, because the dose decides most of the taste.)"}};

}  // namespace

extern const Rule article_without_subheadings{
    .card = {.id = "article-without-subheadings",
             .category = Category::kHeadings,
             .severity = Severity::kWarning,
             .effort = Effort::kMinutes,
             .en = {.title = "Article without subheadings",
                    .headline = "{pages, plural, one {# article has no subheadings} other {# "
                                "articles have no subheadings}}",
                    .message = "The article has {words} words and no subheading.",
                    .why = "Readers decide by the subheadings whether their answer is there, and "
                           "search engines take from them what the parts are about.",
                    .fix = "Give each part of the article a subheading (h2) that says what it "
                           "answers, one about every 200 to 300 words."},
             .ar = {.title = "مقال بلا عناوين فرعية",
                    .headline = "{pages, plural, one {مقال واحد بلا عناوين فرعية} two {مقالان بلا "
                                "عناوين فرعية} few {# مقالات بلا عناوين فرعية} many {# مقالًا بلا "
                                "عناوين فرعية} other {# مقال بلا عناوين فرعية}}",
                    .message = "عدد كلمات المقال {words}، وليس فيه عنوان فرعي.",
                    .why = "من العناوين الفرعية يعرف القارئ هل يجد جوابه هنا، وتعرف محركات البحث "
                           "موضوع كل جزء.",
                    .fix = "اجعل لكل جزء من المقال عنوانًا فرعيًا (h2) يدل على ما يجيب عنه، بعد كل "
                           "200 إلى 300 كلمة تقريبًا."},
             .sources = kSources},
    .examples = kExamples,
    .check_article = check,
    .options = kOptions};

}  // namespace dalil::rules
