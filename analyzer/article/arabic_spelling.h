// Arabic words against lists of right spellings: which letter of a word is written otherwise there.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/article/article_rule.h"
#include "analyzer/text/lexicon.h"

namespace dalil {

/// A word's letters, without vowel marks and stretching, and where each of them stands in it.
class BareWord {
 public:
  /// No letters where the word has other than Arabic letters, or more than 24 of them.
  explicit BareWord(std::string_view word);

  std::string_view letters() const { return {letters_.data(), 2 * count_}; }
  std::size_t count() const { return count_; }
  /// One letter; an Arabic letter is two bytes.
  std::string_view letter(std::size_t index) const { return letters().substr(2 * index, 2); }

  /// The word with another letter in the place of one.
  std::string with(std::size_t index, std::string_view letter) const;

 private:
  static constexpr std::size_t kMost = 24;
  std::string_view word_;
  std::array<char, 2 * kMost> letters_;
  std::array<std::uint8_t, kMost> at_;
  std::size_t count_ = 0;
};

/// What may stand glued before a word.
struct Prefix {
  std::string_view text;
  bool article = false;      ///< Ends in ال or لل.
  bool preposition = false;  ///< Has ب, ك, ل or ف; they look like a letter of the word.
};

/// The prefixes that a word may have whose first letter is `letter`, without the empty one.
std::span<const Prefix> prefixes_with(std::string_view letter);

/// Calls `visit` with each prefix that the letters begin with, the empty one first, and what is
/// left (`bool(const Prefix&, std::string_view stem)`); stops where it returns true.
template <typename Visit>
bool any_stem(std::string_view letters, Visit visit) {
  if (visit(Prefix{""}, letters)) return true;
  return std::ranges::any_of(prefixes_with(letters.substr(0, 2)), [&](const Prefix& prefix) {
    return letters.starts_with(prefix.text) && visit(prefix, letters.substr(prefix.text.size()));
  });
}

/// True where the sorted list has the word.
bool is_listed(std::span<const std::string_view> list, std::string_view word);

/// The same for a word that may have an ending: a pronoun, a plural, the ت of a verb.
bool is_listed_with_ending(std::span<const std::string_view> list, std::string_view word);

/// A word with one letter wrong.
struct Misspelling {
  std::size_t letter = 0;                ///< Index of the letter.
  std::vector<std::string_view> rights;  ///< What may stand there; the first one is likeliest.
};

/// Calls `visit` with every word of Arabic prose, its index into Article::words and its letters;
/// words in literals are left out.
void for_each_arabic_word(const Article& article,
                          const std::function<void(std::size_t, const BareWord&)>& visit);

/// Proposes the right spelling of each word in which `find` sees a wrong letter. Where several
/// letters may be meant nothing is put in its place: the value `right` has both, and the value
/// `either` has the second one.
void propose_letters(
    const Article& article, ArticleFindings& findings,
    const std::function<std::optional<Misspelling>(TextRange, const BareWord&)>& find);

}  // namespace dalil
