// keyphrase-missing: the text does not have a phrase that it is written for, nor a good part of it.
#include "analyzer/article/keyphrase_places.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const ArticleCase& article_case, ArticleFindings& findings) {
  if (content_words(article_case.article) == 0) return Outcome::kNotApplicable;
  Outcome outcome = Outcome::kNotApplicable;
  for (const ArticleKeyphrase& keyphrase : article_case.keyphrases) {
    if (keyphrase.phrase_words == 0) continue;
    outcome = Outcome::kChecked;
    const bool in_title = keyphrase.places.title.with > 0;
    if (!keyphrase.matches.empty() || (!in_title && stands_in_part(keyphrase))) continue;
    Finding& finding = describe(findings.whole(), article_case, keyphrase);
    finding.values.push_back({"case", in_title                      ? "title"
                                      : keyphrase.phrase_words == 1 ? "word"
                                                                    : "phrase"});
  }
  return outcome;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/fundamentals/seo-starter-guide"};

constexpr Example kExamples[] = {
    {"the text speaks of something else", R"(keyword: coffee beans
-- a.md --
# Our bread

We bake it every morning in a wood oven and sell it warm.)",
     "1"},
    {"an Arabic phrase that only the title has, and a word that nothing has", R"(keyword: قهوة عربية
keyword: شاي
title: القهوة العربية
-- a.md --
نفتح أبوابنا كل صباح ونخبز لضيوفنا كعك الهيل والتمر.)",
     "1 1"},
    {"another form of it, with article and particle", R"(keyword: قهوة عربية
-- a.md --
يبدأ كل صباح بالقهوة العربية في بيتنا.)"},
    {"a part of it is another rule’s finding", R"(keyword: coffee beans
-- a.md --
We roast coffee every morning.)"},
    {"no phrases", R"(-- a.md --
نخبز لضيوفنا كعك الهيل والتمر.)"}};

}  // namespace

extern const Rule keyphrase_missing{
    .card =
        {.id = "keyphrase-missing",
         .category = Category::kKeywords,
         .severity = Severity::kWarning,
         .effort = Effort::kHours,
         .en = {.title = "Keyphrase missing in the text",
                .headline = "{pages, plural, one {# article lacks a keyphrase that it is written "
                            "for} other {# articles lack a keyphrase that they are written for}}",
                .message = "{case, select, title {The title has “{phrase}”, but the text never "
                           "says it.} word {The text never says “{phrase}”.} other {The text never "
                           "says “{phrase}”, nor most of its words together.}}",
                .why = "Readers look for the words that they searched with, and search engines "
                       "show a page for what its text speaks of.",
                .fix = "Say “{phrase}” in the introduction and wherever the text speaks of it. If "
                       "the article is about something else, choose a phrase that it answers."},
         .ar = {.title = "عبارة مفتاحية غائبة عن النص",
                .headline = "{pages, plural, one {مقال واحد لا ترد فيه عبارته المفتاحية} "
                            "two {مقالان لا ترد فيهما عبارتهما المفتاحية} "
                            "few {# مقالات لا ترد فيها عباراتها المفتاحية} "
                            "many {# مقالًا لا ترد فيها عباراتها المفتاحية} "
                            "other {# مقال لا ترد فيها عباراتها المفتاحية}}",
                .message =
                    "{case, select, title {ترد عبارة «{phrase}» في العنوان ولا ترد في النص.} "
                    "word {لا ترد كلمة «{phrase}» في النص.} other {لا ترد عبارة «{phrase}» "
                    "في النص، ولا يجتمع فيه أكثر كلماتها.}}",
                .why = "يبحث القارئ في الصفحة عن الكلمات التي كتبها في محرك البحث، ومحركات البحث "
                       "تعرض الصفحة لما يتحدث عنه نصها.",
                .fix = "اذكر «{phrase}» في المقدمة وحيث يتناولها النص. وإن كان المقال في موضوع آخر "
                       "فاختر له عبارة يجيب عنها."},
         .sources = kSources},
    .examples = kExamples,
    .check_article = check,
    .per = Per::kKeyphrase};

}  // namespace dalil::rules
