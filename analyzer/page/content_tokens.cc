#include "analyzer/page/content_tokens.h"

#include <algorithm>
#include <bit>

#include "core/hash.h"

namespace dalil {

void add_tokens(std::string_view folded, ContentTokens& out) {
  std::size_t begin = 0, in_group = ContentTokens::kGroupWords;
  bool new_block = true;
  while (begin < folded.size()) {
    std::size_t end = begin;
    while (end < folded.size() && folded[end] != ' ' && folded[end] != '\n') ++end;
    if (end > begin) {
      if (new_block && in_group >= ContentTokens::kGroupWords &&
          out.groups.size() < ContentTokens::kMaxGroups) {
        out.groups.push_back(static_cast<std::uint32_t>(out.words.size()));
        in_group = 0;
      }
      new_block = false;
      ++in_group;
      out.words.push_back(hash64(folded.substr(begin, end - begin)));
    }
    new_block = new_block || (end < folded.size() && folded[end] == '\n');
    begin = end + 1;
  }
}

std::uint64_t shingle_of(const std::uint64_t* words, std::size_t count) {
  std::uint64_t hash = words[0];
  for (std::size_t i = 1; i < count; ++i) {
    hash = std::rotl(hash * 0x9E3779B97F4A7C15U, 29) ^ words[i];
  }
  hash *= 0xD6E8FEB86659FD93U;
  return hash ^ hash >> 32;
}

std::vector<std::uint64_t> shingles_of(const ContentTokens& content, std::size_t first,
                                       std::size_t last) {
  std::vector<std::uint64_t> shingles;
  if (first >= content.groups.size() || last < first) return shingles;
  const std::size_t begin = content.groups[first];
  const std::size_t end = content.group_end(std::min(last, content.groups.size() - 1));
  const std::size_t length = std::min<std::size_t>(3, end - begin);
  for (std::size_t i = begin; i + length <= end; ++i) {
    shingles.push_back(shingle_of(&content.words[i], length));
  }
  std::ranges::sort(shingles);
  shingles.erase(std::unique(shingles.begin(), shingles.end()), shingles.end());
  return shingles;
}

double shared_part(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
  if (a.empty() || b.empty()) return 0;
  std::size_t both = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    both += a[i] == b[j];
    const bool next_a = a[i] <= b[j];
    j += b[j] <= a[i];
    i += next_a;
  }
  return static_cast<double>(both) / static_cast<double>(a.size() + b.size() - both);
}

}  // namespace dalil
