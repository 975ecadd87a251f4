#include "analyzer/keywords/phrase_content.h"

#include <algorithm>

#include "analyzer/text/fold.h"
#include "analyzer/text/lexicon.h"
#include "analyzer/text/segment.h"
#include "core/utf8.h"

namespace dalil {
namespace {

constexpr std::size_t kMostBytes = 4000;  // What is longer is no phrase.

// English pronouns that are also the names of a country and of a trade.
constexpr std::string_view kNames[] = {"us", "it"};

/// Coffee without sugar is none with sugar, and learning "from afar" (عن بعد) is more than
/// learning.
bool must_stand(std::span<const PhraseWord> words, std::size_t i, const LanguagePack& pack) {
  const auto with_next = [&](std::size_t first) {
    return first + 1 < words.size() &&
           pack.contains(List::kPhraseWords, words[first].folded + " " + words[first + 1].folded);
  };
  return pack.contains(List::kPhraseWords, words[i].folded) || with_next(i) ||
         (i > 0 && with_next(i - 1));
}

bool is_name(const PhraseWord& word, const LanguagePack& pack) {
  return pack.tag() == "en" && std::ranges::find(kNames, word.folded) != std::end(kNames);
}

}  // namespace

std::vector<PhraseWord> words_of_phrase(std::string_view phrase, const LanguagePack* pack,
                                        Segmenter& segmenter) {
  std::vector<TextRange> ranges;
  const std::size_t bytes = prefix_bytes(phrase, kMostBytes).size();
  segmenter.words(phrase, {0, static_cast<std::uint32_t>(bytes)}, ranges);
  std::vector<PhraseWord> words;
  for (const TextRange& range : ranges) {
    PhraseWord& word = words.emplace_back();
    word.shown = fold(slice(phrase, range), Fold::kL1);
    word.folded = fold(word.shown, Fold::kL2);
    word.function = pack != nullptr && pack->contains(List::kStopwords, word.shown);
    // C++ and C#.
    const std::size_t behind = std::min(phrase.find_first_not_of("+#", range.end), phrase.size());
    if (behind == phrase.size() || phrase[behind] == ' ') {
      word.marks = phrase.substr(range.end, behind - range.end);
    }
  }
  return words;
}

std::vector<std::uint16_t> content_of(std::span<const PhraseWord> words, const LanguagePack* pack) {
  const auto nouns = std::ranges::count(words, false, &PhraseWord::function);
  std::vector<std::uint16_t> content;
  for (std::uint16_t i = 0; i < words.size(); ++i) {
    if (nouns == 0 || !words[i].function || must_stand(words, i, *pack) ||
        (nouns == 1 && is_name(words[i], *pack))) {
      content.push_back(i);
    }
  }
  return content;
}

}  // namespace dalil
