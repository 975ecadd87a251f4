// Whether links to other sites work: one polite question for each, no crawling.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <vector>

#include "core/fetcher.h"
#include "core/record.h"

namespace dalil {

struct LinkTarget {
  std::int64_t id = 0;
  Url url;
};

/// What stands at the end of a link, its redirects followed; check.first_status tells of a page that
/// is there that it has moved for good.
struct LinkAnswer {
  std::int64_t id = 0;
  int status = 0;
  Failure failure = Failure::kNone;
  AnswerCheck check;
};

struct LinkCheckLimits {
  std::size_t concurrency = 16;            ///< Over all hosts.
  int per_host = 2;                        ///< Requests in flight to a host.
  std::chrono::milliseconds delay{1'000};  ///< Between the starts of two requests to a host.
};

/// Asks with HEAD and, where that is refused or fails, with GET; what fails then is asked once more
/// when all others are done. Ten redirects are followed. Each target is answered once, but for
/// those of a host that wants to be left alone for more than five minutes. False: `stop` was set.
bool check_links(std::vector<LinkTarget> targets, const LinkCheckLimits& limits, Fetcher& fetcher,
                 const std::function<void(const LinkAnswer&)>& on_answer,
                 const std::function<void()>& on_tick, const std::atomic<bool>& stop);

}  // namespace dalil
