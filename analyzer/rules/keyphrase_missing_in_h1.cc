// keyphrase-missing-in-h1: the text has the main phrase, the heading above it does not.
#include "analyzer/article/keyphrase_places.h"
#include "analyzer/rule.h"
#include "core/utf8.h"

namespace dalil::rules {
namespace {

constexpr std::size_t kGlimpse = 100;  // Graphemes of the heading that a message shows.

Outcome check(const ArticleCase& article_case, ArticleFindings& findings) {
  const ArticleKeyphrase* const keyphrase = main_keyphrase(article_case);
  if (!keyphrase) return Outcome::kNotApplicable;
  if (keyphrase->places.h1.with > 0) return Outcome::kChecked;
  const Piece* const h1 = first_heading(article_case.article, *keyphrase, true, false);
  if (!h1) return Outcome::kNotApplicable;  // No h1 is h1-missing's to say.
  Finding& finding = describe(findings.at(h1->text), article_case, *keyphrase);
  const std::string_view shown = prefix_graphemes(article_case.shown(h1->text), kGlimpse);
  finding.values.push_back({"heading", std::string(shown)});
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/appearance/title-link",
    "https://www.w3.org/WAI/tutorials/page-structure/headings/"};

constexpr Example kExamples[] = {
    {"a heading that speaks of something else", R"(keyword: coffee beans
-- a.md --
# What we learned in Yemen

Our coffee beans come from three farms.)",
     "1"},
    {"an Arabic heading", R"(keyword: قهوة عربية
-- a.html --
<p>دليلك إلى الضيافة</p>
<h1>أسرار الضيافة في الخليج</h1>
<p>تقدم القهوة العربية مع التمر.</p>)",
     "2"},
    {"another form of the phrase", R"(keyword: قهوة عربية
-- a.md --
# كيف تُعد القهوة العربية؟

تقدم القهوة العربية مع التمر.)"},
    {"no h1", R"(keyword: قهوة عربية
-- a.md --
## الضيافة

تقدم القهوة العربية مع التمر.)"}};

}  // namespace

extern const Rule keyphrase_missing_in_h1{
    .card = {.id = "keyphrase-missing-in-h1",
             .category = Category::kKeywords,
             .severity = Severity::kWarning,
             .effort = Effort::kMinutes,
             .en = {.title = "Keyphrase missing in the main heading",
                    .headline =
                        "{pages, plural, one {# article lacks its keyphrase in the main "
                        "heading} other {# articles lack their keyphrase in the main heading}}",
                    .message = "The main heading “{heading}” does not have “{phrase}”.",
                    .why = "The main heading tells who comes from a search that this is what they "
                           "looked for; search engines also make titles of results from it.",
                    .fix = "Say it in the heading, like “{phrase}: …”."},
             .ar = {.title = "عبارة مفتاحية غائبة عن العنوان الرئيس",
                    .headline =
                        "{pages, plural, one {مقال واحد يخلو عنوانه الرئيس من عبارته المفتاحية} "
                        "two {مقالان يخلو عنواناهما الرئيسان من عبارتهما المفتاحية} "
                        "few {# مقالات تخلو عناوينها الرئيسة من عباراتها المفتاحية} "
                        "many {# مقالًا تخلو عناوينها الرئيسة من عباراتها المفتاحية} "
                        "other {# مقال تخلو عناوينها الرئيسة من عباراتها المفتاحية}}",
                    .message = "العنوان الرئيس «{heading}» يخلو من عبارة «{phrase}».",
                    .why = "العنوان الرئيس يطمئن القادم من البحث إلى أنه وجد ما يريد، وقد تصوغ منه "
                           "محركات البحث عنوان النتيجة.",
                    .fix = "اذكرها في العنوان، مثل: «{phrase}: …»."},
             .sources = kSources},
    .examples = kExamples,
    .check_article = check};

}  // namespace dalil::rules
