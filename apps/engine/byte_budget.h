// How many bytes may be in work at once: a page in memory takes many times its size, and with many
// threads it would be the site that says how much.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <mutex>

namespace dalil {

class ByteBudget {
 public:
  explicit ByteBudget(std::size_t most) : most_(most) {}

  /// Bytes that are given back when the object ends.
  class Share {
   public:
    Share(const Share&) = delete;
    Share& operator=(const Share&) = delete;
    ~Share() { budget_.give_back(bytes_); }

   private:
    friend class ByteBudget;
    Share(ByteBudget& budget, std::size_t bytes) : budget_(budget), bytes_(bytes) {}

    ByteBudget& budget_;
    const std::size_t bytes_;
  };

  /// Waits until there is room, in the order of the calls. More than the whole budget is had alone.
  Share take(std::size_t bytes) {
    std::unique_lock lock(mutex_);
    const std::uint64_t turn = last_turn_++;
    changed_.wait(lock,
                  [&] { return turn == next_turn_ && (taken_ == 0 || taken_ + bytes <= most_); });
    ++next_turn_;
    taken_ += bytes;
    changed_.notify_all();
    return Share(*this, bytes);
  }

 private:
  void give_back(std::size_t bytes) {
    const std::lock_guard lock(mutex_);
    taken_ -= bytes;
    changed_.notify_all();
  }

  const std::size_t most_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::uint64_t last_turn_ = 0, next_turn_ = 0;
  std::size_t taken_ = 0;
};

}  // namespace dalil
