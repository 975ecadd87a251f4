#include "analyzer/keywords/word_pairs.h"

#include "analyzer/text/fold.h"

namespace dalil {
namespace {

constexpr std::size_t kSlots = std::size_t{1} << 22;
constexpr std::uint32_t kLeastTimes = 3;
constexpr std::uint32_t kOneIn = 5;
constexpr std::uint32_t kNoWord = 0xFFFFFFFF;

std::uint64_t pair_of(std::uint32_t first, std::uint32_t second) {
  return std::uint64_t{first} << 32 | second;
}

std::size_t slot_of(std::uint64_t pair) { return (pair * 0x9E3779B97F4A7C15U) >> 42; }
static_assert(kSlots == std::size_t{1} << (64 - 42));

}  // namespace

WordPairs::WordPairs(const WordIndex& words, const SiteWordTraits& traits)
    : traits_(traits), times_(words.vocabulary().size(), 0), pairs_(kSlots, 0) {
  for (std::uint32_t i = 0; i < words.vocabulary().size(); ++i) {
    numbers_.emplace(words.vocabulary()[i], i);
  }
  for (std::uint32_t page = 0; page < words.size(); ++page) {
    const PageWords of_page = words.words(page);
    const WordRun& body = of_page.body;
    for (std::size_t i = 0; i < body.words.size(); ++i) {
      ++times_[body.words[i]];
      if (i == 0 || body.parted[i] != 0) continue;
      ++pairs_[slot_of(pair_of(body.words[i - 1], body.words[i]))];
    }
    for (std::size_t piece = 0; piece < of_page.pieces.size(); ++piece) {
      const TextPlace place = of_page.pieces[piece].place;
      if (place != TextPlace::kTitle && place != TextPlace::kH1) continue;
      for (std::uint32_t i = of_page.pieces[piece].begin + 1; i < of_page.piece_end(piece); ++i) {
        if (of_page.places.parted[i] != 0) continue;
        headed_.insert(pair_of(of_page.places.words[i - 1], of_page.places.words[i]));
      }
    }
  }
}

std::uint32_t WordPairs::number(std::string_view shown) const {
  const auto known = numbers_.find(fold(shown, Fold::kL1));
  return known == numbers_.end() ? kNoWord : known->second;
}

bool WordPairs::belong(std::uint32_t word, std::uint32_t first, std::uint32_t second) const {
  if (first == kNoWord || second == kNoWord) return false;
  if ((traits_.traits(word) & SiteWordTraits::kContent) == 0) return false;
  const std::uint64_t pair = pair_of(first, second);
  const std::uint32_t together = pairs_[slot_of(pair)];
  return headed_.contains(pair) || (together >= kLeastTimes && kOneIn * together >= times_[word]);
}

bool WordPairs::cuts(const FoldedText& text, TextRange range) const {
  std::size_t begin = 0;
  std::size_t size = text.size();
  while (size > 0) {  // The first word that ends behind the beginning of the range.
    const std::size_t half = size / 2;
    if (text.range(begin + half).end <= range.begin) {
      begin += half + 1;
      size -= half + 1;
    } else {
      size = half;
    }
  }
  std::size_t end = begin;
  while (end < text.size() && text.range(end).begin < range.end) ++end;
  if (begin == end) return false;
  if (begin > 0 && !text.parted_before(begin)) {
    const std::uint32_t before = number(text.shown(begin - 1));
    if (belong(before, before, number(text.shown(begin)))) return true;
  }
  if (end == text.size() || text.parted_before(end)) return false;
  const std::uint32_t behind = number(text.shown(end));
  return belong(behind, number(text.shown(end - 1)), behind);
}

}  // namespace dalil
