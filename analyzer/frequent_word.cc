#include "analyzer/frequent_word.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "analyzer/text/fold.h"
#include "core/utf8.h"

namespace dalil {
namespace {

/// Code, tables and captions repeat their words for good reasons.
bool is_prose(const Block& block) {
  constexpr std::uint32_t kFewWords = 8;
  return block.region == Region::kContent && block.kind == BlockKind::kParagraph &&
         block.words_end - block.words_begin >= kFewWords;
}

template <typename Visit>
void for_each_word(const Page& page, Visit visit) {
  for (const Block& block : page.blocks) {
    if (!is_prose(block)) continue;
    for (std::uint32_t i = block.words_begin; i < block.words_end; ++i) {
      visit(slice(page.text, page.words[i]));
    }
  }
}

/// The word loosely spelled, without the article and what stands before it.
std::string bare(std::string_view word) {
  std::string folded = fold(word, Fold::kL2);
  for (const std::string_view article : {"وبال", "وال", "بال", "كال", "فال", "لل", "ال"}) {
    if (folded.starts_with(article) && graphemes(folded) > graphemes(article) + 2) {
      return folded.substr(article.size());
    }
  }
  return folded;
}

/// A word of code or an acronym: SELECT, HTML.
bool is_all_capitals(std::string_view word) {
  const auto in = [](char first, char last) {
    return [=](char c) { return c >= first && c <= last; };
  };
  return std::ranges::any_of(word, in('A', 'Z')) && std::ranges::none_of(word, in('a', 'z'));
}

bool says_something(std::string_view word, const LanguagePack& pack) {
  if (graphemes(word) < 3 || word.find_first_of("0123456789_") != word.npos) return false;
  return !pack.contains(List::kStopwords, fold(word, Fold::kL1));
}

}  // namespace

FrequentWord find_frequent_word(const Page& page, const LanguagePack& pack, std::int64_t percent) {
  struct Bucket {
    std::int64_t count = 0;
    std::string_view word;
  };
  std::array<Bucket, 1024> buckets;
  FrequentWord found;
  for_each_word(page, [&](std::string_view word) {
    std::uint32_t hash = 0;
    for (const char c : word) hash = hash * 31 + (static_cast<unsigned char>(c) | 0x20U);
    Bucket& bucket = buckets[hash % buckets.size()];
    if (bucket.count++ == 0) bucket.word = word;
    ++found.words;
  });
  std::vector<std::string_view> often;
  for (const Bucket& bucket : buckets) {
    if (bucket.count > 0 && bucket.count * 200 >= found.words * percent)
      often.push_back(bucket.word);
  }
  // Nearly all pages have no such word and end here.
  std::erase_if(often, [&](std::string_view word) { return !says_something(word, pack); });
  if (often.empty()) return found;
  std::unordered_map<std::string, std::int64_t> times;
  for_each_word(page, [&](std::string_view word) {
    if (!is_all_capitals(word)) ++times[bare(word)];
  });
  for (const std::string_view word : often) {
    const std::int64_t own = times[bare(word)];
    if (own <= found.times) continue;
    found.times = own;
    found.word = word;
  }
  return found;
}

}  // namespace dalil
