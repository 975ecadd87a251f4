// What is ready to be asked, host by host: a slow host holds nobody up but itself.
#pragma once

#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "crawler/crawl.h"
#include "crawler/politeness.h"

namespace dalil {

/// One request that waits or is in flight.
struct Queued {
  CrawlJob job;
  int tries = 1;          ///< More where the server asked for patience.
  bool head = false;      ///< Ask with HEAD.
  bool last = false;      ///< Its answer counts, whatever it is.
  int hops = 0;           ///< Redirects that were followed; a crawl follows none.
  int moved = 0;          ///< Status of the first of them, where it is one for good.
  bool recalled = false;  ///< Its answer came before, and was waited for as long as it may be.
};

/// For the whole page, or for its head.
FetchRequest request_of(const Queued& queued);

/// In order within each host.
class HostQueues {
 public:
  explicit HostQueues(const Politeness& pace) : pace_(pace) {}

  void push_back(Queued queued);
  void push_front(Queued queued);

  /// The next of a host that may be asked now.
  std::optional<Queued> pop_ready();

  /// When the first host may be asked as far as time is concerned; Clock::time_point::max() where
  /// nothing waits.
  Politeness::Clock::time_point next_start() const;

  /// Forgets what waits for the host, now and in future.
  void close(const std::string& host);

  bool empty() const { return size_ == 0; }
  std::size_t size() const { return size_; }
  void clear() {
    queues_.clear();
    size_ = 0;
  }

 private:
  const Politeness& pace_;
  std::map<std::string, std::deque<Queued>> queues_;  // None is empty.
  std::set<std::string> closed_;
  std::size_t size_ = 0;
};

}  // namespace dalil
