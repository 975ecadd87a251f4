// A fetcher that keeps the promises of politeness: what it starts is counted until it comes back.
#pragma once

#include <atomic>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/fetcher.h"
#include "crawler/politeness.h"

namespace dalil {

class PoliteFetcher {
 public:
  PoliteFetcher(Fetcher& fetcher, const Politeness::Limits& limits)
      : fetcher_(fetcher), pace_(limits) {}

  Politeness& pace() { return pace_; }
  const Politeness& pace() const { return pace_; }

  /// For hosts that are Politeness::ready() alone.
  void start(FetchRequest request);

  /// What has ended; waits at most until `wanted`, when something else may be started, and at most
  /// a tenth of a second. Sleeps where nothing is in flight.
  std::vector<FetchResult> wait(Politeness::Clock::time_point wanted);

  /// Fetches one URL as politely as all others, while those are in flight; their answers are added
  /// to `others`. Nullopt where `stop` was set. Jobs have other ids than -1.
  std::optional<Response> fetch_now(const Url& url, std::vector<FetchResult>& others,
                                    const std::function<void()>& on_tick,
                                    const std::atomic<bool>& stop);

  std::size_t in_flight() const { return fetcher_.in_flight(); }

 private:
  Fetcher& fetcher_;
  Politeness pace_;
};

}  // namespace dalil
