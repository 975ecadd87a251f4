#include "crawler/crawl.h"

#include <algorithm>
#include <chrono>
#include <unordered_map>
#include <utility>

#include "crawler/answer.h"
#include "crawler/file_names.h"
#include "crawler/host_queues.h"
#include "crawler/missing_probe.h"
#include "crawler/patience.h"
#include "crawler/polite_fetcher.h"
#include "crawler/site_files.h"
#include "crawler/site_survey.h"
#include "crawler/traps.h"

namespace dalil {
namespace {

using Clock = Politeness::Clock;

constexpr int kTakeAtOnce = 256;
constexpr std::size_t kHostsAtOnce = 4;    // So many hosts can be asked at full speed.
constexpr std::size_t kMostAgain = 1'000;  // Failures of a level that are kept in memory.
constexpr int kMostTries = 3;              // Where the server asks for patience.

class Crawl {
 public:
  Crawl(const AuditRequest& request, const CrawlStart& start, Fetcher& fetcher, Frontier& frontier,
        Scope& scope, const CrawlSink& sink, const std::atomic<bool>& stop)
      : request_(request),
        fetcher_(fetcher, {request.limits.concurrency, request.limits.delay}),
        frontier_(frontier),
        scope_(scope),
        sink_(sink),
        stop_(stop),
        handed_out_(start.done),
        home_(start.home),
        queues_(fetcher_.pace()),
        probe_(request.scope.path_prefix),
        robots_([this](const Url& url) { return fetch_now(url); }, "dalil") {
    end_.facts.home = start.home_fact;
  }

  Result<CrawlEnd> run() {
    if (handed_out_ > 0) {
      Result<void> recalled =
          frontier_.for_each_fetched([this](const Url& url, std::uint64_t) { traps_.recall(url); });
      if (!recalled) return recalled.error();
    }
    if (Result<void> crawled = crawl_levels(); !crawled) return crawled.error();
    if (Result<void> settled = settle_doubts(); !settled) return settled.error();
    end_.facts.robots = robots_.facts();
    return end_;
  }

 private:
  Result<void> crawl_levels() {
    int depth = 0;
    while (!halted() && !full_) {
      const Result<bool> opened = frontier_.next_level(depth);
      if (!opened) return opened.error();
      // The seed has answered: now it is known whose sitemaps to read.
      if ((!*opened || depth > 0) && !site_files_read_ && home_.valid()) {
        site_files_read_ = true;
        if (Result<void> read = read_site_files(); !read) return read;
        continue;
      }
      if (!*opened) {
        const Result<bool> doubted = frontier_.open_doubted();
        if (!doubted) return doubted.error();
        if (!*doubted) return {};
        if (Result<void> level = crawl_level(true); !level) return level;
        continue;
      }
      if (request_.limits.max_depth >= 0 && depth > request_.limits.max_depth) {
        reach("max-depth");
        return {};
      }
      if (Result<void> level = crawl_level(false); !level) return level;
    }
    return {};
  }

  // What a limit has left in doubt is asked about all the same or, where the time is up, taken as
  // it is.
  Result<void> settle_doubts() {
    while (!end_.interrupted) {
      const Result<bool> opened = frontier_.open_doubted();
      if (!opened) return opened.error();
      if (!*opened) return {};
      if (!halted()) {
        if (Result<void> level = crawl_level(true); !level) return level;
        continue;
      }
      Result<std::vector<CrawlJob>> jobs = frontier_.take(kTakeAtOnce);
      for (; jobs && !jobs->empty(); jobs = frontier_.take(kTakeAtOnce)) {
        for (CrawlJob& job : *jobs) take_first_answer(std::move(job));
      }
      if (!jobs) return jobs.error();
    }
    return {};
  }

  void take_first_answer(CrawlJob job) {
    Response response;
    response.requested = response.url = job.url;
    response.status = job.check.first_status;
    response.failure = job.check.first_failure;
    hand_on(std::move(job), std::move(response));
  }

  /// True where no further request may be started.
  bool halted() {
    if (stop_.load(std::memory_order_relaxed)) end_.interrupted = true;
    const auto max_time = request_.limits.max_time;
    if (!out_of_time_ && max_time.count() > 0 && Clock::now() - started_ >= max_time) {
      out_of_time_ = true;
      reach("max-time");
    }
    return end_.interrupted || out_of_time_;
  }

  void reach(const char* limit) {
    if (std::ranges::find(end_.limits, limit) == end_.limits.end()) {
      end_.limits.emplace_back(limit);
    }
  }

