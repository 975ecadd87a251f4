#include "analyzer/article/open_endings.h"

#include <optional>
#include <utility>

#include "analyzer/rule.h"

namespace dalil {
namespace {

constexpr std::uint32_t kLeastWords = 12;  // Fewer may be a label, a verse, a call.

/// Where the paragraph lacks its mark.
std::optional<OpenEnding> open_end(const ArticleCase& article_case, const Glyphs& glyphs) {
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
  return OpenEnding{glyphs.range(begin, last + 1),
                    std::string(article_case.shown(glyphs.range(begin, end))) + '.'};
}

/// A list, a table or code that follows continues the paragraph.
bool is_continued(const Article& article, std::size_t piece) {
  if (piece + 1 >= article.pieces.size()) return false;
  const PieceKind next = article.pieces[piece + 1].kind;
  return next == PieceKind::kListItem || next == PieceKind::kTableCell ||
         next == PieceKind::kCode || next == PieceKind::kCaption;
}

}  // namespace

OpenEndings open_endings(const ArticleCase& article_case) {
  const Article& article = article_case.article;
  OpenEndings found;
  for (std::size_t i = 0; i < article.pieces.size(); ++i) {
    const Piece& piece = article.pieces[i];
    if (piece.kind != PieceKind::kParagraph || piece.words_end - piece.words_begin < kLeastWords)
      continue;
    ++found.paragraphs;
    if (is_continued(article, i)) continue;
    if (std::optional<OpenEnding> ending = open_end(article_case, article_case.glyphs[i]))
      found.open.push_back(*std::move(ending));
  }
  if (found.paragraphs > 2 && 2 * found.open.size() > found.paragraphs) return {};
  return found;
}

}  // namespace dalil
