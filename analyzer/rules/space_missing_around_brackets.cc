// space-missing-around-brackets: a word runs into the bracket or quote beside it.
#include "analyzer/article/marks.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

// Fewer letters may be an ending (موظف(ة)) or a particle (لل«متجر»).
constexpr std::size_t kWord = 4;

std::size_t letters_in(const Glyphs& glyphs, Glyphs::Pair pair) {
  std::size_t letters = 0;
  for (std::size_t i = pair.open + 1; i < pair.close; ++i) {
    letters += glyphs[i].is(GlyphKind::kArabic) || glyphs[i].is(GlyphKind::kLetter);
  }
  return letters;
}

Outcome check(const ArticleCase& article_case, ArticleFindings& findings) {
  const Article& article = article_case.article;
  const auto mark = [&](const Glyphs& glyphs, std::size_t at) {
    return std::string(article_case.shown(glyphs.range(at, at + 1)));
  };
  const bool arabic = for_each_prose(article_case, [&](const Glyphs& glyphs) {
    for (const Glyphs::Pair& pair : glyphs.pairs()) {
      const Glyph &before = glyphs[pair.open - 1], &behind = glyphs[pair.close + 1];
      const Glyph& inside = glyphs[glyphs.solid_behind(pair.open)];
      const bool latin = inside.is(GlyphKind::kLetter);
      if (glyphs[pair.open].c == '[' || (!latin && !inside.is(GlyphKind::kArabic)) ||
          letters_in(glyphs, pair) < (latin ? 2 : kWord)) {
        continue;
      }
      if (before.is(GlyphKind::kArabic) && before.c != U'ـ' &&
          glyphs.letters_before(pair.open) >= kWord) {
        propose_safe(findings, article, glyphs.range(pair.open, pair.open + 1),
                     ' ' + mark(glyphs, pair.open));
      }
      if (behind.is(GlyphKind::kArabic) && behind.c != U'ـ' &&
          glyphs.letters_from(pair.close + 1) > 1) {
        propose_safe(findings, article, glyphs.range(pair.close, pair.close + 1),
                     mark(glyphs, pair.close) + ' ');
      }
    }
  });
  return arabic ? Outcome::kChecked : Outcome::kNotApplicable;
}

constexpr std::string_view kSources[] = {"https://www.w3.org/TR/alreq/",
                                         "https://ar.wikipedia.org/wiki/ويكيبيديا:دليل_الأسلوب"};

constexpr Example kExamples[] = {
    {"before and behind", R"(-- a.md --
# القهوة

نبيع البن المختص(المحمصة يوميا)ونرسله، ونهتم بالبحث(SEO) كل يوم.)",
     "3 3 3"},
    {"endings, particles and spaces where they should be", R"(-- a.md --
نبحث عن موظف(ة) وعن (ال)كتاب، ونسمي متجرنا بـ«المحمصة» ونعود لل«محمصة» و«السوق» (كل يوم)، ثم f(x).)"}};

}  // namespace

extern const Rule space_missing_around_brackets{
    .card = {.id = "space-missing-around-brackets",
             .category = Category::kContent,
             .severity = Severity::kNotice,
             .effort = Effort::kMinutes,
             .en = {.title = "Word that runs into a bracket",
                    .headline =
                        "{pages, plural, one {# article with words that run into brackets or "
                        "quotes} other {# articles with words that run into brackets or quotes}}",
                    .message = "No space parts the word from the bracket or quote: “{wrong}”.",
                    .why = "A bracket that sticks to the word outside is read as a part of that "
                           "word, and looks like a slip.",
                    .fix = "Put a space between the word and the bracket."},
             .ar = {.title = "كلمة ملتصقة بالقوس",
                    .headline =
                        "{pages, plural, one {مقال واحد فيه كلمات ملتصقة بالأقواس أو بعلامات "
                        "التنصيص} two {مقالان فيهما كلمات ملتصقة بالأقواس أو بعلامات التنصيص} few "
                        "{# مقالات فيها كلمات ملتصقة بالأقواس أو بعلامات التنصيص} many {# مقالًا "
                        "فيها كلمات ملتصقة بالأقواس أو بعلامات التنصيص} other {# مقال فيها كلمات "
                        "ملتصقة بالأقواس أو بعلامات التنصيص}}",
                    .message = "لا مسافة بين الكلمة والقوس أو علامة التنصيص: «{wrong}».",
                    .why = "القوس الملتصق بالكلمة التي خارجه يُقرأ كأنه جزء منها، ويبدو سهوًا.",
                    .fix = "أضف مسافة بين الكلمة والقوس."},
             .sources = kSources},
    .examples = kExamples,
    .check_article = check,
    .per = Per::kWords};

}  // namespace dalil::rules
