// What the words of a site are to a search phrase: what it may begin with, what may stand inside,
// and what ends it.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "analyzer/keywords/word_index.h"
#include "core/embedded.h"

namespace dalil {

class Lexicons;

/// The lists of lexicons/keywords/.
class PhraseWordLists {
 public:
  explicit PhraseWordLists(std::span<const EmbeddedFile> lexicons);

  bool is_joint(std::string_view language, std::string_view shown) const;
  /// Says nothing by itself; `shown` is one of its forms, without an article.
  bool is_general(std::string_view language, std::string_view shown) const;
  /// Such a word that in Arabic only qualifies what stands before it: جديد.
  bool is_qualifier(std::string_view language, std::string_view shown) const;
  /// A noun that looks like a form of a verb: يوتيوب, speed.
  bool is_noun(std::string_view language, std::string_view shown) const;
  /// Points at what stands elsewhere, without an article.
  bool is_elsewhere(std::string_view language, std::string_view shown) const;
  bool is_never(std::string_view language, std::string_view shown) const;
  /// "informational", "commercial", …; "" for a word that tells none. `folded` is at L2.
  std::string_view intent(std::string_view language, std::string_view folded) const;

 private:
  bool is(std::string_view kind, std::string_view language, std::string_view shown) const;

  std::set<std::string> kinds_;                 ///< "en hundred noun": a word may have several.
  std::map<std::string, std::string> intents_;  ///< By "ar word".
};

/// Traits of all words of a vocabulary, and which are one word.
class SiteWordTraits {
 public:
  enum Trait : std::uint8_t {
    kContent = 1,      ///< May begin and end a phrase.
    kJoint = 2,        ///< May stand inside.
    kBound = 4,        ///< Has a particle before it or a pronoun behind it: no word to show first.
    kGeneral = 8,      ///< A form of a word that says nothing by itself.
    kQualifier = 16,   ///< One of these that qualifies what stands before it.
    kParticiple = 32,  ///< Of the past, in English.
    kElsewhere = 64,   ///< Points at what stands elsewhere: أخرى, سابقة.
  };

  /// The same word without a particle before it or a pronoun behind it, where the site has it.
  std::uint32_t free_form(std::uint32_t word) const {
    const auto known = free_.find(word);
    return known == free_.end() ? word : known->second;
  }

  /// `language` is that of words in Latin script. Of many words the rare ones are a class of
  /// their own.
  SiteWordTraits(const WordIndex& words, const PhraseWordLists& lists, std::string_view language,
                 const Lexicons& lexicons);

  std::uint8_t traits(std::uint32_t word) const {
    return word < traits_.size() ? traits_[word] : 0;
  }
  std::uint32_t lexeme(std::uint32_t word) const {
    return word < classes_.size() ? classes_[word] : word;
  }

 private:
  void mark_general(const WordIndex& words, const PhraseWordLists& lists,
                    std::string_view language);
  void mark_bound(const WordIndex& words, std::span<const std::uint32_t> often);

  std::vector<std::uint8_t> traits_;
  std::vector<std::uint32_t> classes_;
  std::unordered_map<std::uint32_t, std::uint32_t> free_;  ///< Of bound words.
};

}  // namespace dalil
