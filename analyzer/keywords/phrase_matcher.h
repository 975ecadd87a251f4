// Many keyphrases over many texts: each text is gone through once for all phrases.
#pragma once

#include <span>
#include <vector>

#include "analyzer/keywords/form_index.h"
#include "analyzer/keywords/keyphrase.h"

namespace dalil {

/// What a text has of one phrase.
struct PhraseFindings {
  std::vector<KeyphraseMatch> matches;  ///< As Keyphrase::find().
  double words_present = 0;             ///< As Keyphrase::words_present().
};

/// What a text has of a phrase by the hits of its words, and then of each of its alternates.
PhraseFindings find_phrase(const Keyphrase& phrase, const FoldedText& text,
                           std::span<const std::vector<WordHit>> hits);

/// Immutable, so threads may share it. The phrases must stay where they are as long as it lives.
class PhraseMatcher {
 public:
  explicit PhraseMatcher(std::span<const Keyphrase> phrases);

  /// One entry for each phrase, in their order.
  std::vector<PhraseFindings> find(const FoldedText& text) const;

 private:
  std::span<const Keyphrase> phrases_;
  FormIndex index_;  ///< Of each phrase, followed by its alternates.
};

}  // namespace dalil
