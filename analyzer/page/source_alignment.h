// Lays the text that a parser made of HTML beside that HTML, byte by byte.
// For the .cc files of this folder only.
#pragma once

#include <cstdint>
#include <string_view>

#include "analyzer/article/placed_text.h"
#include "core/text_range.h"

namespace dalil {

enum class Markup : std::uint8_t {
  kText,       ///< Character references, and tags that were passed over.
  kTitle,      ///< Character references only.
  kAttribute,  ///< The same, with the attribute's own rules.
  kRaw         ///< None: <xmp>.
};

/// Adds `text`, which was made of slice(source, place), with the place of each part. Where the two
/// part for no reason that HTML has, the rest is added without a place. Linear.
void add_aligned(std::string_view text, std::string_view source, TextRange place, Markup markup,
                 PlacedWriter& writer);

}  // namespace dalil
