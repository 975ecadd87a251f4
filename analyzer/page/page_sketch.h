// What is kept of a page to compare it with all others of its site: a sample of its content's
// shingles, a mark for each group of blocks, and a sample of its structure.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/page/content_tokens.h"

namespace dalil {

/// Which containers a page has, by tag and first class, down to some depth: a sample of 16 (0: none
/// came). Pages of one template agree in most of them.
using StructureSketch = std::array<std::uint8_t, 16>;

/// Gathers a StructureSketch.
class StructureBuilder {
 public:
  /// `shape`: a hash of the container, its tag and class.
  void add(std::uint32_t shape) {
    std::uint32_t& least = least_[shape >> 28];
    if (shape < least) least = shape;
  }
  StructureSketch sketch() const;

 private:
  std::array<std::uint32_t, 16> least_ = all_empty();

  static constexpr std::array<std::uint32_t, 16> all_empty() {
    std::array<std::uint32_t, 16> least{};
    least.fill(0xFFFFFFFF);
    return least;
  }
};

/// A one-permutation MinHash (https://arxiv.org/abs/1208.1259) of the content's 3-shingles: their
/// hashes fall into bins, and of each bin the least is kept, with the group that it is of. So the
/// shingles of groups that turn out to be repeated all over the site can be left out afterwards.
struct PageSketch {
  static constexpr std::size_t kBins = 128;
  static constexpr std::uint8_t kEmpty = 0xFF;  ///< An owner: the bin has no shingle.

  struct Group {
    std::uint32_t key = 0;  ///< 24 bits of a hash of its words.
    std::uint32_t words = 0;
  };

  /// Eight bits each (https://arxiv.org/abs/0910.3349): bins that differ look the same once in 256
  /// times, which adds 0.0002 to an estimate of 0.95.
  std::array<std::uint8_t, kBins> values{};
  std::array<std::uint8_t, kBins> owners{};  ///< Index into `groups`.
  std::vector<Group> groups;                 ///< As in ContentTokens.
  StructureSketch structure{};
};

PageSketch sketch_of(const ContentTokens& content, const StructureSketch& structure);

/// About 240 bytes and 4 for each group.
std::string pack(const PageSketch& sketch);
/// nullopt where the bytes are damaged.
std::optional<PageSketch> unpack_sketch(std::string_view bytes);

}  // namespace dalil
