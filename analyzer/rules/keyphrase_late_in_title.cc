// keyphrase-late-in-title: the main phrase stands in the title, but so far back that whoever skims
// results does not reach it.
#include "analyzer/article/keyphrase_places.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

// After so many words a title has been judged; behind fewer nothing is late.
constexpr std::uint32_t kLate = 5, kEarly = 4;

Outcome check(const ArticleCase& article_case, ArticleFindings& findings) {
  const ArticleKeyphrase* const keyphrase = main_keyphrase(article_case);
  const Piece* const title = first_piece(article_case.article, PieceKind::kTitle);
  if (!keyphrase || !title || keyphrase->places.title.with == 0) return Outcome::kNotApplicable;
  const std::uint32_t before = keyphrase->places.title_position;
  const std::uint32_t words = title->words_end - title->words_begin;
  if (before <= kLate && (before < kEarly || before * 2 < words)) return Outcome::kChecked;
  Finding& finding = describe(findings.at(title->text), article_case, *keyphrase);
  finding.values.push_back({"before", std::int64_t{before}});
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://www.nngroup.com/articles/first-2-words-a-signal-for-scanning/",
    "https://developers.google.com/search/docs/appearance/title-link"};

constexpr Example kExamples[] = {
    {"six words before it", R"(keyword: coffee beans
title: What we learned on our travels about coffee beans from Yemen
-- a.md --
Our coffee beans come from three farms.)",
     "1"},
    {"in the second half of an Arabic title", R"(keyword: قهوة عربية
-- a.html --
<html lang="ar"><title>كل ما تريد معرفته عن القهوة العربية</title>
<p>تقدم القهوة العربية مع التمر.</p>)",
     "1"},
    {"a short title, and one that begins with it", R"(keyword: قهوة عربية
title: أسرار تحضير القهوة العربية
-- a.md --
تقدم القهوة العربية مع التمر.)"},
    {"at the beginning", R"(keyword: coffee beans
title: Coffee beans from Yemen: what we learned on our travels last year
-- a.md --
Our coffee beans come from three farms.)"}};

}  // namespace

extern const Rule keyphrase_late_in_title{
    .card =
        {.id = "keyphrase-late-in-title",
         .category = Category::kKeywords,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .en = {.title = "Keyphrase late in the title",
                .headline = "{pages, plural, one {# article has its keyphrase late in the title} "
                            "other {# articles have their keyphrase late in the title}}",
                .message = "{before, plural, one {# word stands} other {# words stand}} before "
                           "“{phrase}” in the title.",
                .why = "Who skims a list of results reads the first words of each, and the end of "
                       "a long title is cut off.",
                .fix = "Put the phrase first and the rest behind it: “{phrase}: …”."},
         .ar = {.title = "عبارة مفتاحية متأخرة في العنوان",
                .headline = "{pages, plural, one {مقال واحد تتأخر عبارته المفتاحية في العنوان} "
                            "two {مقالان تتأخر عبارتهما المفتاحية في العنوان} "
                            "few {# مقالات تتأخر عباراتها المفتاحية في العنوان} "
                            "many {# مقالًا تتأخر عباراتها المفتاحية في العنوان} "
                            "other {# مقال تتأخر عباراتها المفتاحية في العنوان}}",
                .message = "{before, plural, one {تسبق «{phrase}» في العنوان كلمة واحدة} two {تسبق "
                           "«{phrase}» في العنوان كلمتان} few {تسبق «{phrase}» في العنوان # كلمات} "
                           "many {تسبق «{phrase}» في العنوان # كلمة} other {تسبق «{phrase}» في "
                           "العنوان # كلمة}}.",
                .why = "من يتصفح النتائج يقرأ أول كلمات كل عنوان، وقد يُقتطع آخر العنوان الطويل.",
                .fix = "قدّم العبارة وأخّر ما سواها: «{phrase}: …»."},
         .sources = kSources},
    .examples = kExamples,
    .check_article = check};

}  // namespace dalil::rules
