// Politeness is a promise: a server on loopback writes down when it was asked, and is the judge.
#include <chrono>
#include <mutex>

#include "tests/crawler/crawling.h"
#include "tests/support/catch.h"
#include "tests/support/fetching.h"

namespace dalil {
namespace {

using std::chrono::milliseconds;
using test::Crawled;
using test::request_for;

using Time = std::chrono::steady_clock::time_point;

// Answers pages and writes down every request, and how many there were at once.
class Witness {
 public:
  using Answer = std::function<bool(const std::string& target, int before, LoopbackReply&)>;

  explicit Witness(Answer answer)
      : server([this, answer](const LoopbackRequest& request, LoopbackReply& reply) {
          int before = 0;
          {
            const std::lock_guard lock(mutex_);
            times_.push_back(std::chrono::steady_clock::now());
            targets_.push_back(request.target);
            most_ = std::max(most_, ++active_);
            before = before_[request.target]++;
          }
          reply.pause(milliseconds(5));
          {
            const std::lock_guard lock(mutex_);
            --active_;
          }
          return answer(request.target, before, reply);
        }) {}

  // Milliseconds from the request before to the n-th one for `target`, from 0.
  std::int64_t pause_before(const std::string& target, int n) const {
    for (std::size_t i = 0; i < targets_.size(); ++i) {
      if (targets_[i] == target && n-- == 0) return gap(i);
    }
    return -1;
  }
  std::int64_t shortest_pause() const {
    std::int64_t shortest = 1'000'000;
    for (std::size_t i = 1; i < times_.size(); ++i) shortest = std::min(shortest, gap(i));
    return shortest;
  }
  int most() const { return most_; }
  std::size_t requests() const { return times_.size(); }

 private:
  std::int64_t gap(std::size_t i) const {
    return std::chrono::duration_cast<milliseconds>(times_[i] - times_[i - 1]).count();
  }

  std::mutex mutex_;
  std::vector<Time> times_;
  std::vector<std::string> targets_;
  std::map<std::string, int> before_;
  int active_ = 0, most_ = 0;

 public:
  LoopbackServer server;  // Last: its threads end before what they write to.
};

Crawled crawl_of(Witness& witness, int concurrency) {
  CurlFetcherOptions options = options_for(witness.server);
  AuditRequest request = request_for(witness.server.url("/"));
  request.limits.concurrency = concurrency;
  options.concurrency = most_requests(request.limits);
  CurlFetcher fetcher(std::move(options));
  return test::run(fetcher, request);
}

bool page(LoopbackReply& reply, const std::string& links) {
  return reply.answer("200 OK", "Content-Type: text/html\r\n", links);
}

bool none(LoopbackReply& reply) { return reply.answer("404 Not Found", "", ""); }

TEST_CASE("a host never has more requests at once than agreed, robots.txt and sitemaps included") {
  std::string links;
  for (int i = 0; i < 40; ++i) links += "/" + std::to_string(i) + " ";
  for (const int concurrency : {1, 3}) {
    Witness witness([&](const std::string& target, int, LoopbackReply& reply) {
      if (target == "/robots.txt" || target == "/sitemap.xml") return none(reply);
      return page(reply, target == "/" ? links : "");
    });
    const Crawled crawled = crawl_of(witness, concurrency);
    CHECK(crawled.status.size() == 41);
    CHECK(witness.most() <= concurrency);
    CHECK(witness.requests() == 44);  // Beside the pages robots.txt, sitemap.xml and llms.txt.
  }
}

TEST_CASE("requests are as far apart as Crawl-delay asks, from the first page on") {
  Witness witness([](const std::string& target, int, LoopbackReply& reply) {
    if (target == "/robots.txt")
      return reply.answer("200 OK", "", "User-agent: *\nCrawl-delay: 0.15\n");
    if (target == "/gone") return none(reply);
    return page(reply, target == "/" ? "/1 /gone" : "");
  });
  const Crawled crawled = crawl_of(witness, 8);
  CHECK(crawled.status.size() == 3);
  CHECK(witness.requests() == 7);  // robots.txt, sitemap.xml, llms.txt, three pages, /gone again.
  CHECK(witness.shortest_pause() >= 140);
}

TEST_CASE("nobody asks before Retry-After allows, whichever way it is written") {
  const char* const answers[] = {
      "429 Too Many Requests|Retry-After: 1\r\n",
      "503 Service Unavailable|Retry-After: 1\r\n",
      "429 Too Many Requests|Date: Sun, 22 Nov 2026 08:00:00 GMT\r\n"
      "Retry-After: Sun, 22 Nov 2026 08:00:01 GMT\r\n",
  };
  for (const std::string_view answer : answers) {
    const std::size_t bar = answer.find('|');
    Witness witness([&](const std::string& target, int before, LoopbackReply& reply) {
      if (target == "/robots.txt" || target == "/sitemap.xml") return none(reply);
      if (target == "/busy" && before == 0)
        return reply.answer(answer.substr(0, bar), answer.substr(bar + 1), "");
      return page(reply, target == "/" ? "/busy /z" : "");
    });
    const Crawled crawled = crawl_of(witness, 1);
    CHECK(witness.pause_before("/busy", 0) < 500);
    CHECK(witness.pause_before("/busy", 1) >= 950);
    CHECK(crawled.status.at(witness.server.url("/busy")) == 200);
    CHECK(crawled.check.at(witness.server.url("/busy")).attempts == 1);
  }
}

}  // namespace
}  // namespace dalil
