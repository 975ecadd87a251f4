// Many phrases against the vocabulary of a site: which words of it are forms of which words of
// which phrase.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "analyzer/keywords/keyphrase.h"
#include "analyzer/keywords/phrase_matcher.h"
#include "analyzer/keywords/word_index.h"

namespace dalil {

/// Immutable. Keeps references to the phrases and the site's words.
class PhraseIndex {
 public:
  PhraseIndex(std::span<const Keyphrase> phrases, const WordIndex& words);

  static constexpr std::uint32_t kNoTerm = 0xFFFFFFFF;

  /// One spelling of a phrase: itself or one of its alternates.
  struct Spelled {
    std::uint32_t phrase = 0;              ///< Into the phrases.
    const Keyphrase* keyphrase = nullptr;  ///< With that spelling.
    std::vector<WordHit> forms;            ///< By `at`, a number of the vocabulary.
    std::vector<std::uint32_t> terms;  ///< Of its content words; kNoTerm for one that is nowhere.
  };
  /// Each phrase, followed by its alternates.
  const std::vector<Spelled>& spelled() const { return spelled_; }
  /// The first spelling of a phrase, and one behind the last.
  std::uint32_t first_of(std::uint32_t phrase) const { return first_[phrase]; }

  /// Terms are the different sets of forms that words of phrases have.
  std::size_t terms() const { return terms_; }
  /// The terms that a word of the vocabulary is a form of.
  std::span<const std::uint32_t> terms_of(std::uint32_t word) const {
    return std::span(of_word_).subspan(of_word_begin_[word],
                                       of_word_begin_[word + 1] - of_word_begin_[word]);
  }

  /// What a run of words has of a phrase; `text` is that run as WordIndex::text() gives it.
  PhraseFindings find(std::uint32_t phrase, const WordRun& run, const FoldedText& text) const;

  /// The most content words of a phrase, one after the other in it, that stand together in a run;
  /// 0 where no two do.
  std::size_t standing(std::uint32_t phrase, const WordRun& run, const FoldedText& text) const;

 private:
  std::vector<WordHit> hits(const Spelled& spelled, const WordRun& run) const;
  void find_forms(const WordIndex& words);
  void find_terms(std::size_t vocabulary);

  std::span<const Keyphrase> phrases_;
  std::vector<Spelled> spelled_;
  std::vector<std::uint32_t> first_;
  std::size_t terms_ = 0;
  std::vector<std::uint32_t> of_word_, of_word_begin_;
};

/// The phrase as it is looked for: who types a search often writes ه for ة, so a word takes the
/// spelling that the site has more of.
class SiteSpelling {
 public:
  explicit SiteSpelling(const WordIndex& words);
  std::string operator()(std::string_view phrase, Segmenter& segmenter) const;

 private:
  std::unordered_map<std::string_view, std::uint32_t> counts_;  ///< Words in ة and ه.
};

}  // namespace dalil
