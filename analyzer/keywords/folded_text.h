// The words of a text folded once, so that any number of keyphrases can be looked up in them.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/text_range.h"

namespace dalil {

/// Whether no phrase goes on over what stands between two words: a line break, or a mark such as
/// . ? ، : | !
bool parts_phrases(std::string_view between);

/// Keeps views: `text` and `words` must outlive it.
class FoldedText {
 public:
  FoldedText(std::string_view text, std::span<const TextRange> words);

  std::size_t size() const { return words_.size(); }
  TextRange range(std::size_t word) const { return words_[word]; }
  std::string_view shown(std::size_t word) const { return slice(text_, words_[word]); }

  /// The word at fold level L2.
  std::string_view folded(std::size_t word) const& {
    const std::size_t begin = word == 0 ? 0 : ends_[word - 1];
    return std::string_view(folded_).substr(begin, ends_[word] - begin);
  }
  std::string_view folded(std::size_t word) const&& = delete;

  /// True where no phrase goes on from the word before, or there is none.
  bool parted_before(std::size_t word) const { return parted_[word] != 0; }

 private:
  std::string_view text_;
  std::span<const TextRange> words_;
  std::string folded_;
  std::vector<std::uint32_t> ends_;
  std::vector<std::uint8_t> parted_;
};

}  // namespace dalil
