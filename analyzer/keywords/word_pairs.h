// Which words of a site belong together: "common table expressions" is no place for a link to
// "table expressions".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "analyzer/keywords/folded_text.h"
#include "analyzer/keywords/phrase_words.h"
#include "analyzer/keywords/word_index.h"
#include "core/text_range.h"

namespace dalil {

/// Counts of pairs of neighbours over a site, and the pairs of its titles and h1. Keeps references.
class WordPairs {
 public:
  WordPairs(const WordIndex& words, const SiteWordTraits& traits);

  /// True where the content word before or behind `range` belongs to what stands there: the two are
  /// neighbours in a title or h1, or a fifth of the times that the one is said.
  bool cuts(const FoldedText& text, TextRange range) const;

 private:
  std::uint32_t number(std::string_view shown) const;
  bool belong(std::uint32_t word, std::uint32_t first, std::uint32_t second) const;

  const SiteWordTraits& traits_;
  std::unordered_map<std::string_view, std::uint32_t> numbers_;
  std::vector<std::uint32_t> times_;  ///< By word.
  std::vector<std::uint32_t> pairs_;  ///< By the hash of two words.
  std::unordered_set<std::uint64_t> headed_;
};

}  // namespace dalil
