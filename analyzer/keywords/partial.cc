#include "analyzer/keywords/partial.h"

#include <algorithm>
#include <utility>

#include "analyzer/keywords/form_index.h"
#include "analyzer/keywords/phrase_window.h"

namespace dalil {
namespace {

using Hits = std::vector<WordHit>;

constexpr std::size_t kLongestRun = 16;  // Content words; a text that has more has the phrase.

/// The words of the phrase from the `first` to the `last` content word, as it has them.
std::string text_of(const Keyphrase& phrase, std::size_t first, std::size_t last) {
  std::string text;
  for (std::size_t i = phrase.content()[first]; i <= phrase.content()[last]; ++i) {
    if (!text.empty()) text += ' ';
    text += phrase.parts()[i].shown;
  }
  return text;
}

/// Runs of two or more content words, longest first; a run inside a longer one that stands as often
/// says nothing more.
std::vector<SubPhrase> standing_runs(const Keyphrase& phrase, const FoldedText& text,
                                     const Hits& hits) {
  struct Run {
    std::size_t first, last, count;
  };
  const std::vector<std::uint16_t>& content = phrase.content();
  const PhraseWindow window(phrase, text, hits);
  std::vector<Run> runs;
  std::vector<SubPhrase> standing;
  for (std::size_t length = std::min(content.size(), kLongestRun); length >= 2; --length) {
    for (std::size_t first = 0; first + length <= content.size(); ++first) {
      const auto begin = content.begin() + static_cast<std::ptrdiff_t>(first);
      const PhraseOrder order{{begin, begin + static_cast<std::ptrdiff_t>(length)}};
      const Run run{first, first + length - 1, window.count(order)};
      const bool held = std::ranges::any_of(runs, [&run](const Run& other) {
        return other.first <= run.first && other.last >= run.last && other.count >= run.count;
      });
      if (run.count == 0 || held) continue;
      runs.push_back(run);
      standing.push_back({text_of(phrase, run.first, run.last), static_cast<std::uint32_t>(length),
                          static_cast<std::uint32_t>(run.count)});
    }
  }
  return standing;
}

/// Which content words stand among the hits, by index into the content words.
std::vector<bool> words_in(const Keyphrase& phrase, std::span<const WordHit> hits) {
  std::vector<bool> present;
  for (const std::uint16_t word : phrase.content()) {
    present.push_back(std::ranges::find(hits, word, &WordHit::word) != hits.end());
  }
  return present;
}

std::vector<std::string> missing_words(const Keyphrase& phrase, const std::vector<bool>& present) {
  std::vector<std::string> missing;
  for (std::size_t i = 0; i < present.size(); ++i) {
    if (!present[i]) missing.push_back(phrase.parts()[phrase.content()[i]].shown);
  }
  return missing;
}

/// Finds the sentence with the most content words; the first of several.
void find_nearest(const Keyphrase& phrase, const FoldedText& text, const Hits& hits,
                  std::span<const TextRange> sentences, PartialCoverage& coverage) {
  auto begin = hits.begin();
  for (const TextRange& sentence : sentences) {
    while (begin != hits.end() && text.range(begin->at).begin < sentence.begin) ++begin;
    auto end = begin;
    while (end != hits.end() && text.range(end->at).end <= sentence.end) ++end;
    const std::vector<bool> present = words_in(phrase, {begin, end});
    const auto count = static_cast<std::uint32_t>(std::ranges::count(present, true));
    if (count > coverage.nearest_words) {
      coverage.nearest = sentence;
      coverage.nearest_words = count;
      coverage.nearest_missing = missing_words(phrase, present);
    }
    begin = end;
  }
}

double share_of(const Keyphrase& phrase, const Hits& hits) {
  const std::vector<bool> present = words_in(phrase, hits);
  return static_cast<double>(std::ranges::count(present, true)) /
         static_cast<double>(std::max<std::size_t>(present.size(), 1));
}

}  // namespace

PartialCoverage partial_coverage(const Keyphrase& keyphrase, const FoldedText& text,
                                 std::span<const TextRange> sentences) {
  // Of the spellings of the phrase the one of which the text has most.
  std::vector<const Keyphrase*> phrases = {&keyphrase};
  for (const Keyphrase& alternate : keyphrase.alternates()) phrases.push_back(&alternate);
  const FormIndex index(std::move(phrases));
  const std::vector<Hits> all = index.hits(text);
  std::size_t best = 0;
  for (std::size_t i = 1; i < all.size(); ++i) {
    if (share_of(*index.phrases()[i], all[i]) > share_of(*index.phrases()[best], all[best]))
      best = i;
  }
  const Keyphrase& phrase = *index.phrases()[best];
  PartialCoverage coverage;
  coverage.phrase_words = static_cast<std::uint32_t>(phrase.content().size());
  coverage.missing = missing_words(phrase, words_in(phrase, all[best]));
  coverage.standing = standing_runs(phrase, text, all[best]);
  find_nearest(phrase, text, all[best], sentences, coverage);
  return coverage;
}

}  // namespace dalil
