// tatweel: a word is stretched with tatweel.
#include "analyzer/article/marks.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

/// The word's stretched part, from its first to its last tatweel between letters.
struct Stretch {
  std::size_t begin = 0, end = 0;  ///< Equal: none.
  std::string text;                ///< What is left without them.
};

/// `at`: the word's first letter, moved behind the word.
Stretch find_stretch(const Article& article, const Glyphs& glyphs, std::size_t& at) {
  Stretch stretch;
  bool carries_vowel = false;
  const std::size_t first = at;
  std::string between;
  for (; glyphs[at].is(GlyphKind::kArabic); ++at) {
    if (glyphs[at].c != U'ـ') {
      between += slice(article.text, glyphs.range(at, at + 1));
      continue;
    }
    std::size_t next = at;
    while (glyphs[next].c == U'ـ') ++next;
    carries_vowel = carries_vowel || glyphs[next].is_vowel_mark();
    if (at == first || !glyphs[next].is(GlyphKind::kArabic)) continue;
    if (stretch.begin == stretch.end) {
      stretch.begin = at;
    } else {
      stretch.text += between;
    }
    between.clear();
    stretch.end = next;
    at = next - 1;
  }
  if (carries_vowel) stretch.end = stretch.begin;  // A lesson in writing.
  return stretch;
}

Outcome check(const ArticleCase& article_case, ArticleFindings& findings) {
  if (!is_arabic(article_case)) return Outcome::kNotApplicable;
  for_each_prose(article_case, [&](const Glyphs& glyphs) {
    for (std::size_t i = 0; i < glyphs.size(); ++i) {
      if (!glyphs[i].is(GlyphKind::kArabic)) continue;
      const Stretch stretch = find_stretch(article_case.article, glyphs, i);
      if (stretch.begin == stretch.end) continue;
      propose_safe(findings, article_case.article, glyphs.range(stretch.begin, stretch.end),
                   stretch.text);
    }
  });
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {"https://www.w3.org/TR/alreq/",
                                         "https://www.unicode.org/charts/PDF/U0600.pdf"};

constexpr Example kExamples[] = {
    {"within words", R"(language: ar
-- a.md --
# القهــوة

نبيع الـبــن المخـتص.)",
     "1 3 3"},
    {"where it joins: to Latin words and quotes, in years, alone and below vowel marks",
     R"(-- a.md --
نهتم بالـSEO وبـ«المحتوى» منذ 1445هـ، وحرف الجر «بـ» وتاء التأنيث «ـة» و«مـَ» كلها هنا.)"}};

}  // namespace

extern const Rule tatweel{
    .card =
        {.id = "tatweel",
         .category = Category::kContent,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .en = {.title = "Word stretched with tatweel",
                .headline = "{pages, plural, one {# article with words stretched by tatweel} other "
                            "{# articles with words stretched by tatweel}}",
                .message = "The word is stretched with tatweel: “{wrong}”.",
                .why = "Tatweel is for calligraphy; on a page it hides the word from those who "
                       "search within it.",
                .fix = "Write “{right}”."},
         .ar = {.title = "كلمة ممدودة بالتطويل",
                .headline =
                    "{pages, plural, one {مقال واحد فيه كلمات ممدودة بالتطويل} two {مقالان فيهما "
                    "كلمات ممدودة بالتطويل} few {# مقالات فيها كلمات ممدودة بالتطويل} many {# "
                    "مقالًا فيها كلمات ممدودة بالتطويل} other {# مقال فيها كلمات ممدودة بالتطويل}}",
                .message = "الكلمة ممدودة بالتطويل: «{wrong}».",
                .why = "التطويل من شأن الخطاطين، وهو في الصفحات يخفي الكلمة عمن يبحث عنها فيها.",
                .fix = "اكتب «{right}»."},
         .sources = kSources},
    .examples = kExamples,
    .check_article = check,
    .per = Per::kWords};

}  // namespace dalil::rules
