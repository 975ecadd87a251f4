#include "analyzer/article/sections.h"

#include "analyzer/article/running_text.h"

namespace dalil {
namespace {

std::uint32_t words_of(const Piece& piece) { return piece.words_end - piece.words_begin; }

}  // namespace

std::vector<Section> sections_of(const Article& article) {
  std::vector<Section> sections(1);
  for (const Piece& piece : article.pieces) {
    if (piece.kind == PieceKind::kHeading) {
      if (sections.back().pieces.empty()) sections.pop_back();
      sections.push_back({&piece, {}, 0});
    } else if (is_paragraph(piece) || piece.kind == PieceKind::kListItem) {
      sections.back().pieces.push_back(&piece);
      sections.back().words += words_of(piece);
    }
  }
  if (sections.back().pieces.empty()) sections.pop_back();
  return sections;
}

const Piece* middle_paragraph(const Section& section) {
  const Piece* best = nullptr;
  std::uint32_t before = 0, best_off = 0;
  for (const Piece* piece : section.pieces) {
    const bool inner = before >= section.words / 5 && before <= section.words - section.words / 5;
    const std::uint32_t twice = 2 * before;
    const std::uint32_t off = twice > section.words ? twice - section.words : section.words - twice;
    if (inner && is_paragraph(*piece) && piece->sentences_begin < piece->sentences_end &&
        (best == nullptr || off < best_off)) {
      best = piece;
      best_off = off;
    }
    before += words_of(*piece);
  }
  return best;
}

bool has_subheadings(const Article& article) {
  bool titled = false;
  for (const Piece& piece : article.pieces) {
    if (piece.kind != PieceKind::kHeading) continue;
    if (piece.heading_level > 1 || titled) return true;
    titled = true;
  }
  return false;
}

}  // namespace dalil
