// Crawls without a store: a frontier in memory, and a web whose answers change.
#pragma once

#include <algorithm>
#include <atomic>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/hash.h"
#include "crawler/crawl.h"
#include "tests/support/catch.h"

namespace dalil::test {

// A frontier in memory that reads links from bodies: "a b c" are the paths that a page links to.
class ListFrontier final : public Frontier {
 public:
  explicit ListFrontier(const std::string& seed) { add(seed, 0); }

  void add(const std::string& href, int depth) {
    if (known_.insert(href).second) waiting_.insert({depth, href});
  }

  Result<bool> next_level(int& depth) override {
    doubted_open_ = false;
    if (waiting_.empty()) return false;
    depth = waiting_.begin()->first;
    level_.assign(waiting_.begin(), waiting_.upper_bound({depth, "\x7F"}));
    return true;
  }

  Result<std::vector<CrawlJob>> take(int limit) override {
    if (doubted_open_) {
      const auto end = doubted_.begin() + std::min<std::ptrdiff_t>(limit, std::ssize(doubted_));
      const std::vector<CrawlJob> taken(doubted_.begin(), end);
      doubted_.erase(doubted_.begin(), end);
      return taken;
    }
    std::vector<CrawlJob> jobs;
    while (!level_.empty() && static_cast<int>(jobs.size()) < limit) {
      const auto& [depth, href] = level_.front();
      jobs.push_back({.id = ++last_id_, .url = *Url::parse(href), .depth = depth});
      taken_[last_id_] = level_.front();
      level_.erase(level_.begin());
    }
    return jobs;
  }

  Result<void> add_listed(const std::vector<ListedPage>& pages) override {
    for (const ListedPage& page : pages) add(page.href, 1000);
    return {};
  }

  Result<void> doubt(const std::vector<CrawlJob>& jobs) override {
    for (const CrawlJob& job : jobs) {
      done(job.id, 0);
      doubted_.push_back(job);
    }
    return {};
  }

  Result<bool> open_doubted() override {
    doubted_open_ = true;
    return !doubted_.empty();
  }

  Result<void> leave_out(const std::vector<std::int64_t>& ids) override {
    for (const std::int64_t id : ids) {
      left_out.insert(taken_.at(id).second);
      waiting_.erase(taken_.at(id));
    }
    return {};
  }

  Result<void> for_each_fetched(
      const std::function<void(const Url& url, std::uint64_t content_key)>& callback) override {
    for (const auto& [href, key] : fetched_) callback(*Url::parse(href), key);
    return {};
  }

  // The answer for a job is recorded.
  void done(std::int64_t id, std::uint64_t content_key) {
    waiting_.erase(taken_.at(id));
    fetched_[taken_.at(id).second] = content_key;
  }

  std::set<std::string> left_out;

 private:
  std::set<std::string> known_;
  std::set<std::pair<int, std::string>> waiting_;
  std::vector<std::pair<int, std::string>> level_;
  std::map<std::int64_t, std::pair<int, std::string>> taken_;
  std::map<std::string, std::uint64_t> fetched_;
  std::vector<CrawlJob> doubted_;
  bool doubted_open_ = false;
  std::int64_t last_id_ = 0;
};

struct Crawled {
  CrawlEnd end;
  std::map<std::string, int> status;  // By href, in the order of the web.
  std::map<std::string, AnswerCheck> check;
  std::set<std::string> blocked;
  std::set<std::string> left_out;
};

using Recall = std::function<std::optional<Response>(const CrawlJob&)>;

inline Crawled run(Fetcher& web, const AuditRequest& request, std::atomic<bool>* stop = nullptr,
                   const Recall& recall = nullptr) {
  ListFrontier frontier(request.site);
  Scope scope = *Scope::make(request.scope);
  scope.add_seed(*Url::parse(request.site));
  Crawled crawled;
  CrawlSink sink;
  if (recall) sink.recall = recall;
  sink.on_response = [&](CrawlJob&& job, Response&& response) {
    crawled.status[job.url.href()] = response.status;
    crawled.check[job.url.href()] = job.check;
    frontier.done(job.id, hash64(response.body));
    if (response.is_redirect()) {
      const Result<Url> target = Url::parse(response.header("location"), &job.url);
      frontier.add(target->href(), job.depth);
    }
    std::string_view links = response.body;
    while (!links.empty()) {
      const std::string_view path = links.substr(0, links.find(' '));
      links.remove_prefix(std::min(path.size() + 1, links.size()));
      const Result<Url> target = Url::parse(path, &job.url);
      if (target && scope.internal(*target)) frontier.add(target->href(), job.depth + 1);
    }
  };
  sink.on_blocked = [&](CrawlJob&& job) {
    crawled.blocked.insert(job.url.href());
    frontier.done(job.id, 0);
  };
  static const std::atomic<bool> never{false};
  Result<CrawlEnd> end = crawl(request, {}, web, frontier, scope, sink, stop ? *stop : never);
  REQUIRE(end);
  crawled.end = *end;
  crawled.left_out = frontier.left_out;
  return crawled;
}

inline AuditRequest request_for(const std::string& site) {
  AuditRequest request;
  request.site = site;
  return request;
}

/// Answers each request as a function says that knows how often the URL was asked for before.
class ScriptedWeb final : public Fetcher {
 public:
  using Script = std::function<void(const FetchRequest&, int before, Response&)>;
  explicit ScriptedWeb(Script script) : script_(std::move(script)) {}

  void start(FetchRequest request) override {
    asked.push_back(request.url.href());
    waiting_.push_back(std::move(request));
  }

  std::vector<FetchResult> wait(std::chrono::milliseconds) override {
    std::vector<FetchResult> results;
    for (const FetchRequest& request : std::exchange(waiting_, {})) {
      FetchResult& result = results.emplace_back();
      result.id = request.id;
      result.response.requested = result.response.url = request.url.without_fragment();
      result.response.status = request.url.path() == "/robots.txt" ? 404 : 200;
      result.response.headers = {{"content-type", "text/html"}};
      script_(request, before_[request.url.href()]++, result.response);
    }
    return results;
  }

  std::size_t in_flight() const override { return waiting_.size(); }

  std::vector<std::string> asked;  ///< Every URL, in order.

 private:
  Script script_;
  std::vector<FetchRequest> waiting_;
  std::map<std::string, int> before_;
};

}  // namespace dalil::test
