// Which words of a vocabulary are one word: spellings, inflections and, in Arabic, what stands
// behind an article or a particle.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dalil {

class Lexicons;
class Segmenter;

/// For each word (at fold level L1, no two alike) the index of the word that stands for its class:
/// of the classes that a word could be in, the one of the heaviest word. `weights` are parallel to
/// the words, such as how often each occurs. `language` (BCP 47) is that of words in Latin script,
/// "" for English. As Keyphrase: no derivation, so no class holds both market and marketing.
std::vector<std::uint32_t> lexeme_classes(std::span<const std::string> words,
                                          std::span<const double> weights,
                                          std::string_view language, const Lexicons& lexicons,
                                          Segmenter& segmenter);

}  // namespace dalil
