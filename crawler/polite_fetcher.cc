#include "crawler/polite_fetcher.h"

#include <algorithm>
#include <chrono>
#include <thread>
#include <utility>

namespace dalil {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds kLongestWait{100};

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

}  // namespace dalil
