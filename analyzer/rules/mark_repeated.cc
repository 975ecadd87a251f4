// mark-repeated: a punctuation mark is written twice or more in a row.
#include "analyzer/article/marks.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

bool is_repeated(const Glyphs& glyphs, std::size_t begin, std::size_t end) {
  const Glyph &before = glyphs[begin - 1], &behind = glyphs[end];
  if (end - begin < 2 || before.is(GlyphKind::kMark) || behind.is(GlyphKind::kMark)) return false;
  const Glyph& word = glyphs[glyphs.solid_before(begin)];
  const bool letters = word.is(GlyphKind::kArabic) || word.is(GlyphKind::kLetter);
  switch (glyphs[begin].c) {
    case '.':  // Two are no ellipsis; more are one.
      return end - begin == 2 && glyphs[end].is_gap() && !before.is_gap() && letters;
    case ',':
    case ';':
      return letters && (behind.is_gap() || behind.is(GlyphKind::kArabic));
    case '!':
    case '?':
    case U'،':
    case U'؛':
    case U'؟':
      return (letters || word.is(GlyphKind::kDigit) || word.is(GlyphKind::kClose) ||
              word.is(GlyphKind::kQuote)) &&
             !behind.is(GlyphKind::kOther) && !behind.is(GlyphKind::kLetter);
    default:
      return false;
  }
}

Outcome check(const ArticleCase& article_case, ArticleFindings& findings) {
  for_each_prose(article_case, [&](const Glyphs& glyphs) {
    for (std::size_t i = 0, end = 0; i < glyphs.size(); i = end) {
      end = i + 1;
      if (!glyphs[i].is(GlyphKind::kMark)) continue;
      while (glyphs[end].is(GlyphKind::kMark) && glyphs[end].c == glyphs[i].c) ++end;
      if (!is_repeated(glyphs, i, end)) continue;
      ArticleFinding& finding = propose(findings, article_case.article, glyphs.range(i, end),
                                        article_case.shown(glyphs.range(i, i + 1)));
      finding.safe = glyphs[i].c != '.';  // The writer may have meant an ellipsis.
    }
  });
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {"https://developers.google.com/style/exclamation-points",
                                         "https://ar.wikipedia.org/wiki/ويكيبيديا:دليل_الأسلوب"};

constexpr Example kExamples[] = {
    {"commas, question marks, exclamation marks and two dots", R"(-- a.md --
# القهوة!!

نبيع البن،، ثم نرسله.. فهل تريده؟؟)",
     "1 3 3 3"},
    {"in English", R"(language: en
-- a.md --
We roast every morning!! Really??)",
     "1 1"},
    {"ellipses, a question that is called out, and code", R"(-- a.md --
نبيع البن... فهل تريده؟! تعال … وشغّل `a!!` ثم ../بن.)"}};

}  // namespace

extern const Rule mark_repeated{
    .card = {.id = "mark-repeated",
             .category = Category::kContent,
             .severity = Severity::kNotice,
             .effort = Effort::kMinutes,
             .en = {.title = "Punctuation mark written twice",
                    .headline = "{pages, plural, one {# article with doubled punctuation marks} "
                                "other {# articles with doubled punctuation marks}}",
                    .message = "The mark stands more than once: “{wrong}”.",
                    .why = "One mark says it; more of them read as haste or shouting.",
                    .fix = "Write “{right}”."},
             .ar = {.title = "علامة ترقيم مكررة",
                    .headline =
                        "{pages, plural, one {مقال واحد فيه علامات ترقيم مكررة} two {مقالان فيهما "
                        "علامات ترقيم مكررة} few {# مقالات فيها علامات ترقيم مكررة} many {# مقالًا "
                        "فيها علامات ترقيم مكررة} other {# مقال فيها علامات ترقيم مكررة}}",
                    .message = "علامة الترقيم مكررة: «{wrong}».",
                    .why = "تكفي علامة واحدة، وتكرارها يُقرأ عجلة أو صراخًا.",
                    .fix = "اكتب «{right}»."},
             .sources = kSources},
    .examples = kExamples,
    .check_article = check,
    .per = Per::kWords};

}  // namespace dalil::rules
