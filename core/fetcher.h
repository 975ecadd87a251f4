// The port through which a crawl reaches the web: curl, a folder, or a web in memory for tests.
#pragma once

#include <chrono>
#include <cstdint>
#include <vector>

#include "core/response.h"
#include "core/url.h"

namespace dalil {

struct FetchRequest {
  std::int64_t id = 0;     ///< The caller's; comes back with the answer.
  Url url;                 ///< Fetched without its fragment.
  bool head = false;       ///< Ask with HEAD.
  bool text_only = false;  ///< Bodies that are no text (images, archives) are not wanted.
};

struct FetchResult {
  std::int64_t id = 0;
  Response response;
};

/// Used by one thread. Redirects are not followed. Every request that was started comes back
/// exactly once.
class Fetcher {
 public:
  virtual ~Fetcher() = default;

  /// Begins a request; never blocks on the network.
  virtual void start(FetchRequest request) = 0;

  /// What has ended since the last call; waits up to `timeout` for the first.
  virtual std::vector<FetchResult> wait(std::chrono::milliseconds timeout) = 0;

  /// Requests that were started and have not come back.
  virtual std::size_t in_flight() const = 0;
};

}  // namespace dalil
