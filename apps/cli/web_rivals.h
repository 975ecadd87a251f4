// Pages of other sites that content is compared with, asked for as politely as a crawl would.
#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "apps/cli/access.h"
#include "core/fetcher.h"
#include "core/result.h"
#include "crawler/site_files.h"

namespace dalil::cli {

class WebRivals {
 public:
  /// `names` are the pages that fetch() will be asked for, among others that are none. Of `access`
  /// only what says how to reach the web is used: other people's servers get no secrets of ours.
  static Result<WebRivals> open(const std::vector<std::string>& names, const AccessOptions& access);

  /// A page that answered with 200. Waits a second between two requests of a host, that for its
  /// robots.txt and those for redirects among them, longer where robots.txt says so (at most 30
  /// seconds). kUnreachable, with the reason, where robots.txt
  /// forbids the page or one that it redirects to, and for any other answer; kUsage where `name` is
  /// no address.
  Result<Response> fetch(const std::string& name);

 private:
  /// When each host was asked last.
  class Pace {
   public:
    /// Returns once so many seconds have gone by since the last time; this is the next one.
    void wait(const Url& url, double delay);

   private:
    std::map<std::string, std::chrono::steady_clock::time_point, std::less<>> last_;
  };

  explicit WebRivals(std::unique_ptr<Fetcher> fetcher);

  bool may_ask(const Url& url);

  std::unique_ptr<Fetcher> fetcher_;
  std::unique_ptr<Pace> pace_;
  std::unique_ptr<RobotsCache> robots_;
  std::string refused_;  // Why the last page may not be asked for.
};

}  // namespace dalil::cli
