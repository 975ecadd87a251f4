// What the workers have analysed, gathered for one transaction: a commit costs as much for one page
// as for many.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <span>
#include <vector>

#include "core/audit.h"
#include "store/store.h"

namespace dalil {

class CommitBatch {
 public:
  struct Content {
    std::vector<PageCommit> pages;
    std::vector<RuleOutcome> tally;
  };

  /// `empty_tally`: all rules with counts of 0.
  explicit CommitBatch(std::vector<RuleOutcome> empty_tally);

  /// Adds a page and the counts of its rules, which are set to 0. Waits for room.
  void add(PageCommit page, std::span<RuleOutcome> tally);

  /// Waits for enough pages and takes them: for fewer no longer than a moment, and not at all after
  /// hurry(). No pages: close() was called and all have been taken.
  Content take();

  /// Somebody waits for what is here: it is given out at once, until relax().
  void hurry();
  void relax();

  /// No page comes any more.
  void close();

 private:
  const std::vector<RuleOutcome> empty_tally_;
  std::mutex mutex_;
  std::condition_variable has_room_, ready_;
  Content content_;
  std::size_t bytes_ = 0;  ///< About what the pages of `content_` take.
  bool hurried_ = false, closed_ = false;
};

}  // namespace dalil
