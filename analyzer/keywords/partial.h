// What a text has of a phrase that it does not have whole: honest about what is missing, and where
// it is nearest.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "analyzer/keywords/folded_text.h"
#include "analyzer/keywords/keyphrase.h"
#include "core/text_range.h"

namespace dalil {

/// A run of two or more content words of the phrase that stands together somewhere.
struct SubPhrase {
  std::string text;         ///< As the phrase has it.
  std::uint32_t words = 0;  ///< Content words.
  std::uint32_t count = 0;  ///< How often it stands together.
};

struct PartialCoverage {
  std::vector<std::string> missing;  ///< Content words that the text has nowhere.
  std::vector<SubPhrase> standing;   ///< Longest first; none that another one holds as often.
  TextRange nearest;  ///< The sentence with the most content words; empty: none has any.
  std::uint32_t nearest_words = 0;           ///< Content words of the phrase in that sentence.
  std::vector<std::string> nearest_missing;  ///< Content words that it lacks.
  std::uint32_t phrase_words = 0;            ///< Content words of the phrase.
};

/// `sentences` are ranges of the text of `text`, in order.
PartialCoverage partial_coverage(const Keyphrase& keyphrase, const FoldedText& text,
                                 std::span<const TextRange> sentences);

}  // namespace dalil
