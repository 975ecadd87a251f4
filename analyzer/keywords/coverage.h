// How well a page covers a keyphrase: counted at fold level L2 with proclitics peeled from the
// text's words (never from the keyphrase). The inflection engine comes in behind the same door:
// `Keyphrase` decides what a word of the text matches.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/page/page.h"
#include "analyzer/text/lexicon.h"
#include "core/record.h"
#include "core/text_range.h"

namespace dalil {

class Segmenter;

enum class How : std::uint8_t { kExact, kSpelling, kInflected, kReordered };
std::string_view name_of(How how);

struct KeyphraseMatch {
  TextRange
      text;  ///< From the first to the last word of the match, into the text that was searched.
  How how = How::kExact;
};

/// A phrase made ready for matching. Immutable.
class Keyphrase {
 public:
  Keyphrase(std::string_view phrase, std::string_view language, const Lexicons& lexicons,
            Segmenter& segmenter);

  const std::string& phrase() const { return phrase_; }
  bool long_tail() const { return words_.size() > 3; }  ///< More than three words.

  /// Matches in `text`, whose words are given; in order, not overlapping.
  std::vector<KeyphraseMatch> find(std::string_view text, std::span<const TextRange> words) const;

  /// Share of the content words of the phrase that occur anywhere among `words`, 0 to 1.
  double words_present(std::string_view text, std::span<const TextRange> words) const;

 private:
  struct Word {
    std::string shown;   ///< As in the phrase, at L1.
    std::string folded;  ///< At L2.
    bool stopword = false;
  };
  bool matches(std::size_t index, std::string_view folded) const;

  std::string phrase_;
  std::vector<Word> words_;
  const LanguagePack* pack_ = nullptr;
};

/// What a page has of a phrase. `hit.phrase` is left for the caller. The score, 0 to 100, is the
/// sum of: title 30, h1 15, introduction 15, a subheading 10, description 10, slug 5, image alt 5,
/// body 10 (full from three times on).
KeywordHit cover(const Page& page, const Keyphrase& keyphrase, Segmenter& segmenter);

/// "strong" from 60, "partial" from 30, "weak" above 0, else "none".
std::string_view coverage_name(double score);

}  // namespace dalil
