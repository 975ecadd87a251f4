// What tells one phrase of a list from another: its words in any form, what it asks, and the order
// of words that stand in a relation.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/keywords.h"

namespace dalil {

class Lexicons;
class Segmenter;

struct PhraseKey {
  /// Between a word and the one before it stands something that gives them an order: "in",
  /// "before", a particle as in للريال; but no "and".
  struct Joint {
    std::size_t at = 0;      ///< Of the word behind it, in `words`.
    bool direction = false;  ///< "to": the order counts also where another phrase leaves it out.
  };

  std::vector<std::uint32_t> words;  ///< That it cannot do without, in its order; see content_of().
  std::vector<std::string> questions;  ///< Function words that ask, sorted.
  std::vector<Joint> joints;

  /// The same for all phrases of these words.
  std::string text() const;

  /// True where words of both, which have the same text(), stand in contrary relations: "usd in
  /// eur" and "eur in usd".
  bool is_contrary(const PhraseKey& other) const;
};

/// In the order of the phrases; forms of one word have one number. `language` (BCP 47) is that of
/// the list, see language_of_phrase().
std::vector<PhraseKey> phrase_keys(std::span<const ImportedKeyword> keywords,
                                   std::string_view language, const Lexicons& lexicons,
                                   Segmenter& segmenter);

}  // namespace dalil
