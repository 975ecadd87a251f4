// keyphrase-spread-uneven: a long stretch of the article does not say what it is about.
#include "analyzer/article/keyphrase_places.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

constexpr std::uint32_t kLongArticle = 500;  // Words
constexpr std::uint32_t kFewest = 3;         // Of fewer matches every gap is long.

Outcome check(const ArticleCase& article_case, ArticleFindings& findings) {
  const Article& article = article_case.article;
  const ArticleKeyphrase* const keyphrase = main_keyphrase(article_case);
  const std::uint32_t words = content_words(article);
  if (!keyphrase || keyphrase->matches.size() < kFewest || words < kLongArticle) {
    return Outcome::kNotApplicable;
  }
  const std::uint32_t gap = keyphrase->longest_gap_words;
  if (gap * 10 <= words * 4) return Outcome::kChecked;
  // The gap begins within the sentence that has the match before it.
  TextRange sentence = sentence_at(article, keyphrase->longest_gap.begin);
  if (sentence.begin < keyphrase->longest_gap.begin) sentence = sentence_at(article, sentence.end);
  Finding& finding = describe(findings.at(sentence), article_case, *keyphrase);
  finding.values.push_back({"gap", std::int64_t{gap}});
  finding.values.push_back({"percent", std::int64_t{100} * gap / words});
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/fundamentals/creating-helpful-content"};

// 46 words in one paragraph.
#define DALIL_FILLER                                                                                                                                                         \
  "\nنزرع البن في الجبال العالية حيث يعتدل الهواء ويكثر المطر، ونقطف ثماره حين تحمر، ثم ننشرها "   \
  "على السطوح أيامًا حتى تجف. وبعد ذلك نقشرها ونفرزها بأيدينا حبة حبة، فنبعد المكسور والمثقوب، " \
  "ونحفظ الباقي في أكياس من الخيش بعيدًا عن الضوء والرطوبة إلى أن يحين موعد التحميص.\n"
#define DALIL_LONG DALIL_FILLER DALIL_FILLER DALIL_FILLER DALIL_FILLER

constexpr Example kExamples[] = {
    {"nothing behind the first lines",
     "keyword: قهوة عربية\n-- a.md --\nالقهوة العربية تراث.\n\nوفي القهوة العربية سر. أحببنا "
     "القهوة "
     "العربية صغارًا. ثم كبرنا.\n" DALIL_LONG DALIL_LONG DALIL_LONG,
     "3"},
    {"one in each third",
     "keyword: قهوة عربية\n-- a.md --\nالقهوة العربية تراث.\n" DALIL_LONG
     "\nوفي القهوة العربية سر.\n" DALIL_LONG "\nأحببنا القهوة العربية صغارًا.\n" DALIL_LONG},
    {"a short text", R"(keyword: coffee beans
-- a.md --
Coffee beans grow on trees. Coffee beans are seeds. We love coffee beans.

The mountains are high and the road is long.)"}};

}  // namespace

extern const Rule keyphrase_spread_uneven{
    .card =
        {.id = "keyphrase-spread-uneven",
         .category = Category::kKeywords,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .en = {.title = "Keyphrase crowded in one part of the text",
                .headline = "{pages, plural, one {# article leaves a long stretch without its "
                            "keyphrase} other {# articles leave a long stretch without their "
                            "keyphrase}}",
                .message = "From here on, {gap, plural, one {# word} other {# words}} ({percent} % "
                           "of the text) go by without “{phrase}”.",
                .why = "A long stretch without its subject may have strayed from it, and who comes "
                       "from a search and reads only there does not see the connection.",
                .fix =
                    "Name “{phrase}” once where this part connects with it. If it does not, give "
                    "the part an article of its own."},
         .ar = {.title = "عبارة مفتاحية محصورة في جزء من النص",
                .headline = "{pages, plural, one {مقال واحد تغيب عبارته المفتاحية عن جزء طويل منه} "
                            "two {مقالان تغيب عبارتهما المفتاحية عن جزء طويل منهما} "
                            "few {# مقالات تغيب عباراتها المفتاحية عن جزء طويل منها} "
                            "many {# مقالًا تغيب عباراتها المفتاحية عن جزء طويل منها} "
                            "other {# مقال تغيب عباراتها المفتاحية عن جزء طويل منها}}",
                .message =
                    "من هنا تغيب «{phrase}» عن {gap, plural, one {كلمة واحدة} two {كلمتين} few "
                    "{# كلمات} many {# كلمة} other {# كلمة}} متتالية ({percent} % من النص).",
                .why =
                    "الجزء الطويل الذي لا يُذكر فيه الموضوع ربما خرج عنه، والقارئ القادم من البحث "
                    "لا يرى صلته به.",
                .fix = "اذكر «{phrase}» حيث يتصل بها هذا الجزء، وإن لم يتصل بها فأفرد له مقالًا."},
         .sources = kSources},
    .examples = kExamples,
    .check_article = check};

}  // namespace dalil::rules
