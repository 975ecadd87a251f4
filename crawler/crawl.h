// The crawl: takes URLs from the frontier level by level, asks robots.txt, keeps the promises of
// politeness and the limits, and hands every answer on. It knows HTTP and no HTML: links come back
// through the frontier.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/audit.h"
#include "core/fetcher.h"
#include "core/record.h"
#include "core/result.h"
#include "core/site_facts.h"
#include "crawler/scope.h"

namespace dalil {

struct CrawlJob {
  std::int64_t id = 0;
  Url url;
  int depth = 0;
  AnswerCheck check;      ///< What was answered so far: with an attempt, the job is a doubted one.
  Validators validators;  ///< Of an earlier audit. Only a job that comes back with them may have
                          ///< 304 for an answer to go by.
};

/// What waits to be fetched. Implemented over the store by apps/engine and in memory by tests.
/// A job that take() gave waits on until its answer is recorded, or leave_out() or doubt() took it.
class Frontier {
 public:
  virtual ~Frontier() = default;

  /// Waits until everything that was handed on is recorded, and opens the shallowest level that
  /// waits. False: none does.
  virtual Result<bool> next_level(int& depth) = 0;

  /// The next jobs of the open level in their fixed order; empty where all are handed out.
  virtual Result<std::vector<CrawlJob>> take(int limit) = 0;

  /// Adds URLs of the site that a sitemap lists; they wait behind all that links reach.
  virtual Result<void> add_listed(const std::vector<ListedPage>& pages) = 0;

  /// These failed: they wait, with what their `check` knows, to be asked once more at the end.
  virtual Result<void> doubt(const std::vector<CrawlJob>& jobs) = 0;

  /// Waits like next_level() and opens the level of the doubted. False: there are none.
  virtual Result<bool> open_doubted() = 0;

  /// These wait no more and were not fetched: they are parts of a trap.
  virtual Result<void> leave_out(const std::vector<std::int64_t>& ids) = 0;

  /// Waits like next_level() and calls back for each URL that was answered or refused, with the key
  /// of its content (PageRecord::content_key).
  virtual Result<void> for_each_fetched(
      const std::function<void(const Url& url, std::uint64_t content_key)>& callback) = 0;
};

/// Where answers go; called on the crawl's thread. May block: that is how slower stages hold the
/// crawl back.
struct CrawlSink {
  /// The answer to go by: what failed was asked again first, and job.check says how that went.
  std::function<void(CrawlJob&&, Response&&)> on_response;
  /// An answer came that the crawl takes, whether or not it asks again; before anything is made of
  /// it.
  std::function<void(const CrawlJob&, const Response&)> on_answer = [](const CrawlJob&,
                                                                       const Response&) {};
  /// What on_answer() was given for the job, as often asked as now, by a crawl that was killed:
  /// the server is not asked again.
  std::function<std::optional<Response>(const CrawlJob&)> recall = [](const CrawlJob&) {
    return std::nullopt;
  };
  /// robots.txt forbids it or, where job.check is kUnverifiable, could not be fetched.
  std::function<void(CrawlJob&&)> on_blocked;
  /// What a host of the site answers for an address that cannot exist, before any page of it that
  /// a link names is handed on. Empty: nobody wants to know, and no host is asked.
  std::function<void(const Response&)> on_missing;
  std::function<void(const HomeFact&)> on_home = [](const HomeFact&) {};  ///< It answered.
  std::function<void()> on_tick = [] {};  ///< Several times a second, for the progress line.
};

struct CrawlEnd {
  bool interrupted = false;
  std::vector<std::string>
      limits;  ///< "max-pages", "max-depth", "max-time", "retry-after" (a server wants to be left
               ///< alone for long): which left URLs waiting.
  bool robots_unreachable = false;  ///< The seed's robots.txt could not be fetched, so nothing was.
  Failure robots_failure = Failure::kNone;  ///< Why, where no answer came at all.
  std::int64_t sitemaps = 0;                ///< Sitemap files that were read.
  SiteFacts facts;                          ///< What robots.txt and the sitemaps are like.
};

/// Where a crawl begins: empty at first, what is known already when it goes on.
struct CrawlStart {
  std::int64_t done = 0;  ///< URLs that were fetched before.
  Url home;  ///< What the seed's redirects led to; not valid() where that is not known yet.
  HomeFact home_fact;  ///< From before; a new answer that is a page takes its place.
};

/// The most requests that a crawl, or a check of links, has in flight: what a fetcher should start
/// at once, since delays are counted from there.
std::size_t most_requests(const CrawlLimits& limits);

/// Crawls until the frontier is empty, a limit is reached or `stop` is set. Fails only where the
/// frontier does (the store is gone); the caller drains its own stages.
Result<CrawlEnd> crawl(const AuditRequest& request, const CrawlStart& start, Fetcher& fetcher,
                       Frontier& frontier, Scope& scope, const CrawlSink& sink,
                       const std::atomic<bool>& stop);

}  // namespace dalil
