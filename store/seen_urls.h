// Which URLs a run knows: hash -> row id, 16 bytes a slot. The URLs themselves are on disk.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace dalil::store {

/// An open-addressing table that only grows. One thread at a time.
class SeenUrls {
 public:
  struct Slot {
    std::uint64_t hash = 0;
    std::uint32_t id = 0;           ///< 0: free.
    std::uint32_t anchor : 31 = 0;  ///< Mark of the anchor that stands in the URL's row; 0: none.
    std::uint32_t listed : 1 = 0;   ///< It may wait at kListedDepth: no link to it was seen.
  };

  SeenUrls() : slots_(1024) {}

  /// The slot of that hash: `id` is 0 where the URL is new, and the caller then gives it one with
  /// insert(). Valid until then.
  Slot& find(std::uint64_t hash) { return slots_[position(hash)]; }
  void insert(const Slot& slot);
  std::size_t size() const { return size_; }

 private:
  std::size_t position(std::uint64_t hash) const {
    std::size_t at = hash & (slots_.size() - 1);
    while (slots_[at].id != 0 && slots_[at].hash != hash) at = (at + 1) & (slots_.size() - 1);
    return at;
  }

  std::vector<Slot> slots_;
  std::size_t size_ = 0;
};

}  // namespace dalil::store
