// article-without-internal-link: no link leads on to another page of the site.
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
  const ArticleLinks links = count_links(article);
  if (links.internal > 0) return Outcome::kChecked;
  // Whose host a link has is not known before that of the article is.
  if (links.unknown_host && links.external > 0) return Outcome::kNotApplicable;
  findings.whole();
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/links-crawlable",
    "https://developers.google.com/search/docs/fundamentals/seo-starter-guide"};

constexpr Example kExamples[] = {{"no link at all, a mail address, a place within", R"(-- a.md --
يزرع أهل الجبال البن منذ مئات السنين على مدرجات حفروها بأيديهم، ويقطفون ثماره حبة حبة حين تحمر، ثم ينشرونها على أسطح
البيوت حتى تجف تحت شمس الخريف. وحين تصل الأكياس إلى محمصتنا نفحص كل حبة فيها، فنبعد المكسور والمثقوب، ونحمص ما بقي في دفعات
صغيرة لا تزيد الواحدة منها على خمسة كيلوغرامات، فالدفعة الصغيرة تُحمّص بالتساوي ولا تحترق أطرافها. ونكتب على كل كيس اسم القرية
وتاريخ القطاف ودرجة التحميص، لأن من يشتري القهوة من حقه أن يعرف من أين جاءت ومتى حُمّصت.
أما التحضير فأيسر مما يظن كثيرون: اطحن الحبوب قبل الشرب مباشرة، وخذ غرامًا من البن لكل ستة عشر غرامًا من الماء، واجعل
الماء دون درجة الغليان بقليل، ثم صبه على مهل في دوائر صغيرة. وإذا وجدت في الفنجان مرارة فاجعل الطحن أخشن قليلًا في المرة
القادمة، وإذا وجدت فيه حموضة حادة فاجعله أنعم. واحفظ ما بقي في وعاء محكم بعيدًا عن الضوء والرطوبة، ولا تضعه في الثلاجة،
فالقهوة تمتص روائح ما يجاورها.

اكتب إلى [بريدنا](mailto:info@example.com) أو عد إلى [أول المقال](#top).)",
                                  "1"},
                                 {"a link to another page of the site", R"(-- a.md --
We buy our beans from eleven farms in the mountains west of Sanaa. Each farm keeps its own trees on narrow terraces, and the
families pick the cherries by hand when they turn dark red. They dry them on the roofs for three weeks and turn them every
morning. We visit the farms twice a year, taste every lot with the growers, and pay for it on the same day. The sacks reach our
roastery by ship in about forty days. There we check each lot again, remove broken beans, and roast five kilos at a time. Small
lots roast evenly and let us stop at the right second. We write the farm, the harvest and the roast date on each bag. Buyers can
see where their coffee came from and how old it is. Keep the bag closed and away from light, grind only what you need, and use
water just below the boil. A kitchen scale helps more than any expensive machine, because the dose decides most of the taste. See [our prices](/prices).)"}};

}  // namespace

extern const Rule article_without_internal_link{
    .card = {.id = "article-without-internal-link",
             .category = Category::kLinks,
             .severity = Severity::kNotice,
             .effort = Effort::kMinutes,
             .en = {.title = "Article without a link to the site",
                    .headline = "{pages, plural, one {# article has no link to another page of the "
                                "site} other {# articles have no link to other pages of the site}}",
                    .message = "No link in the text leads to another page of the site.",
                    .why = "Links take readers on to what they want next, and search engines to "
                           "pages that they would find late.",
                    .fix = "Link two or three words that name a topic of another page of yours to "
                           "that page."},
             .ar = {.title = "مقال بلا روابط داخلية",
                    .headline = "{pages, plural, one {مقال واحد بلا روابط داخلية} two {مقالان بلا "
                                "روابط داخلية} few {# مقالات بلا روابط داخلية} many {# مقالًا بلا "
                                "روابط داخلية} other {# مقال بلا روابط داخلية}}",
                    .message = "ليس في النص رابط إلى صفحة أخرى من الموقع.",
                    .why = "الروابط الداخلية تقود القارئ إلى ما يريده بعد ذلك، وتدل محركات البحث "
                           "على صفحات قد يتأخر وصولها إليها.",
                    .fix = "اجعل كلمتين أو ثلاثًا تسمي موضوع صفحة أخرى من موقعك رابطًا إليها."},
             .sources = kSources},
    .examples = kExamples,
    .check_article = check};

}  // namespace dalil::rules
