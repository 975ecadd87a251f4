// An article as its headings divide it.
#pragma once

#include <cstdint>
#include <vector>

#include "analyzer/article/article.h"

namespace dalil {

/// What stands between two headings.
struct Section {
  const Piece* heading = nullptr;    ///< nullptr before the first one.
  std::vector<const Piece*> pieces;  ///< Paragraphs and list items.
  std::uint32_t words = 0;           ///< Of these.
};

/// In order; with pointers into Article::pieces. None is without text.
std::vector<Section> sections_of(const Article& article);

/// The paragraph of the section that begins nearest to its middle, with at least a fifth of the
/// words before and behind; nullptr where none does.
const Piece* middle_paragraph(const Section& section);

/// True where a heading besides the title divides the text.
bool has_subheadings(const Article& article);

}  // namespace dalil
