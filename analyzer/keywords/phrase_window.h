// Where the words of a phrase stand together as one phrase: in order, with nothing between them
// but what may come inside a phrase.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "analyzer/keywords/folded_text.h"
#include "analyzer/keywords/form_index.h"
#include "analyzer/keywords/keyphrase.h"

namespace dalil {

/// One phrase in one text; keeps references to all three.
class PhraseWindow {
 public:
  /// `hits` are those of the phrase, in the order of the text.
  PhraseWindow(const Keyphrase& phrase, const FoldedText& text, std::span<const WordHit> hits)
      : phrase_(phrase), text_(text), hits_(hits) {}

  /// All matches of the whole phrase, not overlapping.
  std::vector<KeyphraseMatch> matches() const;

  /// How often the words of `order`, a part of the content words, stand together.
  std::size_t count(const PhraseOrder& order) const;

 private:
  /// What was passed on the way from one word of the phrase to the next.
  struct Gap {
    std::size_t words = 0;
    std::size_t functions = 0;
    std::size_t prepositions = 0;
    std::size_t modifier = 0;  ///< Index into the text; 0: none.
    bool negated = false;
  };
  struct Found {
    std::size_t first = 0, last = 0;  ///< Words of the text.
    How how = How::kExact;
  };

  std::optional<Found> match_from(std::size_t hit, const PhraseOrder& order) const;
  std::optional<std::size_t> next_hit(const WordHit& from, std::size_t step,
                                      const PhraseOrder& order, bool& modified, Gap& gap) const;
  std::optional<std::size_t> hit_at(std::size_t from, std::size_t at, std::uint16_t word) const;
  bool pass(std::size_t at, bool is_phrases, bool& modified, Gap& gap) const;
  bool accepts(const WordHit& from, const WordHit& to, bool joined, const Gap& gap) const;
  bool modifier_fits(const WordHit& from, const WordHit& to, const Gap& gap) const;
  bool yeh_is_ending(const WordHit& hit, const WordHit* next) const;
  bool own_gap(const WordHit& from, const WordHit& to) const;
  std::optional<KeyphraseMatch> with_edges(const Found& found) const;
  bool is_function_word(std::size_t at) const;
  bool is_own(std::size_t at, std::size_t word) const;

  const Keyphrase& phrase_;
  const FoldedText& text_;
  std::span<const WordHit> hits_;
};

}  // namespace dalil