  // Hands out all of the open level and waits for its answers; what failed is asked again. The
  // doubted have been counted before.
  Result<void> crawl_level(bool doubted) {
    bool more = true;
    while (true) {
      if (halted()) queues_.clear();
      if (end_.interrupted) return {};  // What is in flight still waits in the frontier.
      more = more && !halted() && (doubted || !full_);
      if (more && queues_.size() < kTakeAtOnce) {
        Result<bool> admitted = admit_some();
        if (!admitted) return admitted.error();
        more = *admitted;
      }
      start_ready();
      if (fetcher_.in_flight() == 0 && arrived_.empty() && queues_.empty()) {
        if (more) continue;
        if (again_.empty() || halted()) break;
        for (Queued& failed : std::exchange(again_, {})) queues_.push_back(std::move(failed));
        continue;
      }
      collect();
      sink_.on_tick();
      if (Result<void> told = tell_frontier(kTakeAtOnce); !told) return told;
    }
    for (Queued& failed : std::exchange(again_, {})) doubted_.push_back(std::move(failed.job));
    if (Result<void> told = tell_frontier(1); !told) return told;
    if (!traps_.in_doubt()) return {};
    Result<void> judged;
    traps_.judge(
        [&](const TrapGuard::Fetched& fetched) { judged = frontier_.for_each_fetched(fetched); });
    return judged;
  }

  // Takes jobs from the frontier and decides in its order. False: there are no more.
  Result<bool> admit_some() {
    Result<std::vector<CrawlJob>> jobs = frontier_.take(kTakeAtOnce);
    if (!jobs) return jobs.error();
    for (CrawlJob& job : *jobs) {
      const bool last = job.check.attempts > 0;
      if (!last && !admit(job)) continue;
      queues_.push_back({.job = job, .head = !last && is_no_page(job.url), .last = last});
    }
    return !jobs->empty();
  }

  // Whether a job is to be asked now. Sets full_ where there is no room for it.
  bool admit(CrawlJob& job) {
    if (full_ || end_.interrupted) return false;
    if (job.depth == 0) {
      traps_.recall(job.url);  // What was asked for is fetched.
    } else if (const TrapGuard::Verdict verdict = traps_.ask(job.url);
               verdict != TrapGuard::Verdict::kTake) {
      if (verdict == TrapGuard::Verdict::kLeave) left_out_.push_back(job.id);
      return false;
    }
    if (handed_out_ >= request_.limits.max_pages) {
      reach("max-pages");
      full_ = true;
      return false;
    }
    ++handed_out_;
    if (request_.ignore_robots) {
      ask_for_nothing(job);
      return !stop_;
    }
    const bool allowed = robots_.allows(job.url);
    if (stop_) return false;  // robots.txt may not have come.
    if (!allowed) {
      if (job.depth == 0 && robots_.unreachable(job.url)) {
        end_.robots_unreachable = true;
        end_.robots_failure = robots_.failure(job.url);
      }
      if (robots_.unreachable(job.url)) job.check.confidence = Confidence::kUnverifiable;
      sink_.on_blocked(std::move(job));
      return false;
    }
    fetcher_.pace().ask_delay(std::string(job.url.host()),
                              std::chrono::duration_cast<Clock::duration>(
                                  std::chrono::duration<double>(robots_.crawl_delay(job.url))));
    ask_for_nothing(job);
    return !stop_;
  }

  // Before the first page that a link names on a host, asks that host for one that cannot exist.
  void ask_for_nothing(const CrawlJob& job) {
    if (!sink_.on_missing || job.depth == 0 || request_.scope.list_only) return;
    const std::optional<Url> nothing = probe_.next(job.url);
    if (!nothing || scope_.verdict(*nothing) != ScopeVerdict::kInside) return;
    if (!request_.ignore_robots && !robots_.allows(*nothing)) return;
    const Response response = fetch_now(*nothing);
    if (!stop_) sink_.on_missing(response);
  }

  void start_ready() {
    while (fetcher_.in_flight() < most_requests(request_.limits)) {
      std::optional<Queued> next = queues_.pop_ready();
      if (!next) return;
      const std::int64_t id = next->job.id;
      std::optional<Response> known = sink_.recall(next->job);
      if (next->recalled = known.has_value(); known) {
        arrived_.push_back({id, std::move(*known)});
      } else {
        fetcher_.start(request_of(*next));
      }
      in_flight_.insert_or_assign(id, std::move(*next));
    }
  }

  // Answers go to the sink; those that came while a side request was waited for come first.
  void collect() {
    std::vector<FetchResult> results = std::exchange(arrived_, {});
    if (results.empty()) results = fetcher_.wait(queues_.next_start());
    for (FetchResult& result : results) settle(std::move(result));
  }

  void settle(FetchResult result) {
    const auto found = in_flight_.find(result.id);
    if (found == in_flight_.end()) return;
    Queued asked = std::move(found->second);
    in_flight_.erase(found);
    Response& response = result.response;
    if (asked.head && (response.status == 405 || response.status == 501)) {
      asked.head = false;
      queues_.push_front(std::move(asked));
      return;
    }
    if (!asked.recalled && must_wait(asked, response)) return;
    if (speaks_of_another(response, asked.job.validators)) {
      asked.job.validators = {};
      queues_.push_front(std::move(asked));
      return;
    }
    sink_.on_answer(asked.job, response);
    note_answer(asked.job.check, response);
    const AnswerKind kind = answer_kind(response);
    if (!asked.last && (kind == AnswerKind::kGone || kind == AnswerKind::kFailing)) {
      ask_again(std::move(asked), kind);
      return;
    }
    hand_on(std::move(asked.job), std::move(response));
  }

