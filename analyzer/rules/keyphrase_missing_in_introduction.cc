// keyphrase-missing-in-introduction: the first paragraph does not say what the article is about.
#include "analyzer/article/keyphrase_places.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const ArticleCase& article_case, ArticleFindings& findings) {
  const ArticleKeyphrase* const keyphrase = main_keyphrase(article_case);
  const Piece* const paragraph = introduction(article_case.article);
  if (!keyphrase || !paragraph) return Outcome::kNotApplicable;
  if (keyphrase->places.introduction.with > 0) return Outcome::kChecked;
  const TextRange sentence = sentence_at(article_case.article, paragraph->text.begin);
  describe(findings.at(sentence), article_case, *keyphrase);
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://www.nngroup.com/articles/inverted-pyramid/",
    "https://developers.google.com/search/docs/fundamentals/seo-starter-guide"};

constexpr Example kExamples[] = {
    {"it comes in the second paragraph", R"(keyword: coffee beans
-- a.md --
# Coffee beans

Last year we travelled for three weeks through the mountains.

There we met the people who grow our coffee beans.)",
     "3"},
    {"an Arabic article", R"(keyword: قهوة عربية
-- a.md --
# القهوة العربية

مقدمة

في كل بيت حكاية يرويها الكبار للصغار حين يجتمع الضيوف. وفي كل حكاية نصيحة.

تقدم القهوة العربية مع التمر.)",
     "5"},
    {"behind a line that says nothing by itself", R"(keyword: قهوة عربية
-- a.md --
آخر تحديث: أمس

يبدأ الصباح في بيتنا بالقهوة العربية مع التمر والهيل.)"},
    {"no paragraphs", R"(keyword: قهوة عربية
-- a.md --
# القهوة العربية

- القهوة العربية بالهيل)"}};

}  // namespace

extern const Rule keyphrase_missing_in_introduction{
    .card = {.id = "keyphrase-missing-in-introduction",
             .category = Category::kKeywords,
             .severity = Severity::kWarning,
             .effort = Effort::kMinutes,
             .en = {.title = "Keyphrase missing in the introduction",
                    .headline = "{pages, plural, one {# article lacks its keyphrase in the "
                                "introduction} other {# articles lack their keyphrase in the "
                                "introduction}}",
                    .message = "The introduction does not have “{phrase}”.",
                    .why =
                        "Readers decide by the first paragraph whether they found what they looked "
                        "for.",
                    .fix = "Say what “{phrase}” is, or what the reader will learn about it, in the "
                           "first or second sentence."},
             .ar = {.title = "عبارة مفتاحية غائبة عن المقدمة",
                    .headline = "{pages, plural, one {مقال واحد تخلو مقدمته من عبارته المفتاحية} "
                                "two {مقالان تخلو مقدمتاهما من عبارتهما المفتاحية} "
                                "few {# مقالات تخلو مقدماتها من عباراتها المفتاحية} "
                                "many {# مقالًا تخلو مقدماتها من عباراتها المفتاحية} "
                                "other {# مقال تخلو مقدماتها من عباراتها المفتاحية}}",
                    .message = "المقدمة تخلو من عبارة «{phrase}».",
                    .why = "من الفقرة الأولى يقرر القارئ هل وجد ما يبحث عنه.",
                    .fix =
                        "عرّف «{phrase}» أو قل ما سيعرفه القارئ عنها في الجملة الأولى أو الثانية."},
             .sources = kSources},
    .examples = kExamples,
    .check_article = check};

}  // namespace dalil::rules
