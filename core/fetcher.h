// The port through which a crawl reaches the web: curl, a folder, or a web in memory for tests.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/response.h"
#include "core/url.h"

namespace dalil {

/// What tells a server which version of a page the asker has (RFC 9110 §13.1); where that is still
/// the one, it may answer 304 without a body.
struct Validators {
  std::string etag;           ///< For If-None-Match, as it came; "": none.
  std::string last_modified;  ///< For If-Modified-Since, as it came; "": none.

  bool empty() const { return etag.empty() && last_modified.empty(); }
};

struct FetchRequest {
  std::int64_t id = 0;          ///< The caller's; comes back with the answer.
  Url url;                      ///< Fetched without its fragment.
  bool head = false;            ///< Ask with HEAD.
  bool text_only = false;       ///< Bodies that are no text (images, archives) are not wanted.
  std::size_t first_bytes = 0;  ///< Not 0: so much of the body is enough, and no failure.
  bool range = false;           ///< Ask for `first_bytes` alone (RFC 9110 §14.2): may give 206.
  Validators validators;        ///< Not empty: a page that has not changed may come as 304.
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
