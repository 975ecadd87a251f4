// A queue between threads that holds its producers back: what makes memory independent of the size
// of the site.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <optional>
#include <utility>

namespace dalil {

template <typename T>
class BoundedQueue {
 public:
  /// `capacity` counts items, `most_bytes` what they weigh together.
  BoundedQueue(std::size_t capacity, std::size_t most_bytes)
      : capacity_(capacity), most_bytes_(most_bytes) {}

  /// Waits for room; an empty queue has it for every item. After close() the item is dropped.
  void push(T item, std::size_t bytes) {
    std::unique_lock lock(mutex_);
    has_room_.wait(lock, [&] {
      return items_.empty() || closed_ ||
             (items_.size() < capacity_ && bytes_ + bytes <= most_bytes_);
    });
    if (closed_) return;
    items_.push_back({std::move(item), bytes});
    bytes_ += bytes;
    has_items_.notify_one();
  }

  /// Waits for an item; nullopt after close(), when all have been taken.
  std::optional<T> pop() {
    std::unique_lock lock(mutex_);
    has_items_.wait(lock, [&] { return !items_.empty() || closed_; });
    if (items_.empty()) return std::nullopt;
    T item = std::move(items_.front().item);
    bytes_ -= items_.front().bytes;
    items_.pop_front();
    has_room_.notify_one();
    return item;
  }

  /// No item comes any more; those that wait are still given out.
  void close() {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    has_items_.notify_all();
    has_room_.notify_all();
  }

 private:
  struct Entry {
    T item;
    std::size_t bytes;
  };

  const std::size_t capacity_;
  const std::size_t most_bytes_;
  std::mutex mutex_;
  std::condition_variable has_items_, has_room_;
  std::deque<Entry> items_;
  std::size_t bytes_ = 0;
  bool closed_ = false;
};

}  // namespace dalil
