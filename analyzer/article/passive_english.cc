// A form of "be" with a participle: the English passive.
#include <algorithm>
#include <span>
#include <string_view>

#include "analyzer/article/passive.h"

namespace dalil {
namespace {

constexpr std::string_view kBe[] = {"is",   "are",   "am",    "was",    "were",   "be",
                                    "been", "being", "isn't", "aren't", "wasn't", "weren't"};
/// What may stand between the two, besides words in -ly.
constexpr std::string_view kBetween[] = {"not",  "also", "always", "often", "never",
                                         "now",  "then", "still",  "just",  "all",
                                         "both", "soon", "already"};
/// Participles that mostly name a state, and words that end like one.
constexpr std::string_view kStates[] = {
    "advanced", "aged",        "based",       "been",      "bored",     "born",      "called",
    "come",     "complicated", "concerned",   "confused",  "dedicated", "detailed",  "determined",
    "done",     "excited",     "experienced", "finished",  "gifted",    "gone",      "had",
    "hundred",  "indeed",      "interested",  "known",     "limited",   "located",   "married",
    "named",    "pleased",     "prepared",    "red",       "related",   "sacred",    "satisfied",
    "situated", "skilled",     "supposed",    "surprised", "talented",  "tired",     "unlimited",
    "used",     "worried",     "become",      "involved",  "committed", "qualified", "retired"};

constexpr std::size_t kMostBetween = 2;

bool one_of(std::span<const std::string_view> words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

bool is_participle(std::string_view word, const LanguagePack& pack) {
  if (one_of(kStates, word)) return false;
  const bool regular = word.size() >= 5 && word.ends_with("ed") && !word.ends_with("eed");
  return regular || pack.contains(List::kPassiveParticiples, word);
}

}  // namespace

bool has_english_passive(const FoldedText& folded, const RunningSentence& sentence,
                         const LanguagePack& pack) {
  for (std::size_t word = sentence.words_begin; word < sentence.words_end; ++word) {
    if (!one_of(kBe, folded.folded(word))) continue;
    std::size_t next = word + 1;
    for (std::size_t skipped = 0; next < sentence.words_end && skipped < kMostBetween; ++skipped) {
      const std::string_view between = folded.folded(next);
      if (!between.ends_with("ly") && !one_of(kBetween, between)) break;
      ++next;
    }
    if (next < sentence.words_end && !folded.parted_before(next) &&
        is_participle(folded.folded(next), pack)) {
      return true;
    }
  }
  return false;
}

}  // namespace dalil
