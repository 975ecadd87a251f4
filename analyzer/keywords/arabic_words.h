// What the lists of the Arabic pack know of a word: its broken plurals, whether it names persons,
// and that its first or last letters are its own.
#pragma once

#include <string_view>
#include <vector>

namespace dalil {

class LanguagePack;
struct Peel;

/// A singular and its plurals that no ending makes; views into the pack.
struct BrokenFamily {
  std::string_view singular;
  std::vector<std::string_view> plurals;
};

/// A noun for persons; empty where the list does not know it.
struct PersonNoun {
  std::string_view man;
  std::string_view woman;  ///< "" where the feminine is another word: مؤسسة is no woman.
};

/// Keeps a reference to the pack.
class ArabicWords {
 public:
  explicit ArabicWords(const LanguagePack& pack) : pack_(pack) {}

  /// The families of a word (L1): of a singular those that it heads, else those it is a plural of.
  std::vector<BrokenFamily> families(std::string_view word) const;
  bool is_broken_plural(std::string_view word) const;    ///< And no singular as well; L1.
  bool is_broken_singular(std::string_view word) const;  ///< L1

  PersonNoun person(std::string_view word) const;  ///< L1

  bool is_function_word(std::string_view word) const;  ///< L1

  /// True where a list has the word (L2) as it stands.
  bool is_listed(std::string_view folded) const;

  bool is_person(std::string_view folded) const;  ///< L2

  /// True where the word (L2) is listed as one whose first or last letters are its own: تمرين is
  /// not two dates.
  bool has_whole(std::string_view folded) const;

  /// True for a broken plural (L2) that is far better known as a whole word: دخول is entry, seldom
  /// incomes.
  bool never_plural(std::string_view folded) const;

  /// True where the word (L2) is one of a list, or that with an ending: its first letter is no
  /// particle.
  bool is_whole(std::string_view folded) const;

  /// True where the particles of a word (L2 and L1) may be taken off: the lists know no word that
  /// begins with their letters.
  bool may_peel(std::string_view folded, std::string_view shown, const Peel& peel) const;

  /// True where the ال that the word begins with is no article: الكترونية. `shown` is the word at
  /// L1, by which الأم is no آلام.
  bool keeps_al(std::string_view folded, std::string_view shown) const;

 private:
  bool is_listed_singular(std::string_view folded) const;

  const LanguagePack& pack_;
};

/// True unless the two (L1, same at L2) begin with hamzas that make two words of them: أعلام flags
/// and إعلام media, آثار and إثار. Where one has none, or the words are of another pattern
/// (الأنترنت), it is a matter of spelling.
bool initial_hamzas_agree(std::string_view a, std::string_view b);

/// Letters of a word all of whose letters have two bytes.
inline std::size_t letters(std::string_view arabic) { return arabic.size() / 2; }

/// The word without its last letters.
inline std::string_view without_last(std::string_view arabic, std::size_t count = 1) {
  return arabic.substr(0, arabic.size() - 2 * count);
}

}  // namespace dalil
