// How much memory the bodies that are being fetched may take together: large ones wait for each
// other, ordinary pages never wait.
#pragma once

#include <algorithm>
#include <cstddef>

namespace dalil {

class BodyBudget {
 public:
  static constexpr std::size_t kMost = 16'000'000;  ///< Bytes, before large bodies wait.
  static constexpr std::size_t kSmall = 1'000'000;  ///< What a body may always have.

  explicit BodyBudget(std::size_t concurrency) : small_(std::min(kSmall, kMost / concurrency)) {}

  /// True where `who`, whose body has `bytes` by now, must wait until another one has ended. One of
  /// those who ask goes on, so that all come to an end.
  bool must_wait(const void* who, std::size_t bytes) {
    if (held_ < kMost || bytes < small_) return false;
    if (favoured_ == nullptr) favoured_ = who;
    return favoured_ != who;
  }

  void take(std::size_t bytes) { held_ += bytes; }

  /// `who` has ended and gives back all that it took.
  void release(const void* who, std::size_t bytes) {
    held_ -= bytes;
    if (favoured_ == who) favoured_ = nullptr;
  }

 private:
  std::size_t small_;
  std::size_t held_ = 0;
  const void* favoured_ = nullptr;
};

}  // namespace dalil
