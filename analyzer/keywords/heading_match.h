// Whether a heading of a page says a phrase and nothing more.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>

#include "analyzer/keywords/folded_text.h"
#include "analyzer/keywords/keyphrase.h"
#include "analyzer/keywords/word_index.h"

namespace dalil {

/// The parts of titles that many pages of a site share, its name as a rule.
class SharedTitleParts {
 public:
  explicit SharedTitleParts(const WordIndex& words);

  /// Whether the words [begin, end) of the titles are such a part.
  bool has(const WordRun& run, std::uint32_t begin, std::uint32_t end) const;

 private:
  std::unordered_map<std::uint64_t, std::uint32_t> pages_;  ///< With that part, by its hash.
  double least_ = 0;
};

/// True where the title or an h1, or of two parts of it that marks set off the one, says the
/// phrase, and beside it nothing but numbers, function words and, in titles, the site's name.
/// `matches` are those in the lines of the page, `text` of them.
bool says_just(const PageWords& page, const FoldedText& text, const Keyphrase& phrase,
               std::span<const KeyphraseMatch> matches, const SharedTitleParts& shared);

}  // namespace dalil
