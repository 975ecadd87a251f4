// From responses to the store: analysis workers, and one writer that commits in batches.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <thread>
#include <vector>

#include "analyzer/judge.h"
#include "analyzer/keywords/coverage.h"
#include "apps/engine/bounded_queue.h"
#include "apps/engine/commit_batch.h"
#include "apps/engine/resources.h"
#include "core/audit.h"
#include "core/response.h"
#include "crawler/crawl.h"
#include "crawler/scope.h"
#include "store/store.h"

namespace dalil {

/// One URL on its way to the store.
struct Fetched {
  CrawlJob job;
  Response response;
  bool blocked_by_robots = false;
};

/// Threads live as long as the object; the destructor lets them end what they have.
class Pipeline {
 public:
  struct Settings {
    const AuditRequest& request;
    const Resources& resources;
    std::span<const Rule* const> rules;
    const Scope& scope;
    std::int64_t run = 0;
    std::chrono::milliseconds elapsed_before{0};
  };

  Pipeline(const Settings& settings, Store& store);
  ~Pipeline();
  Pipeline(const Pipeline&) = delete;
  Pipeline& operator=(const Pipeline&) = delete;

  /// Waits while the workers are behind.
  void push(Fetched fetched);

  /// Waits until all that was pushed is committed. Fails where a commit failed.
  Result<void> drain();

  /// True once a commit has failed: nothing more will be kept.
  bool failed() const { return failed_.load(std::memory_order_relaxed); }

  std::int64_t committed() const { return committed_.load(std::memory_order_relaxed); }
  std::chrono::milliseconds elapsed() const;

 private:
  class Worker;

  void work();
  void write();

  const Settings settings_;
  Store& store_;
  PageJudge judge_;
  std::chrono::steady_clock::time_point started_ = std::chrono::steady_clock::now();
  std::mutex large_page_;  // one at a time: a page can take twenty times its size
  BoundedQueue<Fetched> fetched_;
  CommitBatch analysed_;
  std::vector<std::thread> workers_;
  std::thread writer_;

  std::int64_t pushed_ = 0;
  std::atomic<std::int64_t> committed_{0};
  std::atomic<bool> failed_{false};
  std::mutex mutex_;
  std::condition_variable all_committed_;
  std::optional<Error> error_;
};

}  // namespace dalil
