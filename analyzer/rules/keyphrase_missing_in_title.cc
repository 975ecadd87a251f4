// keyphrase-missing-in-title: the text has the main phrase, its title does not.
#include "analyzer/article/keyphrase_places.h"
#include "analyzer/rule.h"
#include "core/utf8.h"

namespace dalil::rules {
namespace {

constexpr std::size_t kGlimpse = 100;  // Graphemes of the title that a message shows.

Outcome check(const ArticleCase& article_case, ArticleFindings& findings) {
  const ArticleKeyphrase* const keyphrase = main_keyphrase(article_case);
  const Piece* const title = first_piece(article_case.article, PieceKind::kTitle);
  if (!keyphrase || !title) return Outcome::kNotApplicable;  // No title is title-missing's to say.
  if (keyphrase->places.title.with > 0) return Outcome::kChecked;
  Finding& finding = describe(findings.at(title->text), article_case, *keyphrase);
  const std::string_view shown = prefix_graphemes(article_case.shown(title->text), kGlimpse);
  finding.values.push_back({"title", std::string(shown)});
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/appearance/title-link",
    "https://developers.google.com/search/docs/fundamentals/seo-starter-guide"};

constexpr Example kExamples[] = {
    {"a title in front matter that speaks of something else", R"(keyword: coffee beans
-- a.md --
---
title: What we learned in Yemen
---
Our coffee beans come from three farms.)",
     "2"},
    {"an Arabic title", R"(keyword: قهوة عربية
-- a.html --
<html lang="ar"><title>أسرار الضيافة</title>
<p>تقدم القهوة العربية مع التمر.</p>)",
     "1"},
    {"another form of the phrase", R"(keyword: قهوة عربية
title: أسرار القهوة العربية
-- a.md --
تقدم القهوة العربية مع التمر.)"},
    {"only the first phrase has a claim on the title", R"(keyword: قهوة عربية
keyword: التمر
title: أسرار القهوة العربية
-- a.md --
تقدم القهوة العربية مع التمر.)"},
    {"neither title nor text has the phrase", R"(keyword: green tea
title: Coffee
-- a.md --
Our coffee comes from three farms.)"}};

}  // namespace

extern const Rule keyphrase_missing_in_title{
    .card = {.id = "keyphrase-missing-in-title",
             .category = Category::kKeywords,
             .severity = Severity::kWarning,
             .effort = Effort::kMinutes,
             .en = {.title = "Keyphrase missing in the title",
                    .headline = "{pages, plural, one {# article lacks its keyphrase in the title} "
                                "other {# articles lack their keyphrase in the title}}",
                    .message = "The title “{title}” does not have “{phrase}”.",
                    .why =
                        "The title is what searchers read first, and they look for the words that "
                        "they typed.",
                    .fix = "Put it at the beginning of the title: “{phrase}: …”."},
             .ar = {.title = "عبارة مفتاحية غائبة عن عنوان الصفحة",
                    .headline = "{pages, plural, one {مقال واحد يخلو عنوانه من عبارته المفتاحية} "
                                "two {مقالان يخلو عنواناهما من عبارتهما المفتاحية} "
                                "few {# مقالات تخلو عناوينها من عباراتها المفتاحية} "
                                "many {# مقالًا تخلو عناوينها من عباراتها المفتاحية} "
                                "other {# مقال تخلو عناوينها من عباراتها المفتاحية}}",
                    .message = "العنوان «{title}» يخلو من عبارة «{phrase}».",
                    .why = "العنوان أول ما يقرؤه الباحث، وهو يبحث فيه عن الكلمات التي كتبها.",
                    .fix = "ابدأ العنوان بها: «{phrase}: …»."},
             .sources = kSources},
    .examples = kExamples,
    .check_article = check};

}  // namespace dalil::rules
