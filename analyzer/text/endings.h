// Endings that may change places behind one stem, as tables per language.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace dalil {

/// Words separated by single spaces, with one before and one behind; " - " is the empty ending.
using WordSet = std::string_view;

bool holds(WordSet set, std::string_view word);
/// True where `word` ends with one of the set: "produktbild" with " bild ".
bool holds_end_of(WordSet set, std::string_view word);

/// A bit for the last letter of a word; for none, one that is no letter's.
constexpr std::uint32_t final_bit(std::string_view word) {
  return word.empty() ? 1U : 1U << (static_cast<std::uint8_t>(word.back()) & 31U);
}

/// The bits of all words of a set.
constexpr std::uint32_t final_bits(WordSet set) {
  std::uint32_t bits = 0;
  for (std::size_t at = 2; at < set.size(); ++at) {
    if (set[at] == ' ') bits |= set[at - 1] == '-' ? 1U : final_bit(set.substr(0, at));
  }
  return bits;
}

/// One set of endings that may stand behind the same stem.
struct EndingSet {
  std::size_t min_stem = 3;  ///< Letters that must stand before the ending.
  WordSet endings;
  WordSet stem_ends = {};                      ///< Where given, the stem ends with one of these.
  WordSet not_stems = {};                      ///< Stems where these endings make different words.
  std::uint32_t finals = final_bits(endings);  ///< So that most words need no search.
};

std::span<const EndingSet> french_endings();
std::span<const EndingSet> spanish_endings();
std::span<const EndingSet> german_endings();

}  // namespace dalil
