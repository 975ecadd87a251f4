#include "crawler/polite_fetcher.h"

#include <algorithm>
#include <chrono>
#include <thread>
#include <utility>

namespace dalil {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds kLongestWait{100};
constexpr std::int64_t kSideRequest = -1;

}  // namespace

void PoliteFetcher::start(FetchRequest request) {
  pace_.started(std::string(request.url.host()));
  fetcher_.start(std::move(request));
}

std::vector<FetchResult> PoliteFetcher::wait(Politeness::Clock::time_point wanted) {
  const auto until = std::chrono::ceil<milliseconds>(wanted - Politeness::Clock::now());
  const milliseconds time = std::clamp(until, milliseconds(0), kLongestWait);
  if (fetcher_.in_flight() == 0) {
    std::this_thread::sleep_for(time);
    return {};
  }
  // Where the time has come, it is the number of requests in flight that has to fall.
  std::vector<FetchResult> results = fetcher_.wait(time.count() > 0 ? time : kLongestWait);
  for (const FetchResult& result : results) {
    pace_.ended(std::string(result.response.requested.host()));
  }
  return results;
}

std::optional<Response> PoliteFetcher::fetch_now(const Url& url, std::vector<FetchResult>& others,
                                                 const std::function<void()>& on_tick,
                                                 const std::atomic<bool>& stop) {
  const std::string host(url.host());
  bool started = false;
  while (!stop.load(std::memory_order_relaxed)) {
    if (!started && pace_.ready(host)) {
      start({.id = kSideRequest, .url = url});
      started = true;
    }
    std::optional<Response> mine;
    for (FetchResult& result :
         wait(started ? Politeness::Clock::time_point::max() : pace_.next_start(host))) {
      if (result.id == kSideRequest) {
        mine = std::move(result.response);
      } else {
        others.push_back(std::move(result));
      }
    }
    if (mine) return mine;
    on_tick();
  }
  return std::nullopt;
}

}  // namespace dalil
