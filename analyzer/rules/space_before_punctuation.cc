// space-before-punctuation: a space parts a punctuation mark from the word that it belongs to.
#include "analyzer/article/marks.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

bool is_arabic_mark(char32_t c) { return c == U'،' || c == U'؛' || c == U'؟'; }

/// Smileys, file extensions (.NET), and dots that lead somewhere are none of ours.
bool goes_with_what_follows(const Glyphs& glyphs, std::size_t mark) {
  const Glyph& behind = glyphs[mark + 1];
  switch (behind.kind) {
    case GlyphKind::kEdge:
    case GlyphKind::kArabic:
    case GlyphKind::kQuote:
      return false;
    case GlyphKind::kSpace:
      return glyphs[mark].c == '.' && glyphs[glyphs.solid_behind(mark)].c == '.';
    case GlyphKind::kClose:
      return glyphs[mark].c == ':' || glyphs[mark].c == ';';
    case GlyphKind::kMark:
      return behind.c == '.' || behind.c == ',' || glyphs[mark].c == '.';
    case GlyphKind::kOther:
      return glyphs[mark].c != ':' || behind.c != '-' || glyphs[mark + 2].is(GlyphKind::kClose);
    default:
      return true;
  }
}

bool is_misplaced(const Glyphs& glyphs, std::size_t mark, bool english) {
  const std::size_t at = glyphs.solid_before(mark);
  const Glyph& before = glyphs[at];
  const char32_t c = glyphs[mark].c;
  const bool closed = before.is(GlyphKind::kClose) || before.is(GlyphKind::kQuote);
  const bool latin = before.is(GlyphKind::kLetter) || before.is(GlyphKind::kDigit);
  if (c == U'…' || c == U'۔') return false;
  if (is_arabic_mark(c)) {
    return (before.is(GlyphKind::kArabic) || closed || latin) &&
           !glyphs[mark + 1].is(GlyphKind::kClose);
  }
  if (goes_with_what_follows(glyphs, mark)) return false;
  if (before.is(GlyphKind::kArabic)) return c != '.' || glyphs.letters_before(at + 1) > 1;
  if (glyphs.arabic()) return closed;
  return english && glyphs[mark + 1].is_gap() && (closed || before.is(GlyphKind::kLetter));
}

Outcome check(const ArticleCase& article_case, ArticleFindings& findings) {
  const bool english = is_english(article_case);
  const bool arabic = for_each_prose(article_case, [&](const Glyphs& glyphs) {
    for (std::size_t i = 1; i < glyphs.size(); ++i) {
      if (!glyphs[i].is(GlyphKind::kMark) || !glyphs[i - 1].is(GlyphKind::kSpace)) continue;
      if (!is_misplaced(glyphs, i, english)) continue;
      std::size_t begin = i;
      while (glyphs[begin - 1].is(GlyphKind::kSpace)) --begin;
      propose_safe(findings, article_case.article, glyphs.range(begin, i + 1),
                   article_case.shown(glyphs.range(i, i + 1)));
    }
  });
  return arabic || english ? Outcome::kChecked : Outcome::kNotApplicable;
}

constexpr std::string_view kSources[] = {"https://www.w3.org/TR/alreq/",
                                         "https://ar.wikipedia.org/wiki/ويكيبيديا:دليل_الأسلوب"};

constexpr Example kExamples[] = {
    {"before the comma, the full stop, the question mark and the colon", R"(-- a.md --
# القهوة العربية

تُحضَّر القهوة ، ثم تقدم للضيوف .
كيف تُحضَّر ؟
أولا : نغلي الماء !!)",
     "3 3 4 5 5"},
    {"after brackets and after Latin words", R"(-- a.txt --
قهوة
نبيع البن (المختص) ، ونكتب عن SEO ، ثم نرسله إليك.)",
     "2 2"},
    {"in English", R"(language: en
-- a.md --
We roast every morning , and we sell at noon .)",
     "1 1"},
    {"numbers, abbreviations, dots that lead on, names with a dot, smileys and code", R"(-- a.md --
قال أ . د . أحمد إن الوزن 5 .5 كيلوغرام ... وإن المنصة .NET تعمل :) ويمكن تشغيل `a ؛ b` في كل مكان. . .)"},
    {"French sets spaces there", R"(language: fr
-- a.md --
Pourquoi faire simple ? Voici la liste : du café, du thé ; du lait !)"}};

}  // namespace

extern const Rule space_before_punctuation{
    .card =
        {.id = "space-before-punctuation",
         .category = Category::kContent,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .en = {.title = "Space before a punctuation mark",
                .headline = "{pages, plural, one {# article with a space before a punctuation "
                            "mark} other {# articles with spaces before punctuation marks}}",
                .message = "A space stands before the mark: “{wrong}”.",
                .why = "A mark belongs to the word before it; behind a space it may slip to the "
                       "beginning of the next line.",
                .fix = "Delete the space before the mark."},
         .ar = {.title = "مسافة قبل علامة الترقيم",
                .headline =
                    "{pages, plural, one {مقال واحد فيه مسافة قبل علامة ترقيم} two {مقالان فيهما "
                    "مسافة قبل علامة ترقيم} few {# مقالات فيها مسافة قبل علامة ترقيم} many {# "
                    "مقالًا فيها مسافة قبل علامة ترقيم} other {# مقال فيها مسافة قبل علامة ترقيم}}",
                .message = "مسافة قبل علامة الترقيم: «{wrong}».",
                .why = "علامة الترقيم تتبع الكلمة التي قبلها، وإذا فصلتهما مسافة فقد تنزل وحدها "
                       "إلى أول السطر التالي.",
                .fix = "احذف المسافة التي قبل العلامة."},
         .sources = kSources},
    .examples = kExamples,
    .check_article = check,
    .per = Per::kWords};

}  // namespace dalil::rules
