// paragraph-without-full-stop: a paragraph ends without a mark that ends a sentence.
#include <optional>

#include "analyzer/article/marks.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

constexpr std::uint32_t kLeastWords = 12;  // Fewer may be a label, a verse, a call.

using Ending = std::pair<TextRange, std::string>;  // The last word, and it with its mark.

/// Where the paragraph lacks its mark.
std::optional<Ending> open_end(const ArticleCase& article_case, const Glyphs& glyphs) {
  std::size_t last = glyphs.size() - 1;
  while (last < glyphs.size() &&
         (glyphs[last].is(GlyphKind::kSpace) || glyphs[last].is(GlyphKind::kInvisible)))
    --last;
  std::size_t end = last + 1;
  const bool comma = glyphs[last].c == ',' || glyphs[last].c == U'،' || glyphs[last].c == U'؛';
  if (comma) end = glyphs.solid_before(last) + 1;
  if (!glyphs[end - 1].is(GlyphKind::kArabic) && !glyphs[end - 1].is(GlyphKind::kLetter)) return {};
  std::size_t begin = end;
  while (glyphs[begin - 1].kind == glyphs[end - 1].kind) --begin;
  return Ending{glyphs.range(begin, last + 1),
                std::string(article_case.shown(glyphs.range(begin, end))) + '.'};
}

/// A list, a table or code that follows continues the paragraph.
bool is_continued(const Article& article, std::size_t piece) {
  if (piece + 1 >= article.pieces.size()) return false;
  const PieceKind next = article.pieces[piece + 1].kind;
  return next == PieceKind::kListItem || next == PieceKind::kTableCell ||
         next == PieceKind::kCode || next == PieceKind::kCaption;
}

Outcome check(const ArticleCase& article_case, ArticleFindings& findings) {
  const Article& article = article_case.article;
  std::vector<Ending> open;
  std::size_t paragraphs = 0;
  for (std::size_t i = 0; i < article.pieces.size(); ++i) {
    const Piece& piece = article.pieces[i];
    if (piece.kind != PieceKind::kParagraph || piece.words_end - piece.words_begin < kLeastWords)
      continue;
    ++paragraphs;
    if (is_continued(article, i)) continue;
    if (std::optional<Ending> ending = open_end(article_case, article_case.glyphs[i]))
      open.push_back(*std::move(ending));
  }
  if (paragraphs == 0) return Outcome::kNotApplicable;
  // Where most have none the lines are no paragraphs: verses, lines broken by hand.
  if (paragraphs > 2 && 2 * open.size() > paragraphs) return Outcome::kNotApplicable;
  for (const auto& [word, mended] : open) propose(findings, article, word, mended);
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {"https://developers.google.com/style/periods",
                                         "https://ar.wikipedia.org/wiki/ويكيبيديا:دليل_الأسلوب"};

constexpr Example kExamples[] = {
    {"without a mark and with a comma", R"(-- a.md --
# القهوة

نحمص البن كل صباح في متجرنا الصغير ثم نرسله إلى كل المدن في يومين

نحمص البن كل صباح في متجرنا الصغير ثم نرسله إلى كل المدن في يومين،

نحمص البن كل صباح في متجرنا الصغير ثم نرسله إلى كل المدن في يومين. ونعود.

نحمص البن كل صباح في متجرنا الصغير ثم نرسله إلى كل المدن في يومين (وغيرها).)",
     "3 5"},
    {"questions, colons, brackets, lists, short lines and links", R"(-- a.md --
# القهوة

هل تحمص البن كل صباح في متجرك الصغير ثم ترسله إلى كل المدن في يومين؟

نحمص البن كل صباح في متجرنا الصغير ثم نرسله إلى المدن الآتية في يومين

- جدة

نحمص البن كل صباح)"},
    {"verses, and lines that are broken by hand", R"(-- a.txt --
القهوة

نحمص البن كل صباح في متجرنا الصغير ثم نرسله إلى كل المدن في يومين
ثم نعود فنحمص البن كل مساء في متجرنا الصغير ونرسله إلى كل المدن في
ثلاثة أيام ونعود ثم نحمص البن كل ليلة في متجرنا الصغير حتى الصباح.)"}};

}  // namespace

extern const Rule paragraph_without_full_stop{
    .card = {.id = "paragraph-without-full-stop",
             .category = Category::kContent,
             .severity = Severity::kNotice,
             .effort = Effort::kMinutes,
             .en = {.title = "Paragraph without a full stop",
                    .headline =
                        "{pages, plural, one {# article with paragraphs that end without a full "
                        "stop} other {# articles with paragraphs that end without a full stop}}",
                    .message = "The paragraph ends without a full stop: “{wrong}”.",
                    .why = "The mark tells the reader, and the voice of a screen reader, that the "
                           "thought is at its end and nothing was cut off.",
                    .fix = "Write “{right}”."},
             .ar = {.title = "فقرة بلا نقطة في آخرها",
                    .headline = "{pages, plural, one {مقال واحد فيه فقرات بلا نقطة في آخرها} two "
                                "{مقالان فيهما فقرات بلا نقطة في آخرها} few {# مقالات فيها فقرات "
                                "بلا نقطة في آخرها} many {# مقالًا فيها فقرات بلا نقطة في آخرها} "
                                "other {# مقال فيها فقرات بلا نقطة في آخرها}}",
                    .message = "تنتهي الفقرة بلا نقطة: «{wrong}».",
                    .why = "تخبر النقطة القارئ وقارئ الشاشة بأن الفكرة تمت ولم يُقتطع منها شيء.",
                    .fix = "اكتب «{right}»."},
             .sources = kSources},
    .examples = kExamples,
    .check_article = check,
    .per = Per::kWords};

}  // namespace dalil::rules
