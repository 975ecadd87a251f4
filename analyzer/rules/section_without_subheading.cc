// section-without-subheading: a long stretch of text between two headings, in an article that has
// subheadings. Found at the paragraph where one is due.
#include "analyzer/article/article_rule.h"
#include "analyzer/article/running_text.h"
#include "analyzer/article/sections.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

constexpr RuleOption kOptions[] = {{"max_words", 350, 20, 10000},
                                   {"max_dense_words", 300, 20, 10000}};

Outcome check(const ArticleCase& article_case, ArticleFindings& findings) {
  const Article& article = article_case.article;
  // A file of text has no headings but those that its lines look like.
  if (article.format == ArticleFormat::kText || !counts_words(article.page.language) ||
      !has_subheadings(article)) {
    return Outcome::kNotApplicable;
  }
  const bool dense = has_dense_words(article.page.language);
  const double most = findings.option(dense ? "max_dense_words" : "max_words");
  for (const Section& section : sections_of(article)) {
    if (section.words <= most) continue;
    const Piece* const due = middle_paragraph(section);
    if (due == nullptr) continue;  // paragraph-too-long says so.
    Finding& finding = findings.at(article.sentences[due->sentences_begin]).finding;
    finding.key = opening_words(article, due->words_begin, due->words_end, 8);
    finding.values = {
        {"words", std::int64_t{section.words}},
        {"most", static_cast<std::int64_t>(most)},
        {"paragraph", std::string(opening_words(article, due->words_begin, due->words_end, 4))},
        {"case", section.heading == nullptr ? "top" : "under"},
        {"heading", std::string(section.heading ? article_case.shown(section.heading->text) : "")}};
  }
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://www.w3.org/WAI/WCAG22/Understanding/section-headings.html",
    "https://www.w3.org/WAI/tips/writing/"};

constexpr Example kExamples[] = {
    {"over 300 Arabic words under one of two subheadings", R"(-- a.md --
# القهوة

## من الحقل إلى الفنجان

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
يبدأ بالقليل كفته مطحنة يدوية صغيرة، فهي تدوم سنوات وتسع ما يكفي فنجانين ولا تحتاج إلى كهرباء في السفر. وهذا كله يتعلمه المرء في أسبوع واحد.

## الأسعار

اسألنا عنها.)",
     "15"},
    {"a subheading between", R"(-- a.md --
## من الحقل

يزرع أهل الجبال البن منذ مئات السنين على مدرجات حفروها بأيديهم، ويقطفون ثماره حبة حبة حين تحمر، ثم ينشرونها على أسطح
البيوت حتى تجف تحت شمس الخريف. وحين تصل الأكياس إلى محمصتنا نفحص كل حبة فيها، فنبعد المكسور والمثقوب، ونحمص ما بقي في دفعات
صغيرة لا تزيد الواحدة منها على خمسة كيلوغرامات، فالدفعة الصغيرة تُحمّص بالتساوي ولا تحترق أطرافها. ونكتب على كل كيس اسم القرية
وتاريخ القطاف ودرجة التحميص، لأن من يشتري القهوة من حقه أن يعرف من أين جاءت ومتى حُمّصت.

## الأسعار

اسألنا عنها.)"}};

}  // namespace

extern const Rule section_without_subheading{
    .card =
        {.id = "section-without-subheading",
         .category = Category::kHeadings,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .en = {.title = "Long section without subheadings",
                .headline = "{pages, plural, one {# article has long sections without subheadings} "
                            "other {# articles have long sections without subheadings}}",
                .message = "{case, select, under {Under “{heading}”} other {Before the first "
                           "subheading}} there are {words} words without a heading; from about "
                           "{most} on readers look for one.",
                .why = "Readers look for their answer in the headings, and screen readers jump "
                       "from one to the next.",
                .fix = "Put a subheading before the paragraph that begins “{paragraph}”, and let "
                       "it say what comes."},
         .ar = {.title = "قسم طويل بلا عناوين فرعية",
                .headline = "{pages, plural, one {مقال واحد فيه أقسام طويلة بلا عناوين فرعية} two "
                            "{مقالان فيهما أقسام طويلة بلا عناوين فرعية} few {# مقالات فيها أقسام "
                            "طويلة بلا عناوين فرعية} many {# مقالًا فيها أقسام طويلة بلا عناوين "
                            "فرعية} other {# مقال فيها أقسام طويلة بلا عناوين فرعية}}",
                .message =
                    "{case, select, under {تحت «{heading}»} other {قبل أول عنوان فرعي}} نص متصل "
                    "عدد كلماته {words}، ويحسن أن يأتي عنوان فرعي كل {most} كلمة تقريبًا.",
                .why =
                    "يبحث القارئ عن جوابه في العناوين، وينتقل مستخدم قارئ الشاشة من عنوان إلى آخر.",
                .fix = "ضع عنوانًا فرعيًا قبل الفقرة التي تبدأ بعبارة «{paragraph}» يدل على مضمون ما "
                       "يليه."},
         .sources = kSources},
    .examples = kExamples,
    .check_article = check,
    .per = Per::kWords,
    .options = kOptions};

}  // namespace dalil::rules
