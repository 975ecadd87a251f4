// Work on all cores: the same calls in any order, so that only what they write may tell the order.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace dalil {

inline std::size_t worker_count() {
  return std::max<std::size_t>(1, std::thread::hardware_concurrency());
}

/// Calls `work(worker, i)` once for every i below `count`; `worker` is below worker_count(), and no
/// two calls with the same one run at once. `work` must not throw.
template <typename Work>
void parallel_for(std::size_t count, Work&& work) {
  std::atomic<std::size_t> next{0};
  const auto run = [&](std::size_t worker) {
    for (std::size_t i = next++; i < count; i = next++) work(worker, i);
  };
  std::vector<std::thread> threads;
  for (std::size_t worker = 1; worker < std::min(worker_count(), count); ++worker) {
    threads.emplace_back(run, worker);
  }
  run(0);
  for (std::thread& thread : threads) thread.join();
}

}  // namespace dalil
