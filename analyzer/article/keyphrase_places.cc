#include "analyzer/article/keyphrase_places.h"

#include <algorithm>

namespace dalil {
namespace {

constexpr std::uint32_t kIntroductionWords = 8;

std::uint32_t words_of(const Piece& piece) { return piece.words_end - piece.words_begin; }

}  // namespace

const ArticleKeyphrase* main_keyphrase(const ArticleCase& article_case) {
  const auto& all = article_case.keyphrases;
  return all.empty() || all.front().matches.empty() ? nullptr : &all.front();
}

bool stands_in_part(const ArticleKeyphrase& keyphrase) {
  const PartialCoverage& partial = keyphrase.partial;
  return keyphrase.matches.empty() && partial.nearest.bytes() != 0 &&
         (!partial.standing.empty() || partial.nearest_words * 2 >= partial.phrase_words);
}

bool is_content(const Piece& piece) {
  switch (piece.kind) {
    case PieceKind::kHeading:
    case PieceKind::kParagraph:
    case PieceKind::kListItem:
    case PieceKind::kTableCell:
    case PieceKind::kCaption:
    case PieceKind::kOther:
      return true;
    case PieceKind::kTitle:
    case PieceKind::kDescription:
    case PieceKind::kCode:
    case PieceKind::kAltText:
      return false;
  }
  return false;
}

std::uint32_t content_words(const Article& article) {
  std::uint32_t words = 0;
  for (const Piece& piece : article.pieces) words += is_content(piece) ? words_of(piece) : 0;
  return words;
}

const Piece* first_piece(const Article& article, PieceKind kind) {
  const auto found = std::ranges::find(article.pieces, kind, &Piece::kind);
  return found == article.pieces.end() ? nullptr : &*found;
}

const Piece* introduction(const Article& article) {
  const Piece* last = nullptr;
  for (const Piece& piece : article.pieces) {
    if (piece.kind != PieceKind::kParagraph && piece.kind != PieceKind::kOther) continue;
    last = &piece;
    if (words_of(piece) >= kIntroductionWords) break;
  }
  return last;
}

const Piece* first_heading(const Article& article, const ArticleKeyphrase& keyphrase,
                           bool level_one, bool with_phrase) {
  for (std::uint32_t i = 0; i < article.pieces.size(); ++i) {
    const Piece& piece = article.pieces[i];
    if (piece.kind != PieceKind::kHeading || (piece.heading_level == 1) != level_one) continue;
    const bool with =
        std::ranges::find(keyphrase.matches, i, &PlacedMatch::piece) != keyphrase.matches.end();
    if (with == with_phrase) return &piece;
  }
  return nullptr;
}

TextRange sentence_at(const Article& article, std::uint32_t offset) {
  const auto found = std::ranges::upper_bound(article.sentences, offset, {}, &TextRange::end);
  return found == article.sentences.end() ? TextRange{} : *found;
}

std::span<const PlacedMatch> matches_within(const ArticleKeyphrase& keyphrase, TextRange text) {
  const auto begin_of = [](const PlacedMatch& match) { return match.text.begin; };
  const auto first = std::ranges::lower_bound(keyphrase.matches, text.begin, {}, begin_of);
  return {first, std::ranges::lower_bound(keyphrase.matches, text.end, {}, begin_of)};
}

Finding& describe(ArticleFinding& placed, const ArticleCase& article_case,
                  const ArticleKeyphrase& keyphrase) {
  const std::string& language = article_case.article.page.language;
  Finding& finding = placed.finding;
  finding.key = keyphrase.phrase;
  if (language != "ar" && language != "en") finding.confidence = Confidence::kLikely;
  finding.values.push_back({"phrase", keyphrase.phrase});
  return finding;
}

}  // namespace dalil
