// What fails is asked again before anybody is accused; what has no end is bounded.
#include <algorithm>
#include <chrono>

#include "tests/crawler/crawling.h"
#include "tests/support/catch.h"
#include "tests/support/fake_web.h"

namespace dalil {
namespace {

using test::Crawled;
using test::FakeWeb;
using test::request_for;
using test::run;
using test::ScriptedWeb;

AuditRequest site() { return request_for("https://a.test/"); }

// The seed links to /x and /y; /x does what `x` says, all else works.
Crawled crawl_with(const std::function<void(int before, Response&)>& x,
                   ScriptedWeb** seen = nullptr, AuditRequest request = site()) {
  static std::unique_ptr<ScriptedWeb> web;
  web = std::make_unique<ScriptedWeb>([x](const FetchRequest& asked, int before, Response& answer) {
    if (asked.url.path() == "/") answer.body = "/x /y";
    if (asked.url.path() == "/y") answer.body = "/z";
    if (asked.url.path() == "/x") x(before, answer);
  });
  if (seen) *seen = web.get();
  return run(*web, request);
}

std::int64_t times(const ScriptedWeb& web, const std::string& url) {
  return std::ranges::count(web.asked, url);
}

TEST_CASE("what is gone is asked again at the end of the crawl") {
  ScriptedWeb* web = nullptr;
  const Crawled crawled = crawl_with([](int, Response& answer) { answer.status = 404; }, &web);
  CHECK(crawled.status.at("https://a.test/x") == 404);
  const AnswerCheck& check = crawled.check.at("https://a.test/x");
  CHECK(check.confidence == Confidence::kConfirmed);
  CHECK(check.attempts == 2);
  CHECK(times(*web, "https://a.test/x") == 2);
  CHECK(web->asked.back() == "https://a.test/x");
  CHECK(crawled.check.at("https://a.test/y").confidence == Confidence::kConfirmed);
  CHECK(crawled.check.at("https://a.test/y").attempts == 1);
}

TEST_CASE("what fails is asked again after its level and at the end") {
  ScriptedWeb* web = nullptr;
  const Crawled crawled = crawl_with([](int, Response& answer) { answer.status = 500; }, &web);
  CHECK(crawled.check.at("https://a.test/x").confidence == Confidence::kConfirmed);
  CHECK(crawled.check.at("https://a.test/x").attempts == 3);
  CHECK(times(*web, "https://a.test/x") == 3);
  const auto z = std::ranges::find(web->asked, "https://a.test/z");
  CHECK(std::count(web->asked.begin(), z, "https://a.test/x") == 2);
}

TEST_CASE("an answer of a program that was killed is not waited for again") {
  ScriptedWeb web([](const FetchRequest& asked, int, Response& answer) {
    if (asked.url.path() == "/") answer.body = "/x";
  });
  test::Recall recall = [](const CrawlJob& job) -> std::optional<Response> {
    if (job.url.path() != "/x") return std::nullopt;
    Response response;
    response.requested = response.url = job.url;
    response.status = 429;
    response.headers = {{"retry-after", "60"}};
    return response;
  };
  const auto begin = std::chrono::steady_clock::now();
  const Crawled crawled = run(web, site(), nullptr, recall);
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(30));
  CHECK(crawled.status.at("https://a.test/x") == 429);
  CHECK(times(web, "https://a.test/x") == 0);
}

TEST_CASE("a page that failed and came is audited, and known as intermittent") {
  for (const int failures : {1, 2}) {
    const Crawled crawled = crawl_with([failures](int before, Response& answer) {
      answer.body = "/deep";
      if (before >= failures) return;
      answer.status = 0;
      answer.failure = Failure::kTimeout;
    });
    const AnswerCheck& check = crawled.check.at("https://a.test/x");
    CHECK(crawled.status.at("https://a.test/x") == 200);
    CHECK(check.confidence == Confidence::kIntermittent);
    CHECK(check.first_failure == Failure::kTimeout);
    CHECK(crawled.status.contains("https://a.test/deep"));
  }
}

TEST_CASE("answers about who asks are asked for once and accuse nobody") {
  for (const int status : {401, 403, 999}) {
    ScriptedWeb* web = nullptr;
    const Crawled crawled =
        crawl_with([status](int, Response& answer) { answer.status = status; }, &web);
    CHECK(crawled.check.at("https://a.test/x").confidence == Confidence::kUnverifiable);
    CHECK(times(*web, "https://a.test/x") == 1);
  }
}

TEST_CASE("a limit on pages does not keep a failure from being confirmed") {
  ScriptedWeb* web = nullptr;
  AuditRequest request = site();
  request.limits.max_pages = 3;
  const Crawled crawled =
      crawl_with([](int, Response& answer) { answer.status = 404; }, &web, request);
  CHECK(crawled.end.limits == std::vector<std::string>{"max-pages"});
  CHECK(crawled.check.at("https://a.test/x").confidence == Confidence::kConfirmed);
  CHECK(crawled.status.size() == 3);
}

TEST_CASE("when the server wants to be left alone for long, it is") {
  ScriptedWeb* web = nullptr;
  const Crawled crawled = crawl_with(
      [](int, Response& answer) {
        answer.status = 429;
        answer.headers.push_back({"retry-after", "3600"});
      },
      &web);
  CHECK(crawled.end.limits == std::vector<std::string>{"retry-after"});
  CHECK(crawled.check.at("https://a.test/x").confidence == Confidence::kUnverifiable);
  CHECK_FALSE(crawled.status.contains("https://a.test/z"));
}

TEST_CASE("the seed is asked again, too, and its host is then the site") {
  ScriptedWeb web([](const FetchRequest& asked, int before, Response& answer) {
    if (asked.url.path() != "/") return;
    if (asked.url.host() == "www.a.test") answer.body = "/x";
    if (asked.url.host() != "a.test") return;
    answer.status = before == 0 ? 503 : 301;
    if (before > 0) answer.headers.push_back({"location", "https://www.a.test/"});
  });
  const Crawled crawled = run(web, site());
  CHECK(crawled.status.contains("https://www.a.test/x"));
  CHECK(crawled.check.at("https://a.test/").confidence == Confidence::kIntermittent);
}

TEST_CASE("a calendar without end ends, and the same part of it is taken in any order") {
  std::set<std::string> first;
  for (const unsigned seed : {1U, 2U, 3U}) {
    FakeWeb web(seed);
    std::string links;
    for (int year = 2000; year < 2040; ++year) {
      for (int month = 1; month <= 12; ++month) {
        const std::string path = "/cal/" + std::to_string(year) + "/" + std::to_string(month);
        web.add("https://a.test" + path, {.body = "/cal/2100/1"});
        links += path + " ";
      }
    }
    web.add("https://a.test/", {.body = links});
    const Crawled crawled = run(web, site());
    CHECK(crawled.status.size() == 1 + 366);
    CHECK(crawled.left_out.size() == 480 + 1 - 366);
    if (first.empty()) first = crawled.left_out;
    CHECK(crawled.left_out == first);
    CHECK(crawled.end.limits.empty());
  }
}

TEST_CASE("parameters that show the same pages again are left, and new pages are taken") {
  for (const bool fresh : {false, true}) {
    FakeWeb web;
    std::string links;
    for (int id = 0; id < 600; ++id) {
      const std::string path = "/p?id=" + std::to_string(id);
      web.add("https://a.test" + path, {.body = "/same" + std::to_string(fresh ? id : id % 7)});
      links += path + " ";
    }
    web.add("https://a.test/", {.body = links});
    const Crawled crawled = run(web, site());
    CHECK(crawled.left_out.size() == (fresh ? 0U : 500U));
    CHECK(crawled.status.contains("https://a.test/same3"));
  }
}

TEST_CASE("the scope keeps links out that were not asked for") {
  FakeWeb web;
  web.add("https://a.test/", {.body = "/blog/1 /shop https://b.a.test/blog/ /blog/print"});
  web.add("https://a.test/blog/1", {.body = "/blog/2"});
  web.add("https://a.test/blog/2", {.body = ""});
  AuditRequest request = site();
  request.scope = {.subdomains = true, .path_prefix = "/blog/", .exclude = {"print$"}};
  const Crawled crawled = run(web, request);
  std::set<std::string> fetched;
  for (const auto& [href, status] : crawled.status) fetched.insert(href);
  CHECK(fetched == std::set<std::string>{"https://a.test/", "https://a.test/blog/1",
                                         "https://a.test/blog/2", "https://b.a.test/blog/"});
}

}  // namespace
}  // namespace dalil