  // Whether the server asks for patience and the URL waits for it.
  bool must_wait(Queued& asked, const Response& response) {
    if (!heed(response, asked.tries) || asked.tries >= kMostTries || halted()) return false;
    ++asked.tries;
    queues_.push_front(std::move(asked));
    return true;
  }

  // True where the server asks for patience: nothing is started on its host until then.
  bool heed(const Response& response, int tries) {
    const Patience patience = patience_of(response, tries);
    if (patience.too_long) {
      out_of_time_ = true;
      reach("retry-after");
    } else if (patience.asked) {
      fetcher_.pace().pause(std::string(response.requested.host()), patience.pause);
    }
    return patience.asked;
  }

  // A server that fails now may answer in a minute: at the end of the level, and what failed then,
  // too, at the end of the crawl. What is gone is asked again there.
  void ask_again(Queued asked, AnswerKind kind) {
    asked.head = false;
    const bool soon = kind == AnswerKind::kFailing && asked.job.check.attempts == 1 &&
                      asked.job.depth > 0 && again_.size() < kMostAgain;
    if (soon) {
      again_.push_back(std::move(asked));
    } else {
      doubted_.push_back(std::move(asked.job));
    }
  }

  void learn_home(const Response& response) {
    HomeFact fact = home_fact(response);
    if (fact.url.empty() || !request_.folder.empty()) return;
    sink_.on_home(fact);
    end_.facts.home = std::move(fact);
  }

  void hand_on(CrawlJob job, Response response) {
    conclude(job.check, answer_kind(response));
    if (job.depth == 0) {
      // The site is where the seed's redirects lead: http to https, apex to www.
      if (!response.is_redirect()) {
        home_ = job.url;
        // Of a list, all are asked for at depth 0.
        if (!request_.scope.list_only || home_.href() == request_.site) learn_home(response);
      } else if (!request_.scope.list_only) {
        const Result<Url> target = Url::parse(response.header("location"), &job.url);
        if (target && target->is_http()) scope_.add_seed(target->as_page());
      }
    }
    sink_.on_response(std::move(job), std::move(response));
  }

  Result<void> tell_frontier(std::size_t at_least) {
    if (doubted_.size() >= at_least) {
      if (Result<void> told = frontier_.doubt(std::exchange(doubted_, {})); !told) return told;
    }
    if (left_out_.size() >= at_least) return frontier_.leave_out(std::exchange(left_out_, {}));
    return {};
  }

  // Fetches one URL as politely as all others, while those are in flight.
  Response fetch_now(const Url& url) {
    std::optional<Response> response = fetcher_.fetch_now(url, arrived_, sink_.on_tick, stop_);
    if (!response) return {};
    heed(*response, 1);
    return std::move(*response);
  }

  Result<void> read_site_files() {
    if (request_.scope.list_only) return {};
    Result<void> added;
    const SitemapQuest quest{.scope = scope_,
                             .secure = home_.scheme() == "https",
                             .obey = !request_.ignore_robots,
                             .fetch = [this](const Url& url) { return fetch_now(url); },
                             .found =
                                 [&](const std::vector<ListedPage>& pages) {
                                   if (added) added = frontier_.add_listed(pages);
                                 }};
    read_sitemaps(named_sitemaps(home_, request_.sitemaps, robots_), quest, robots_, end_.facts);
    end_.sitemaps = std::ranges::count_if(end_.facts.sitemaps, &SitemapFact::was_read);
    if (request_.folder.empty() && request_.scope.whole_site()) {
      survey_site(home_, quest.obey, quest.fetch, robots_, end_.facts);
    }
    return added;
  }

  const AuditRequest& request_;
  PoliteFetcher fetcher_;
  Frontier& frontier_;
  Scope& scope_;
  const CrawlSink& sink_;
  const std::atomic<bool>& stop_;
  CrawlEnd end_;
  std::int64_t handed_out_ = 0;
  bool full_ = false;         // max-pages: nothing new is taken.
  bool out_of_time_ = false;  // Nothing is asked any more.
  bool site_files_read_ = false;
  Url home_;
  Clock::time_point started_ = Clock::now();
  HostQueues queues_;
  MissingProbe probe_;
  TrapGuard traps_;
  std::unordered_map<std::int64_t, Queued> in_flight_;
  std::vector<Queued> again_;      // To be asked again at the end of the level.
  std::vector<CrawlJob> doubted_;  // To be told to the frontier: asked again at the end.
  std::vector<std::int64_t> left_out_;
  std::vector<FetchResult> arrived_;
  RobotsCache robots_;
};

}  // namespace

std::size_t most_requests(const CrawlLimits& limits) {
  return std::max<std::size_t>(kHostsAtOnce * static_cast<std::size_t>(limits.concurrency), 16);
}

Result<CrawlEnd> crawl(const AuditRequest& request, const CrawlStart& start, Fetcher& fetcher,
                       Frontier& frontier, Scope& scope, const CrawlSink& sink,
                       const std::atomic<bool>& stop) {
  return Crawl(request, start, fetcher, frontier, scope, sink, stop).run();
}

}  // namespace dalil
