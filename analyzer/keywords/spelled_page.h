// The words of one page as they are handed to the index of a site, or kept until it is made.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/keywords/coverage.h"
#include "analyzer/keywords/number_reader.h"
#include "analyzer/keywords/word_numbers.h"

namespace dalil {

/// A line of a page that is no running text; it ends where the next one begins.
struct WordPiece {
  std::uint32_t begin = 0;  ///< Into the words of the places.
  TextPlace place = TextPlace::kTitle;
  std::uint32_t count = 1;
};

/// The words of a page at L1, numbered within it.
struct SpelledPage {
  std::vector<WordPiece> pieces;
  std::string words;  ///< A line each; hardly one twice.
  /// Twice a number into `words`, and 1 more where a phrase ends before it.
  std::vector<std::uint32_t> places, body;
  std::uint32_t introduction_begin = 0, introduction_end = 0;  ///< Into `body`.
  bool whole = true;  ///< False where title and description alone are known. pack() leaves it out.
};

/// Links of other pages to a page, by their text.
struct InboundAnchor {
  std::string text;
  std::uint32_t count = 0;
};

/// Spells pages. One per thread.
class Speller {
 public:
  /// All but what the page links to, which says little of itself and is much.
  SpelledPage spell(const KeywordText& text);
  void add_anchors(const std::vector<InboundAnchor>& inbound, Segmenter& segmenter,
                   SpelledPage& page);

 private:
  void add_words(std::string_view text, std::span<const TextRange> words, std::uint32_t first,
                 std::vector<std::uint32_t>& out);
  void append_words(std::string& out) const;

  WordNumbers numbers_;
  std::string folded_;
};

/// Appends the pieces and the introduction: the part that a site's numbers of words do not change.
void pack_lines(const SpelledPage& page, std::string& out);

/// What pack_lines() wrote; false where the bytes are none of it.
bool read_lines(NumberReader& reader, std::vector<WordPiece>& pieces,
                std::uint32_t& introduction_begin, std::uint32_t& introduction_end);
/// True where no piece begins before the one that it follows, and none beyond the words.
bool in_order(const std::vector<WordPiece>& pieces, std::size_t words);

std::string pack(const SpelledPage& page);
/// nullopt where the bytes are none of pack().
std::optional<SpelledPage> unpack_spelled(std::string_view packed);

}  // namespace dalil
