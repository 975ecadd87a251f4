#include "crawler/crawl.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <deque>
#include <unordered_map>

#include "crawler/site_files.h"

namespace dalil {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr int kTakeAtOnce = 256;
constexpr std::int64_t kSideRequest = -1;  // The id of robots.txt and sitemap requests.
constexpr int kMaxAttempts = 3;
constexpr milliseconds kBackOff{2'000};  // After 429 without Retry-After; doubled by each attempt.
constexpr milliseconds kLongestPause{60'000};

// Extensions whose files are never pages: asked with HEAD, since only their status matters.
constexpr std::array<std::string_view, 38> kNotPages = {
    "7z",  "avi",  "avif", "bz2", "css", "csv", "doc", "docx", "eps",  "epub", "exe",  "gif", "gz",
    "ico", "iso",  "jpeg", "jpg", "js",  "mov", "mp3", "mp4",  "mpeg", "ods",  "odt",  "ogg", "pdf",
    "png", "pptx", "rar",  "svg", "tar", "tgz", "wav", "webm", "webp", "woff", "xlsx", "zip"};

bool is_no_page(const Url& url) {
  const std::string_view path = url.path();
  const std::size_t dot = path.rfind('.');
  if (dot == std::string_view::npos || path.find('/', dot) != std::string_view::npos) return false;
  std::string extension(path.substr(dot + 1));
  for (char& c : extension) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return std::ranges::binary_search(kNotPages, extension);
}

struct Pending {
  CrawlJob job;
  int attempts = 1;
  bool head = false;
};

class Crawl {
 public:
  Crawl(const AuditRequest& request, const CrawlStart& start, Fetcher& fetcher, Frontier& frontier,
        Scope& scope, const CrawlSink& sink, const std::atomic<bool>& stop)
      : request_(request),
        fetcher_(fetcher),
        frontier_(frontier),
        scope_(scope),
        sink_(sink),
        stop_(stop),
        handed_out_(start.done),
        home_(start.home),
        robots_([this](const Url& url) { return fetch_now(url); }, "dalil") {}

  Result<CrawlEnd> run() {
    int depth = 0;
    while (!over()) {
      const Result<bool> opened = frontier_.next_level(depth);
      if (!opened) return opened.error();
      // The seed has answered: now it is known whose sitemaps to read.
      if ((!*opened || depth > 0) && !sitemaps_read_) {
        sitemaps_read_ = true;
        if (Result<void> read = read_site_files(); !read) return read.error();
        continue;
      }
      if (!*opened) break;
      if (request_.limits.max_depth >= 0 && depth > request_.limits.max_depth) {
        reach("max-depth");
        break;
      }
      if (Result<void> level = crawl_level(); !level) return level.error();
    }
    return end_;
  }

 private:
  bool over() {
    if (stop_.load(std::memory_order_relaxed)) {
      end_.interrupted = true;
      return true;
    }
    const milliseconds max_time = request_.limits.max_time;
    if (max_time.count() > 0 && Clock::now() - started_ >= max_time) return reach("max-time");
    return limit_reached_;
  }

  bool reach(const char* limit) {
    if (!limit_reached_) end_.limits.emplace_back(limit);
    return limit_reached_ = true;
  }

  // Hands out all of the open level and waits for its answers.
  Result<void> crawl_level() {
    bool more = true;
    while (true) {
      while (more && !over() && ready_to_start()) {
        if (waiting_.empty()) {
          Result<std::vector<CrawlJob>> jobs = frontier_.take(kTakeAtOnce);
          if (!jobs) return jobs.error();
          if (jobs->empty()) {
            more = false;
            break;
          }
          std::ranges::move(*jobs, std::back_inserter(waiting_));
        }
        if (handed_out_ >= request_.limits.max_pages) {
          reach("max-pages");
          break;
        }
        CrawlJob job = std::move(waiting_.front());
        waiting_.pop_front();
        ++handed_out_;
        begin(std::move(job));
      }
      if (end_.interrupted) return {};  // What is in flight still waits in the frontier.
      if (limit_reached_) waiting_.clear();
      if (fetcher_.in_flight() == 0 && retries_.empty() && arrived_.empty() && (!more || over())) {
        return {};
      }
      collect();
      start_retries();
      sink_.on_tick();
    }
  }

  bool ready_to_start() {
    return fetcher_.in_flight() < static_cast<std::size_t>(request_.limits.concurrency) &&
           Clock::now() >= next_start_;
  }

  void begin(CrawlJob job) {
    if (!request_.ignore_robots && !robots_.allows(job.url)) {
      if (job.depth == 0 && robots_.unreachable(job.url)) {
        end_.robots_unreachable = true;
        end_.robots_failure = robots_.failure(job.url);
      }
      sink_.on_blocked(std::move(job));
      return;
    }
    auto delay = std::chrono::duration_cast<Clock::duration>(request_.limits.delay);
    if (!request_.ignore_robots) {
      delay = std::max(delay, std::chrono::duration_cast<Clock::duration>(
                                  std::chrono::duration<double>(robots_.crawl_delay(job.url))));
    }
    next_start_ = Clock::now() + delay;
    const bool head = is_no_page(job.url);
    start({std::move(job), 1, head});
  }

  void start(Pending pending) {
    const std::int64_t id = pending.job.id;
    FetchRequest fetch{.id = id, .url = pending.job.url, .head = pending.head, .text_only = true};
    in_flight_.insert_or_assign(id, std::move(pending));
    fetcher_.start(std::move(fetch));
  }

  // Answers go to the sink; those that came while a side request was waited for come first.
  void collect() {
    std::vector<FetchResult> results = std::exchange(arrived_, {});
    if (results.empty()) {
      milliseconds wait{100};
      const auto until_start = std::chrono::ceil<milliseconds>(next_start_ - Clock::now());
      if (until_start.count() > 0) wait = std::min(wait, until_start);
      results = fetcher_.wait(wait);
    }
    for (FetchResult& result : results) settle(std::move(result));
  }

  void settle(FetchResult result) {
    const auto found = in_flight_.find(result.id);
    if (found == in_flight_.end()) return;
    Pending pending = std::move(found->second);
    in_flight_.erase(found);
    Response& response = result.response;
    const bool may_retry = pending.attempts < kMaxAttempts && !end_.interrupted && !limit_reached_;
    if (pending.head && (response.status == 405 || response.status == 501)) {
      pending.head = false;
      start(std::move(pending));
      return;
    }
    if (may_retry && response.status == 429) {
      pause(response, pending.attempts++);
      retries_.push_back(std::move(pending));
      return;
    }
    // The site is where the seed's redirects lead: http to https, apex to www.
    if (pending.job.depth == 0 && response.is_redirect()) {
      const Result<Url> target = Url::parse(response.header("location"), &pending.job.url);
      if (target && target->is_http()) scope_.add_host(*target);
    }
    if (pending.job.depth == 0 && !response.is_redirect()) home_ = pending.job.url;
    sink_.on_response(std::move(pending.job), std::move(response));
  }

  // The server asks for patience: nothing is started until then.
  void pause(const Response& response, int attempt) {
    milliseconds pause = kBackOff * (1 << (attempt - 1));
    const std::string_view retry_after = response.header("retry-after");
    if (!retry_after.empty() && retry_after.size() <= 4 &&
        std::ranges::all_of(retry_after, [](char c) { return c >= '0' && c <= '9'; })) {
      pause = std::chrono::seconds(std::stoi(std::string(retry_after)));
    }
    next_start_ = std::max(next_start_, Clock::now() + std::min(pause, kLongestPause));
  }

  void start_retries() {
    while (!retries_.empty() && ready_to_start()) {
      Pending pending = std::move(retries_.back());
      retries_.pop_back();
      start(std::move(pending));
    }
  }

  Response fetch_now(const Url& url) {
    fetcher_.start({.id = kSideRequest, .url = url});
    while (true) {
      std::vector<FetchResult> results = fetcher_.wait(milliseconds(100));
      Response* mine = nullptr;
      for (FetchResult& result : results) {
        if (result.id == kSideRequest) {
          mine = &result.response;
        } else {
          arrived_.push_back(std::move(result));
        }
      }
      if (mine) return std::move(*mine);
      sink_.on_tick();
      if (stop_.load(std::memory_order_relaxed)) return {};
    }
  }

  Result<void> read_site_files() {
    if (!home_.valid()) return {};
    std::vector<Url> sitemaps = robots_.sitemaps(home_);
    for (const std::string& extra : request_.sitemaps) {
      if (Result<Url> url = Url::parse(extra, &home_)) sitemaps.push_back(std::move(*url));
    }
    if (sitemaps.empty()) {
      if (Result<Url> usual = Url::parse("/sitemap.xml", &home_))
        sitemaps.push_back(std::move(*usual));
    }
    Result<void> added;
    end_.sitemaps = read_sitemaps(
        std::move(sitemaps), scope_, [this](const Url& url) { return fetch_now(url); },
        [&](const std::vector<std::string>& urls) {
          if (added) added = frontier_.add_listed(urls);
        });
    return added;
  }

  const AuditRequest& request_;
  Fetcher& fetcher_;
  Frontier& frontier_;
  Scope& scope_;
  const CrawlSink& sink_;
  const std::atomic<bool>& stop_;
  CrawlEnd end_;
  std::int64_t handed_out_ = 0;
  bool limit_reached_ = false;
  bool sitemaps_read_ = false;
  Url home_;
  Clock::time_point started_ = Clock::now();
  Clock::time_point next_start_ = Clock::now();
  std::deque<CrawlJob> waiting_;
  std::unordered_map<std::int64_t, Pending> in_flight_;
  std::vector<Pending> retries_;
  std::vector<FetchResult> arrived_;
  RobotsCache robots_;
};

}  // namespace

Result<CrawlEnd> crawl(const AuditRequest& request, const CrawlStart& start, Fetcher& fetcher,
                       Frontier& frontier, Scope& scope, const CrawlSink& sink,
                       const std::atomic<bool>& stop) {
  return Crawl(request, start, fetcher, frontier, scope, sink, stop).run();
}

}  // namespace dalil
