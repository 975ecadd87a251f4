// Options that say what is crawled, how far and how politely.
#pragma once

#include <string>

#include "core/audit.h"
#include "core/result.h"

namespace CLI {  // NOLINT(readability-identifier-naming): CLI11 names it.
class App;
}

namespace dalil::cli {

/// As they were given, where AuditRequest has another form.
struct CrawlOptions {
  double delay = 0, timeout = 30, max_time = 0;  ///< Seconds.
  double rate = 0;                               ///< Requests per second; 0: no limit.
  std::string list;                              ///< A file of URLs, "-" for standard input.
  std::string since;                             ///< A run's number, "last", or "".
  bool resume = false, fresh = false, durable = false, no_bodies = false;
};

/// Most of them go straight into `request`. Both must outlive the command.
void add_crawl_options(CLI::App& command, CrawlOptions& options, AuditRequest& request);

/// True where a limit on pages, depth or time was given: what it cuts off was asked for.
bool limit_given(const CLI::App& command);

/// Fills the request with what the options say: times, scope, the list of URLs. `request.site` is
/// the base of relative addresses in the list; where it is empty, the list's first URL becomes it.
/// kUsage where a pattern, a URL or the file is not right.
Result<void> apply(const CrawlOptions& options, AuditRequest& request);

}  // namespace dalil::cli
