// Runs of words that may be a phrase: content words with at most one joint between two of them, and
// nothing that parts them.
#pragma once

#include <bit>
#include <cstdint>
#include <string_view>

#include "analyzer/keywords/phrase_words.h"
#include "analyzer/keywords/word_index.h"

namespace dalil {

/// In words; `content` of them are no joints.
struct GramLimits {
  std::size_t least = 1, most = 1, content = 1;
};

/// Keeps references to the words and their traits.
class PhraseGrams {
 public:
  PhraseGrams(const WordIndex& words, const SiteWordTraits& traits, GramLimits limits)
      : words_(words), traits_(traits), limits_(limits) {}

  const GramLimits& limits() const { return limits_; }

  /// Calls back with key, begin and number of words of each one in `run` from `first` on; the same
  /// lexemes in the same order have the same key.
  template <typename Callback>
  void for_each(const WordRun& run, std::uint32_t first, std::uint32_t end,
                Callback&& callback) const {
    for (std::uint32_t begin = first; begin < end; ++begin) {
      if (!is(run, begin, SiteWordTraits::kContent)) continue;
      std::size_t content = 1;
      bool joint = false;
      std::uint64_t key = mix(1, traits_.lexeme(run.words[begin]));
      if (limits_.least <= 1) callback(key, begin, std::uint8_t{1});
      for (std::uint32_t i = begin + 1; i < end && i - begin < limits_.most; ++i) {
        if (run.parted[i] != 0) break;
        const bool is_content = is(run, i, SiteWordTraits::kContent);
        if (!is_content && (joint || !joins(run, i))) break;
        joint = !is_content;
        content += is_content;
        key = mix(key, traits_.lexeme(run.words[i]));
        const std::size_t count = i - begin + 1;
        if (joint || count < limits_.least || content < limits_.content) continue;
        callback(key, begin, static_cast<std::uint8_t>(count));
      }
    }
  }

  std::uint64_t key_of(const WordRun& run, std::uint32_t begin, std::uint32_t end) const {
    std::uint64_t key = 1;
    for (std::uint32_t i = begin; i < end; ++i) key = mix(key, traits_.lexeme(run.words[i]));
    return key;
  }

  /// Which spelling of it stands here.
  static std::uint64_t spelling_of(const WordRun& run, std::uint32_t begin, std::uint32_t end) {
    std::uint64_t hash = 7;
    for (std::uint32_t i = begin; i < end; ++i) hash = mix(hash, run.words[i]);
    return hash;
  }

  /// No word twice, no participle that belongs to what stands around ("contributed by", "name
  /// optionally schema qualified"), and no number behind it that it lacks: "in bpo-35537".
  bool reads_well(const WordRun& run, std::uint32_t begin, std::uint32_t end) const;

  /// True where no particle stands before the first word and no pronoun behind any: such a spelling
  /// may be shown.
  bool stands_free(const WordRun& run, std::uint32_t begin, std::uint32_t end) const;

  /// True where every word is a general one or a joint, or the last one only qualifies what stands
  /// before it: قنوات مختلفة.
  bool says_nothing(const WordRun& run, std::uint32_t begin, std::uint32_t end) const;

  /// True where it ends by pointing at what stands elsewhere: الأنظمة الأخرى.
  bool refers_elsewhere(const WordRun& run, std::uint32_t end) const {
    return is(run, end - 1, SiteWordTraits::kElsewhere);
  }

  /// True where another content word follows that belongs to it.
  bool goes_on(const WordRun& run, std::uint32_t end) const {
    return end < run.words.size() && run.parted[end] == 0 && is(run, end, SiteWordTraits::kContent);
  }

  /// The Arabic content word before `begin` that what stands there goes on from; ~0 for none.
  std::uint32_t belongs_to(const WordRun& run, std::uint32_t begin) const;

  std::string text_of(const WordRun& run, std::uint32_t begin, std::uint32_t end) const;

 private:
  static std::uint64_t mix(std::uint64_t hash, std::uint64_t value) {
    return (std::rotl(hash, 23) ^ value) * 0x9E3779B97F4A7C15U;
  }
  bool is(const WordRun& run, std::uint32_t at, std::uint8_t trait) const {
    return (traits_.traits(run.words[at]) & trait) != 0;
  }
  std::string_view shown(const WordRun& run, std::uint32_t at) const {
    return words_.vocabulary()[run.words[at]];
  }
  bool joins(const WordRun& run, std::uint32_t at) const;

  const WordIndex& words_;
  const SiteWordTraits& traits_;
  GramLimits limits_;
};

}  // namespace dalil
