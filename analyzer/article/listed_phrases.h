// The entries of a lexicon list, of one word or several, to be found among the words of a text.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "analyzer/keywords/folded_text.h"
#include "analyzer/text/lexicon.h"

namespace dalil {

class ListedPhrases {
 public:
  ListedPhrases(const LanguagePack& pack, List list);

  /// How many words the longest entry has that begins at `word` and ends before `end`; 0: none
  /// does. In Arabic و or ف may stand before it. No entry goes on across a mark. Compared at L2.
  std::size_t at(const FoldedText& text, std::size_t word, std::size_t end) const;

  /// True where an entry begins and ends within these words.
  bool in(const FoldedText& text, std::size_t begin, std::size_t end) const;

 private:
  std::size_t longest(std::string_view first, const FoldedText& text, std::size_t word,
                      std::size_t end) const;

  std::vector<std::string> entries_;  ///< At L2, sorted.
  bool arabic_ = false;
};

}  // namespace dalil
