// From responses to the store: analysis workers, and one writer that commits in batches.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <thread>
#include <vector>

#include "analyzer/judge.h"
#include "analyzer/keywords/coverage.h"
#include "analyzer/own_rules.h"
#include "apps/engine/bounded_queue.h"
#include "apps/engine/byte_budget.h"
#include "apps/engine/commit_batch.h"
#include "apps/engine/earlier_run.h"
#include "apps/engine/resources.h"
#include "core/audit.h"
#include "core/response.h"
#include "crawler/crawl.h"
#include "crawler/scope.h"
#include "store/answer_spool.h"
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
    const OwnRules* own = nullptr;   ///< What the project asks every page; nullptr: nothing.
    AnswerSpool* answers = nullptr;  ///< Is told what is committed; nullptr: nobody is.
    std::string today;               ///< ISO 8601; what pages accept ends by it.
  };

  Pipeline(const Settings& settings, Store& store);
  ~Pipeline();
  Pipeline(const Pipeline&) = delete;
  Pipeline& operator=(const Pipeline&) = delete;

  /// Waits while the workers are behind.
  void push(Fetched fetched);

  /// Waits until all that was pushed is committed. Fails where a commit failed.
  Result<void> drain();

  /// The run that the audit compares with.
  const EarlierRun& earlier() const { return earlier_; }

  /// What a host answers for an address that cannot exist, so that pages with the same content are
  /// known. Not where `home_key` is that content's key: then names of the home page could not be
  /// told from missing pages.
  void learn_missing(const Response& answer, std::uint64_t home_key);

  /// True once a commit has failed: nothing more will be kept.
  bool failed() const { return failed_.load(std::memory_order_relaxed); }

  /// HTML pages that were read, and not taken over from the earlier run.
  std::int64_t parsed() const { return parsed_.load(std::memory_order_relaxed); }

  std::int64_t committed() const { return committed_.load(std::memory_order_relaxed); }
  std::chrono::milliseconds elapsed() const;

 private:
  class Worker;

  void work();
  void write();
  void fail(const Error& error);
  std::uint64_t missing_key(const Url& url);

  const Settings settings_;
  Store& store_;
  EarlierRun earlier_;
  PageJudge judge_;
  std::chrono::steady_clock::time_point started_ = std::chrono::steady_clock::now();
  ByteBudget being_read_;
  std::mutex missing_mutex_;
  std::map<std::string, std::uint64_t> missing_keys_;  // By origin.
  BoundedQueue<Fetched> fetched_;
  CommitBatch analysed_;
  std::vector<std::thread> workers_;
  std::thread writer_;

  std::int64_t pushed_ = 0;
  std::atomic<std::int64_t> committed_{0}, parsed_{0};
  std::atomic<bool> failed_{false};
  std::mutex mutex_;
  std::condition_variable all_committed_;
  std::optional<Error> error_;
};

}  // namespace dalil
