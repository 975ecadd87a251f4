// keyphrase-missing-in-description: the text has the main phrase, its meta description does not.
#include "analyzer/article/keyphrase_places.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const ArticleCase& article_case, ArticleFindings& findings) {
  const ArticleKeyphrase* const keyphrase = main_keyphrase(article_case);
  const Piece* const description = first_piece(article_case.article, PieceKind::kDescription);
  if (!keyphrase || !description) return Outcome::kNotApplicable;
  if (keyphrase->places.description.with > 0) return Outcome::kChecked;
  describe(findings.at(description->text), article_case, *keyphrase);
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/appearance/snippet"};

constexpr Example kExamples[] = {{"a description that praises", R"(keyword: coffee beans
-- a.md --
---
title: Coffee beans
description: The best that you can buy, from friends for friends.
---
Our coffee beans come from three farms.)",
                                  "3"},
                                 {"an Arabic description", R"(keyword: قهوة عربية
-- a.html --
<html lang="ar"><title>القهوة العربية</title>
<meta name="description" content="كل ما تود معرفته عن عادات الضيافة.">
<p>تقدم القهوة العربية مع التمر.</p>)",
                                  "2"},
                                 {"another form of the phrase", R"(keyword: قهوة عربية
-- a.html --
<html lang="ar"><title>الضيافة</title>
<meta name="description" content="كيف تُعد القهوة العربية بالهيل والزعفران؟">
<p>تقدم القهوة العربية مع التمر.</p>)"},
                                 {"no description", R"(keyword: قهوة عربية
-- a.md --
تقدم القهوة العربية مع التمر.)"}};

}  // namespace

extern const Rule keyphrase_missing_in_description{
    .card =
        {.id = "keyphrase-missing-in-description",
         .category = Category::kKeywords,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .en = {.title = "Keyphrase missing in the meta description",
                .headline = "{pages, plural, one {# article lacks its keyphrase in the meta "
                            "description} other {# articles lack their keyphrase in the meta "
                            "description}}",
                .message = "The meta description does not have “{phrase}”.",
                .why = "Results set the searched words in bold. A description without them is "
                       "often replaced by a piece of the text.",
                .fix = "Write one sentence that has “{phrase}” near its beginning and says what "
                       "the reader gets."},
         .ar = {.title = "عبارة مفتاحية غائبة عن الوصف التعريفي",
                .headline =
                    "{pages, plural, one {مقال واحد يخلو وصفه التعريفي من عبارته المفتاحية} "
                    "two {مقالان يخلو وصفاهما التعريفيان من عبارتهما المفتاحية} "
                    "few {# مقالات تخلو أوصافها التعريفية من عباراتها المفتاحية} "
                    "many {# مقالًا تخلو أوصافها التعريفية من عباراتها المفتاحية} "
                    "other {# مقال تخلو أوصافها التعريفية من عباراتها المفتاحية}}",
                .message = "الوصف التعريفي يخلو من عبارة «{phrase}».",
                .why = "تُبرز نتائج البحث الكلمات التي بحث عنها القارئ، والوصف الذي يخلو منها كثيرًا "
                       "ما يُستبدل به مقطع من النص.",
                .fix = "اكتب جملة ترد «{phrase}» قريبًا من أولها، وتقول ما سيجده القارئ."},
         .sources = kSources},
    .examples = kExamples,
    .check_article = check};

}  // namespace dalil::rules
