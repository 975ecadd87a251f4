// The words of a phrase and those it cannot do without: what a match must have, and what tells one
// phrase of a list from another.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "analyzer/keywords/phrase_word.h"

namespace dalil {

class LanguagePack;
class Segmenter;

/// The words as they stand, without forms. Of a phrase the first 4,000 bytes are read. `pack` may
/// be nullptr.
std::vector<PhraseWord> words_of_phrase(std::string_view phrase, const LanguagePack* pack,
                                        Segmenter& segmenter);

/// Indices of the content words and of the function words without which the phrase says something
/// else: List::kPhraseWords, and beside a single content word "us" and "it" ("us visa"). Of all
/// words where there is no content word.
std::vector<std::uint16_t> content_of(std::span<const PhraseWord> words, const LanguagePack* pack);

}  // namespace dalil
