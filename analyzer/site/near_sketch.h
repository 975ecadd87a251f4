// The sketch of a page, reduced to what is the page's own: candidates for near-duplicates are told
// by it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "analyzer/page/page_sketch.h"
#include "analyzer/site/site_content.h"

namespace dalil {

class NearSketch {
 public:
  static constexpr std::size_t kBands = 16;
  static constexpr std::size_t kRows = PageSketch::kBins / kBands;
  static constexpr int kFewValues = 24;  ///< Fewer tell nothing.

  NearSketch(const PageSketch& sketch, const OwnContent& own);

  /// How many bins have a value of the page's own.
  int values() const { return count_; }

  /// Equal on two pages where all values of the band are. A bin without a value borrows one from
  /// another (https://arxiv.org/abs/1703.04664). Needs kFewValues.
  std::array<std::uint32_t, kBands> bands() const;

  /// What the two pages are likely to share, and of how many bins that is said.
  struct Estimate {
    double share = 0;
    int bins = 0;
  };
  friend Estimate estimate(const NearSketch& a, const NearSketch& b);

 private:
  enum class Bin : std::uint8_t {
    kEmpty,
    kOwn,
    kUnknown
  };  ///< kUnknown: the least is not its own.

  std::array<std::uint8_t, PageSketch::kBins> values_;
  std::array<Bin, PageSketch::kBins> bins_{};
  int count_ = 0;
};

NearSketch::Estimate estimate(const NearSketch& a, const NearSketch& b);

}  // namespace dalil
