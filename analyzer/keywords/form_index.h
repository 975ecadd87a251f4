// All forms of all words of many keyphrases in one table, so that a text is gone through once for
// all of them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/keywords/arabic_clitics.h"
#include "analyzer/keywords/folded_text.h"
#include "analyzer/keywords/keyphrase.h"
#include "analyzer/text/stemmer.h"

namespace dalil {

/// A word of a text that is a form of a word of a phrase.
struct WordHit {
  std::uint32_t at = 0;    ///< Index of the word in the text.
  std::uint16_t word = 0;  ///< Index of the word in the phrase.
  How how = How::kExact;   ///< Never kReordered.
  bool conjunction = false;
  bool preposition = false;
  bool lam = false;  ///< The preposition is ل.
  bool article = false;
  std::uint8_t flags = 0;  ///< Form::Flag
};

/// Immutable. The phrases must stay where they are.
class FormIndex {
 public:
  explicit FormIndex(std::vector<const Keyphrase*> phrases);

  const std::vector<const Keyphrase*>& phrases() const { return phrases_; }

  /// For each phrase the hits of its content words, by `at` and then by `word`.
  std::vector<std::vector<WordHit>> hits(const FoldedText& text) const;

 private:
  struct Posting {
    std::uint32_t phrase = 0;
    std::uint16_t word = 0;
    std::uint16_t form = 0;
    std::int32_t next = -1;  ///< The next one with the same spelling.
  };
  struct Slot {
    std::uint64_t hash = 0;
    std::int32_t posting = -1;
  };

  /// A content word of which the inflections are not derived but told by comparing.
  struct Stem {
    std::uint32_t key = 0;  ///< Stemmer::key()
    std::uint32_t phrase = 0;
    std::uint16_t word = 0;
  };
  /// The words of one language, by key.
  struct Stems {
    const LanguagePack* pack;
    Stemmer stemmer;
    std::vector<Stem> words;
  };

  void add(std::uint32_t phrase, std::uint16_t word, std::uint16_t form);
  void add_stems(std::uint32_t phrase);
  const Slot* find(std::uint64_t hash) const;
  void take(const Slot& slot, const Peel& peel, const FoldedText& text, std::size_t at,
            std::vector<std::vector<WordHit>>& hits) const;
  void take_inflected(const Stems& stems, const FoldedText& text,
                      std::vector<std::vector<WordHit>>& hits) const;

  std::vector<const Keyphrase*> phrases_;
  std::vector<Posting> postings_;
  std::vector<Slot> slots_;           ///< Open addressing; the size is a power of two.
  std::vector<std::uint64_t> tails_;  ///< A bit for each last two letters that a form has.
  std::vector<Stems> stems_;          ///< Empty where no language has a Stemmer.
};

}  // namespace dalil
