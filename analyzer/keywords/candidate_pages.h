// Which pages may have a phrase: told from which words stand where, before any page is looked at
// word by word.
#pragma once

#include <cstdint>
#include <vector>

#include "analyzer/keywords/phrase_index.h"
#include "analyzer/keywords/word_index.h"

namespace dalil {

struct CandidatePage {
  std::uint32_t page = 0;
  /// The coverage that the page can have at most, plus kWholePhrase where all content words of the
  /// phrase stand on it.
  float bound = 0;
};
inline constexpr float kWholePhrase = 1000;

/// For each phrase the `most` pages with the highest bounds, best first; of equal ones those with
/// the higher link score, then the order of the site. Pages that lack one content word (two of four
/// and more) come behind those that have all of them. On all cores; two passes over the words.
std::vector<std::vector<CandidatePage>> candidate_pages(const PhraseIndex& phrases,
                                                        const WordIndex& words, std::size_t most);

}  // namespace dalil
