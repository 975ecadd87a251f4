// article-without-external-link: no link leads to a source outside of the site.
#include "analyzer/article/article_links.h"
#include "analyzer/article/article_rule.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

constexpr std::uint32_t kFewWords = 150;

Outcome check(const ArticleCase& article_case, ArticleFindings& findings) {
  const Article& article = article_case.article;
  if (article.format == ArticleFormat::kText || article.page.content_words < kFewWords) {
    return Outcome::kNotApplicable;
  }
  if (count_links(article).external == 0) findings.whole();
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/links-crawlable",
    "https://developers.google.com/search/docs/fundamentals/seo-starter-guide"};

constexpr Example kExamples[] = {{"only a link within the site", R"(-- a.md --
يزرع أهل الجبال البن منذ مئات السنين على مدرجات حفروها بأيديهم، ويقطفون ثماره حبة حبة حين تحمر، ثم ينشرونها على أسطح
البيوت حتى تجف تحت شمس الخريف. وحين تصل الأكياس إلى محمصتنا نفحص كل حبة فيها، فنبعد المكسور والمثقوب، ونحمص ما بقي في دفعات
صغيرة لا تزيد الواحدة منها على خمسة كيلوغرامات، فالدفعة الصغيرة تُحمّص بالتساوي ولا تحترق أطرافها. ونكتب على كل كيس اسم القرية
وتاريخ القطاف ودرجة التحميص، لأن من يشتري القهوة من حقه أن يعرف من أين جاءت ومتى حُمّصت.
أما التحضير فأيسر مما يظن كثيرون: اطحن الحبوب قبل الشرب مباشرة، وخذ غرامًا من البن لكل ستة عشر غرامًا من الماء، واجعل
الماء دون درجة الغليان بقليل، ثم صبه على مهل في دوائر صغيرة. وإذا وجدت في الفنجان مرارة فاجعل الطحن أخشن قليلًا في المرة
القادمة، وإذا وجدت فيه حموضة حادة فاجعله أنعم. واحفظ ما بقي في وعاء محكم بعيدًا عن الضوء والرطوبة، ولا تضعه في الثلاجة،
فالقهوة تمتص روائح ما يجاورها.

انظر [أسعارنا](/أسعار).)",
                                  "1"},
                                 {"a source", R"(-- a.md --
We buy our beans from eleven farms in the mountains west of Sanaa. Each farm keeps its own trees on narrow terraces, and the
families pick the cherries by hand when they turn dark red. They dry them on the roofs for three weeks and turn them every
morning. We visit the farms twice a year, taste every lot with the growers, and pay for it on the same day. The sacks reach our
roastery by ship in about forty days. There we check each lot again, remove broken beans, and roast five kilos at a time. Small
lots roast evenly and let us stop at the right second. We write the farm, the harvest and the roast date on each bag. Buyers can
see where their coffee came from and how old it is. Keep the bag closed and away from light, grind only what you need, and use
water just below the boil. A kitchen scale helps more than any expensive machine, because the dose decides most of the taste. See [the history](https://example.org/history).)"}};

}  // namespace

extern const Rule article_without_external_link{
    .card = {.id = "article-without-external-link",
             .category = Category::kLinks,
             .severity = Severity::kInfo,
             .effort = Effort::kMinutes,
             .en = {.title = "Article without an outside source",
                    .headline = "{pages, plural, one {# article has no link to another site} other "
                                "{# articles have no links to other sites}}",
                    .message = "No link in the text leads to another site.",
                    .why = "Readers trust a claim more when they can follow it to its source.",
                    .fix = "Where the article gives a figure, a quotation or a fact from "
                           "elsewhere, link to where it comes from."},
             .ar = {.title = "مقال بلا روابط خارجية",
                    .headline = "{pages, plural, one {مقال واحد بلا روابط خارجية} two {مقالان بلا "
                                "روابط خارجية} few {# مقالات بلا روابط خارجية} many {# مقالًا بلا "
                                "روابط خارجية} other {# مقال بلا روابط خارجية}}",
                    .message = "ليس في النص رابط إلى موقع آخر.",
                    .why = "يثق القارئ بالمعلومة أكثر حين يستطيع الرجوع إلى مصدرها.",
                    .fix = "إذا أوردت رقمًا أو اقتباسًا أو معلومة من غيرك فضع رابطًا إلى مصدرها."},
             .sources = kSources},
    .examples = kExamples,
    .check_article = check};

}  // namespace dalil::rules
