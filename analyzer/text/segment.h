// Words and sentences as readers see them: ICU's rules, mended where they fail (text.md lists the
// traps).
#pragma once

#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "core/text_range.h"

namespace dalil {

class Lexicons;

/// Holds break iterators; one per thread.
class Segmenter {
 public:
  explicit Segmenter(const Lexicons& lexicons);
  ~Segmenter();
  Segmenter(Segmenter&&) noexcept;
  Segmenter& operator=(Segmenter&&) noexcept;

  /// Appends the words of `text.substr(block)`: runs with at least one letter or digit, in order,
  /// as ranges into `text` (valid UTF-8, under 4 GB). A word holds its marks; punctuation is none.
  /// `الإعلان.الهدف` is two words, ZWNJ joins within a word, `الـSEO` gives two.
  void words(std::string_view text, TextRange block, std::vector<TextRange>& out);

  /// Appends the sentences of a block, trimmed of white space. `language` picks the abbreviations
  /// that end none.
  void sentences(std::string_view text, TextRange block, std::string_view language,
                 std::vector<TextRange>& out);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace dalil
