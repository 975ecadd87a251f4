#include "analyzer/page/arena.h"

#include <algorithm>

namespace dalil {

void* Arena::allocate_chunk(std::size_t bytes) {
  const std::size_t size = std::max(bytes, kChunk);
  chunks_.push_back(std::make_unique_for_overwrite<std::byte[]>(size));
  std::byte* const begin = chunks_.back().get();
  // A block of its own size leaves the current chunk in use.
  if (size > kChunk) return begin;
  at_ = begin + bytes;
  end_ = begin + size;
  return begin;
}

void Arena::reset() {
  if (end_ == nullptr) {
    chunks_.clear();
    return;
  }
  // Keep the last ordinary chunk: the one in use.
  const auto in_use = std::find_if(chunks_.begin(), chunks_.end(), [this](const auto& chunk) {
    return chunk.get() + kChunk == end_;
  });
  std::unique_ptr<std::byte[]> kept = std::move(*in_use);
  chunks_.clear();
  at_ = kept.get();
  chunks_.push_back(std::move(kept));
}

}  // namespace dalil
