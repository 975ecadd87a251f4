// What a host says of itself before it is crawled: robots.txt, fetched once per origin, and the
// sitemaps it names.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "core/fetcher.h"
#include "crawler/robots.h"
#include "crawler/scope.h"

namespace dalil {

/// Fetches one URL while other requests are in flight; answers to those are kept for the crawl.
using FetchNow = std::function<Response(const Url& url)>;

/// robots.txt of every origin that was asked about.
class RobotsCache {
 public:
  RobotsCache(FetchNow fetch, std::string agent_token)
      : fetch_(std::move(fetch)), agent_(std::move(agent_token)) {}

  /// True where the URL may be fetched; fetches the origin's robots.txt first (up to five
  /// redirects) where it is not known.
  bool allows(const Url& url);

  /// Seconds that the origin's robots.txt asks for between two requests, at most 30; 0 where it
  /// asks for none.
  double crawl_delay(const Url& url);

  /// True where the origin's robots.txt could not be fetched, so that nothing may be.
  bool unreachable(const Url& url);

  /// Why no answer came, kNone where one did.
  Failure failure(const Url& url);

  /// Sitemaps that the origin's robots.txt names, absolute.
  std::vector<Url> sitemaps(const Url& url);

 private:
  struct Entry {
    RobotsPolicy policy = RobotsPolicy::kAllowAll;
    Failure failure = Failure::kNone;
    RobotsTxt rules;
  };
  const Entry& entry(const Url& url);

  FetchNow fetch_;
  std::string agent_;
  std::map<std::string, Entry> entries_;  // By origin.
};

/// Reads these sitemaps and the indexes among them (each once, at most 1,000 files) and gives the
/// URLs of the site that they list, without fragments. `found` is called once per file. Returns how
/// many files could be read.
std::int64_t read_sitemaps(std::vector<Url> sitemaps, const Scope& scope, const FetchNow& fetch,
                           const std::function<void(const std::vector<std::string>&)>& found);

}  // namespace dalil
