#include "analyzer/site/near_sketch.h"

namespace dalil {
namespace {

std::uint32_t mix(std::uint32_t hash) {
  hash = (hash ^ hash >> 16) * 0x7FEB352D;
  hash = (hash ^ hash >> 15) * 0x846CA68B;
  return hash ^ hash >> 16;
}

}  // namespace

NearSketch::NearSketch(const PageSketch& sketch, const OwnContent& own) : values_(sketch.values) {
  if (own.words == 0) return;
  for (std::size_t i = 0; i < bins_.size(); ++i) {
    const std::uint8_t owner = sketch.owners[i];
    if (owner == PageSketch::kEmpty) continue;
    const bool is_own = owner >= own.first && owner <= own.last;
    bins_[i] = is_own ? Bin::kOwn : Bin::kUnknown;
    count_ += is_own;
  }
}

std::array<std::uint32_t, NearSketch::kBands> NearSketch::bands() const {
  std::array<std::uint32_t, kBands> bands{};
  for (std::size_t i = 0; i < bins_.size(); ++i) {
    std::size_t lender = i;
    for (std::uint32_t asked = 1; bins_[lender] != Bin::kOwn; ++asked) {
      lender = mix(static_cast<std::uint32_t>(i) << 16 | asked) % bins_.size();
    }
    std::uint32_t& band = bands[i / kRows];
    band = mix(band * 31 + values_[lender] + 1);
  }
  return bands;
}

NearSketch::Estimate estimate(const NearSketch& a, const NearSketch& b) {
  using Bin = NearSketch::Bin;
  int same = 0, all = 0;
  for (std::size_t i = 0; i < a.bins_.size(); ++i) {
    if (a.bins_[i] == Bin::kUnknown || b.bins_[i] == Bin::kUnknown) continue;
    if (a.bins_[i] == Bin::kEmpty && b.bins_[i] == Bin::kEmpty) continue;
    ++all;
    same += a.bins_[i] == b.bins_[i] && a.values_[i] == b.values_[i];
  }
  return {all == 0 ? 0 : static_cast<double>(same) / all, all};
}

}  // namespace dalil
