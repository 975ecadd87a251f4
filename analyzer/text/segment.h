// Words and sentences as readers see them: the rules of UAX #29, mended where they fail Arabic.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "core/text_range.h"

namespace dalil {

class Lexicons;

/// Holds what is dear to open (ICU's dictionaries); one per thread. Keeps a pointer to the
/// lexicons.
class Segmenter {
 public:
  explicit Segmenter(const Lexicons& lexicons);
  ~Segmenter();
  Segmenter(Segmenter&&) noexcept;
  Segmenter& operator=(Segmenter&&) noexcept;

  /// Appends the words of `block`: runs with at least one letter or digit, in order, as ranges into
  /// `text` (valid UTF-8, under 4 GB). A whole page may be one block: "\n" always parts words.
  ///
  /// A word holds its marks; punctuation is none. Beyond UAX #29: `الإعلان.الهدف`, `الـSEO` and
  /// `#التسويق_الرقمي` are two words each; a bidi control parts words, ZWNJ joins them; underscores
  /// at the edges are left out. Thai, Lao, Khmer, Burmese, Chinese and Japanese go by ICU's
  /// dictionaries.
  void words(std::string_view text, TextRange block, std::vector<TextRange>& out);

  /// Appends the sentences of a block, trimmed of white space; each holds a letter or digit, unless
  /// the block has none. `language` (BCP 47, may be "") picks the abbreviations that end none. A
  /// line break ends a sentence; `؛ ; :` never do.
  void sentences(std::string_view text, TextRange block, std::string_view language,
                 std::vector<TextRange>& out);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace dalil
