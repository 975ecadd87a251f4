// Memory for one parse: given out by moving a pointer, taken back all at once.
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

namespace dalil {

/// Not thread-safe; one per reader.
class Arena {
 public:
  /// Aligned for any type; lives until reset().
  void* allocate(std::size_t bytes) {
    bytes = (bytes + kAlign - 1) & ~(kAlign - 1);
    if (bytes > static_cast<std::size_t>(end_ - at_)) return allocate_chunk(bytes);
    void* const memory = at_;
    at_ += bytes;
    return memory;
  }

  /// Frees everything but one chunk, which the next page begins in.
  void reset();

 private:
  static constexpr std::size_t kAlign = alignof(std::max_align_t);
  static constexpr std::size_t kChunk = 1 << 20;

  void* allocate_chunk(std::size_t bytes);

  std::vector<std::unique_ptr<std::byte[]>> chunks_;
  std::byte* at_ = nullptr;
  std::byte* end_ = nullptr;
};

}  // namespace dalil
