// detached-waw: the conjunction waw stands apart from the word that it belongs to.
#include "analyzer/article/marks.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const ArticleCase& article_case, ArticleFindings& findings) {
  if (!is_arabic(article_case)) return Outcome::kNotApplicable;
  for_each_prose(article_case, [&](const Glyphs& glyphs) {
    for (std::size_t i = 0; i < glyphs.size(); ++i) {
      const GlyphKind before = glyphs[i - 1].kind;
      if (glyphs[i].c != U'و' || before == GlyphKind::kArabic || before == GlyphKind::kLetter ||
          before == GlyphKind::kDigit || before == GlyphKind::kOther) {
        continue;
      }
      std::size_t end = i + 1;
      while (glyphs[end].is_vowel_mark()) ++end;
      std::size_t word = end;
      while (glyphs[word].is(GlyphKind::kSpace)) ++word;
      // Before digits, Latin words and quotes it may stand by itself; letters are named, not
      // joined.
      if (word == end || !glyphs[word].is(GlyphKind::kArabic) || glyphs.letters_from(word) < 2)
        continue;
      propose_safe(findings, article_case.article, glyphs.range(i, word),
                   article_case.shown(glyphs.range(i, end)));
    }
  });
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {"https://www.w3.org/TR/alreq/",
                                         "https://ar.wikipedia.org/wiki/ويكيبيديا:دليل_الأسلوب"};

constexpr Example kExamples[] = {
    {"apart from a word", R"(-- a.md --
# القهوة و الشاي

نبيع البن و الهيل، وَ نرسلهما إليك.)",
     "1 3 3"},
    {"before digits, Latin words and quotes, as the name of a letter, and written as it should be",
     R"(-- a.md --
نعمل مع Facebook و Instagram و 3 شركات و«التجار»، ونحسب س و ص، والسلام.)"},
    {"Persian writes it so", R"(language: fa
-- a.md --
ما قهوه و چای می‌فروشیم و برای شما می‌فرستیم.)"}};

}  // namespace

extern const Rule detached_waw{
    .card =
        {.id = "detached-waw",
         .category = Category::kContent,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .en = {.title = "Waw apart from its word",
                .headline = "{pages, plural, one {# article with the conjunction و apart from its "
                            "word} other {# articles with the conjunction و apart from its word}}",
                .message = "The conjunction و stands apart from its word: “{wrong}”.",
                .why = "In Arabic و is written together with the next word; apart from it, it may "
                       "be left alone at the end of a line.",
                .fix = "Write “{right}”."},
         .ar = {.title = "واو عطف منفصلة عما بعدها",
                .headline =
                    "{pages, plural, one {مقال واحد فيه واو عطف منفصلة عن الكلمة التي بعدها} two "
                    "{مقالان فيهما واو عطف منفصلة عن الكلمة التي بعدها} few {# مقالات فيها واو عطف "
                    "منفصلة عن الكلمة التي بعدها} many {# مقالًا فيها واو عطف منفصلة عن الكلمة التي "
                    "بعدها} other {# مقال فيها واو عطف منفصلة عن الكلمة التي بعدها}}",
                .message = "واو العطف منفصلة عن كلمتها: «{wrong}».",
                .why = "تُكتب واو العطف متصلة بالكلمة التي بعدها، وإذا فُصلت عنها فقد تبقى وحدها في "
                       "آخر السطر.",
                .fix = "اكتب «{right}»."},
         .sources = kSources},
    .examples = kExamples,
    .check_article = check,
    .per = Per::kWords};

}  // namespace dalil::rules
