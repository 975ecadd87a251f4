// content-thin: a page that could rank has few words of its own. Lists of links and of teasers are
// none, and neither is what is there to write to somebody.
#include "analyzer/article/running_text.h"
#include "analyzer/measures.h"
#include "analyzer/page_purpose.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

// No search engine asks for a number of words; 200 is the mildest limit that auditors use. A word
// of Arabic, Persian, Urdu or Hebrew carries 1.5 to 2 English words: 150 there is no stricter.
constexpr RuleOption kOptions[] = {{"min_words", 200, 1, 5000}, {"min_dense_words", 150, 1, 5000}};

/// What the content says most in, to recognise it by.
const Block* longest(const Page& page) {
  const Block* found = nullptr;
  for (const Block& block : page.blocks) {
    const bool longer = !found || block.text.bytes() > found->text.bytes();
    if (longer && block.region == Region::kContent) found = &block;
  }
  return found;
}

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  const auto few = static_cast<std::int64_t>(
      findings.option(has_dense_words(page.language) ? "min_dense_words" : "min_words"));
  if (page.content_words >= few) return Outcome::kChecked;
  // Words, but none in the main content: where that is could not be told.
  if (body_says_nothing(page) || title_never_ends(page) ||
      (page.content_words == 0 && !page.words.empty()) || leads_on(page) ||
      is_formality(page, page_case.language)) {
    return Outcome::kNotApplicable;
  }
  const Block* const block = longest(page);
  Finding& finding = findings.add(block ? seen("body", slice(page.text, block->text), block->at)
                                        : seen("body", "no text", {}));
  finding.confidence = Confidence::kLikely;
  const std::int64_t words = page.content_words;
  finding.values = {{"words", words}, {"few", few}, {"case", words == 0 ? "blank" : "thin"}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/fundamentals/creating-helpful-content"};

constexpr Example kExamples[] = {
    {"a sentence alone, in English and in Arabic, and nothing at all", R"(-- / --
<h1>Roastery</h1><p>We roast single origin coffee from Yemen every morning.</p>
-- /ar --
<html lang="ar"><h1>محمصة البن</h1><p>نحمص البن اليمني كل صباح ونوصله إلى باب بيتك.</p>
-- /blank --
<title>Beans</title>)",
     "/ /ar /blank"},
    {"150 vocalised Arabic words, as a reader counts them, are enough", R"(-- / --
<html lang="ar"><p>
يَزْرَعُ أهلُ الجبالِ البُنَّ منذ مئات السنين على مدرّجات حفروها بأيديهم، ويقطفون ثماره حبّةً حبّةً حين تحمرّ، ثم ينشرونها على أسطح
البيوت حتى تجفّ تحت شمس الخريف. وحين تصل الأكياس إلى محمصتنا نفحص كلّ حبّة فيها، فنُبعد المكسور والمثقوب، ونحمص ما بقي في دفعات
صغيرة لا تزيد الواحدة منها على خمسة كيلوغرامات، فالدفعة الصغيرة تُحمَّص بالتساوي ولا تحترق أطرافها. ونكتب على كلّ كيس اسم القرية
وتاريخ القطاف ودرجة التحميص، لأن من يشتري القهوة من حقّه أن يعرف من أين جاءت ومتى حُمّصت. أما التحضير فأيسر مما يظنّ كثيرون: اطحن
الحبوب قبل الشرب مباشرة، وخذ غرامًا من البنّ لكلّ ستة عشر غرامًا من الماء، واجعل الماء دون درجة الغليان بقليل، ثم صبّه على مهل في
دوائر صغيرة. وإذا وجدت في الفنجان مرارة فاجعل الطحن أخشن قليلًا في المرّة القادمة، وإذا وجدت فيه حموضة حادّة فاجعله أنعم. واحفظ ما
بقي في وعاء محكم بعيدًا عن الضوء والرطوبة، ولا تضعه في الثلاجة، فالقهوة تمتصّ روائح ما يجاورها.</p>)"},
    {"a list of links, teasers, a page to write to, one that scripts fill, and one that cannot "
     "rank",
     R"(-- / --
<ul><li><a href="/a">Coffee from Haraz</a><li><a href="/b">Coffee from Bani Matar</a></ul>
-- /news --
<h1>News</h1><h2><a href="/a">Coffee from Haraz</a></h2><p>The harvest is in, and it is a good one, say those who have tasted it. We have read the letters of all nine farms.</p><h2><a href="/b">Coffee from Bani Matar</a></h2><p>Rain came late.</p><h2><a href="/c">Coffee from Ibb</a></h2><p>A new road.</p>
-- /contact --
<html lang="ar"><h1>اتصل بنا</h1><p>نجيب كل يوم من التاسعة صباحًا. <a href="tel:+9671234567">1234567</a></p>
-- /app --
<div id="app"></div><script src="/app.js"></script>
-- /cart --
<meta name="robots" content="noindex"><p>Your cart is empty.</p>)"}};

}  // namespace

extern const Rule content_thin{
    .card =
        {.id = "content-thin",
         .category = Category::kContent,
         .severity = Severity::kWarning,
         .effort = Effort::kDays,
         .en = {.title = "Page with little text of its own",
                .headline = "{pages, plural, one {# page has little text of its own} "
                            "other {# pages have little text of their own}}",
                .message = "{case, select, blank {The page has no text.} other {The main content "
                           "has {words, plural, one {# word} other {# words}}, without menus and "
                           "footers; under {few} seldom answer a question.}}",
                .why = "Search engines ask for no number of words, but a page that says little "
                       "seldom answers what people search for.",
                .fix = "Write what a visitor of this page wants to know; if there is no more to "
                       "say, merge it with a page that says more."},
         .ar = {.title = "صفحة قليلة المحتوى",
                .headline = "{pages, plural, one {صفحة واحدة محتواها قليل} "
                            "two {صفحتان محتواهما قليل} few {# صفحات محتواها قليل} "
                            "many {# صفحة محتواها قليل} other {# صفحة محتواها قليل}}",
                .message = "{case, select, blank {ليس في الصفحة نص.} other {عدد كلمات المحتوى "
                           "الرئيس {words} دون القوائم والتذييل، ونادرًا ما يكفي أقل من {few} كلمة "
                           "للإجابة عن سؤال.}}",
                .why = "لا تشترط محركات البحث عددًا من الكلمات، لكن صفحة لا تقول إلا القليل قلّما "
                       "تجيب عما يبحث عنه الناس.",
                .fix = "اكتب ما يريد زائر هذه الصفحة أن يعرفه؛ وإن لم يكن ثمة مزيد يقال فادمجها في "
                       "صفحة أوفى منها."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check,
    .in_articles = ArticleNeed::kBody,
    .options = kOptions};

}  // namespace dalil::rules
