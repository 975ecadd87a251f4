#include "analyzer/keywords/lexeme_classes.h"

#include <algorithm>
#include <numeric>

#include "analyzer/keywords/folded_text.h"
#include "analyzer/keywords/form_index.h"
#include "analyzer/keywords/keyphrase.h"
#include "analyzer/text/phrase_language.h"

namespace dalil {
namespace {

constexpr std::uint32_t kNoClass = 0xFFFFFFFF;
constexpr std::size_t kBatch = 1000;  // Words whose forms are in memory at once.

// A form that only its neighbours could tell from another word is none here.
constexpr unsigned kUnsure = Form::kAmbiguousYeh | Form::kBehindPlural | Form::kAlsoOther;

}  // namespace

std::vector<std::uint32_t> lexeme_classes(std::span<const std::string> words,
                                          std::span<const double> weights,
                                          std::string_view language, const Lexicons& lexicons,
                                          Segmenter& segmenter) {
  std::string text;
  std::vector<TextRange> ranges;
  for (const std::string& word : words) {
    const auto begin = static_cast<std::uint32_t>(text.size());
    text += word;
    ranges.push_back({begin, static_cast<std::uint32_t>(text.size())});
    text += '\n';
  }
  const FoldedText vocabulary(text, ranges);
  std::vector<std::uint32_t> order(words.size()), classes(words.size(), kNoClass);
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::stable_sort(order, std::ranges::greater{},
                           [&](std::uint32_t word) { return weights[word]; });
  std::vector<std::uint32_t> heads;
  std::vector<Keyphrase> phrases;
  for (auto next = order.begin(); next != order.end();) {
    heads.clear();
    phrases.clear();
    for (; next != order.end() && heads.size() < kBatch; ++next) {
      if (classes[*next] != kNoClass || words[*next].empty()) continue;
      heads.push_back(*next);
      phrases.emplace_back(words[*next], language_of_phrase(words[*next], language), lexicons,
                           segmenter);
    }
    std::vector<const Keyphrase*> pointers;
    for (const Keyphrase& phrase : phrases) pointers.push_back(&phrase);
    const auto hits = FormIndex(std::move(pointers)).hits(vocabulary);
    for (std::size_t i = 0; i < heads.size(); ++i) {
      if (classes[heads[i]] != kNoClass) continue;
      classes[heads[i]] = heads[i];
      if (phrases[i].words() != 1) continue;
      for (const WordHit& hit : hits[i]) {
        if (classes[hit.at] == kNoClass && (hit.flags & kUnsure) == 0) classes[hit.at] = heads[i];
      }
    }
  }
  for (std::uint32_t word = 0; word < words.size(); ++word) {
    if (classes[word] == kNoClass) classes[word] = word;
  }
  return classes;
}

}  // namespace dalil
