// The main content of a page as numbers: one per word, cut into groups of blocks. What pages are
// compared by.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace dalil {

/// Words in the order of the page, each as a hash at fold level L2, and where its groups begin. A
/// group is a block, or several that follow each other where they have few words: the items of a
/// menu, the cells of a table.
struct ContentTokens {
  static constexpr std::size_t kGroupWords = 5;   ///< A group has at least as many.
  static constexpr std::size_t kMaxGroups = 250;  ///< All that follows is in the last one.

  std::vector<std::uint64_t> words;
  std::vector<std::uint32_t> groups;  ///< Offsets into `words`; the first is 0.

  std::size_t group_end(std::size_t group) const {
    return group + 1 < groups.size() ? groups[group + 1] : words.size();
  }

  void clear() {
    words.clear();
    groups.clear();
  }
};

/// Appends the words of `folded`: at fold level L2, separated by spaces, blocks by line breaks.
void add_tokens(std::string_view folded, ContentTokens& out);

/// The 3-shingle of words that begins with `words`; of fewer where the text ends.
std::uint64_t shingle_of(const std::uint64_t* words, std::size_t count);

/// The different 3-shingles of the groups from `first` to `last`, ascending.
std::vector<std::uint64_t> shingles_of(const ContentTokens& content, std::size_t first,
                                       std::size_t last);

/// Share of the shingles of both that both have (Jaccard), 0 to 1. Both ascend, each value once.
double shared_part(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b);

}  // namespace dalil
