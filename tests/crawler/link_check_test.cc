// Links to other sites: asked politely, and accused only where two answers say so.
#include "crawler/link_check.h"

#include <algorithm>
#include <atomic>
#include <map>

#include "tests/crawler/crawling.h"
#include "tests/support/catch.h"
#include "tests/support/fetching.h"
#include "tests/support/loopback_server.h"

namespace dalil {
namespace {

using test::ScriptedWeb;

std::map<std::int64_t, LinkAnswer> check(ScriptedWeb& web, const std::vector<std::string>& urls,
                                         LinkCheckLimits limits = {.delay = {}}) {
  std::vector<LinkTarget> targets;
  for (const std::string& url : urls) {
    targets.push_back({std::ssize(targets), *Url::parse(url)});
  }
  std::map<std::int64_t, LinkAnswer> answers;
  const std::atomic<bool> never{false};
  CHECK(check_links(
      std::move(targets), limits, web,
      [&](const LinkAnswer& answer) { CHECK(answers.emplace(answer.id, answer).second); }, [] {},
      never));
  return answers;
}

TEST_CASE("a link that works costs one HEAD") {
  std::vector<bool> heads;
  ScriptedWeb web([&](const FetchRequest& asked, int, Response&) { heads.push_back(asked.head); });
  const auto answers = check(web, {"https://a.test/1", "https://b.test/"});
  CHECK(heads == std::vector<bool>{true, true});
  CHECK(answers.at(0).status == 200);
  CHECK(answers.at(0).check.confidence == Confidence::kConfirmed);
  CHECK(answers.at(0).check.attempts == 1);
}

TEST_CASE("where HEAD is not answered as GET is, GET counts") {
  for (const int status : {403, 404, 405, 500, 501}) {
    ScriptedWeb web([&](const FetchRequest& asked, int, Response& answer) {
      if (asked.head) answer.status = status;
    });
    const auto answers = check(web, {"https://a.test/"});
    CHECK(answers.at(0).status == 200);
    CHECK(answers.at(0).check.confidence == Confidence::kConfirmed);
  }
}

TEST_CASE("broken is what two GETs find broken, a challenge is not") {
  ScriptedWeb web([&](const FetchRequest& asked, int before, Response& answer) {
    const std::string host(asked.url.host());
    if (host == "gone.test") answer.status = 404;
    if (host == "flaky.test" && before < 2) answer.status = 500;
    if (host == "wall.test") answer.status = 999;
    if (host == "silent.test") {
      answer.status = 0;
      answer.failure = Failure::kDns;
    }
  });
  const auto answers = check(web, {"https://gone.test/", "https://flaky.test/",
                                   "https://wall.test/", "https://silent.test/"});
  CHECK(answers.at(0).status == 404);
  CHECK(answers.at(0).check.confidence == Confidence::kConfirmed);
  CHECK(answers.at(1).status == 200);
  CHECK(answers.at(1).check.confidence == Confidence::kIntermittent);
  CHECK(answers.at(2).check.confidence == Confidence::kUnverifiable);
  CHECK(answers.at(3).failure == Failure::kDns);
  CHECK(answers.at(3).check.confidence == Confidence::kConfirmed);
  CHECK(answers.at(3).check.attempts == 2);
}

TEST_CASE("redirects of links are followed to their end, loops too") {
  ScriptedWeb web([&](const FetchRequest& asked, int, Response& answer) {
    const std::string path(asked.url.path());
    const std::map<std::string, std::string> to = {{"/a", "//b.test/b"},
                                                   {"/b", "c#part"},
                                                   {"/loop", "/loop"},
                                                   {"/moved", "/b2"},
                                                   {"/now", "/b2"}};
    if (path == "/c") answer.status = 410;
    const auto target = to.find(path);
    if (target == to.end()) return;
    answer.status = path == "/now" ? 302 : 301;
    answer.headers.push_back({"location", target->second});
  });
  const auto answers = check(web, {"https://a.test/a", "https://a.test/loop",
                                   "https://a.test/moved", "https://a.test/now"});
  CHECK(answers.at(0).status == 410);
  CHECK(answers.at(1).status == 301);
  CHECK(answers.at(1).check.confidence == Confidence::kConfirmed);
  CHECK(std::ranges::count(web.asked, "https://b.test/c") == 3);
  CHECK(answers.at(0).check.first_status == 0);  // It is gone, wherever it went.
  CHECK(answers.at(2).status == 200);
  CHECK(answers.at(2).check.first_status == 301);
  CHECK(answers.at(3).check.first_status == 0);
}

TEST_CASE("a host that wants to be left alone is, and others are asked all the same") {
  ScriptedWeb web([&](const FetchRequest& asked, int, Response& answer) {
    if (asked.url.host() != "a.test") return;
    answer.status = 429;
    answer.headers.push_back({"retry-after", "100000"});
  });
  const auto answers = check(web, {"https://a.test/1", "https://a.test/2", "https://a.test/3",
                                   "https://a.test/4", "https://b.test/"});
  CHECK(answers.at(4).status == 200);
  CHECK(answers.size() <= 3);
  CHECK(answers.at(0).check.confidence == Confidence::kUnverifiable);
}

TEST_CASE("a GET asks for the beginning and stops there, whatever the server sends") {
  std::atomic<std::size_t> most_sent{0};
  LoopbackServer server([&](const LoopbackRequest& request, LoopbackReply& reply) {
    const bool part = request.head.find("\r\nRange: bytes=0-16383\r\n") != std::string::npos;
    if (request.method == "HEAD") return reply.answer("405 No", "", "");
    if (request.target == "/part") {
      if (!part) return reply.answer("500 No", "", "");
      return reply.answer("206 Partial Content", "Content-Range: bytes 0-16383/900000\r\n",
                          std::string(16384, 'x'));
    }
    if (request.target == "/refuses" && part) return reply.answer("416 No Part", "", "");
    if (request.target == "/refuses") return reply.answer("200 OK", "", "");
    if (request.target == "/zipped") {  // A stream that is cut: no failure here.
      const std::string bytes("\x1f\x8b\x08\0\0\0\0\0\0\3", 10);
      return reply.answer("206 Partial Content", "Content-Encoding: gzip\r\n", bytes);
    }
    std::size_t sent = 0;
    reply.send("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 90000000\r\n\r\n");
    while (sent < 90'000'000 && reply.send(std::string(65'536, 'x'))) sent += 65'536;
    most_sent = std::max(most_sent.load(), sent);
    return false;
  });
  CurlFetcher fetcher(options_for(server));
  std::vector<LinkTarget> targets;
  for (const char* path : {"/part", "/refuses", "/zipped", "/endless"}) {
    targets.push_back({std::ssize(targets), *Url::parse(server.url(path))});
  }
  std::map<std::int64_t, LinkAnswer> answers;
  const std::atomic<bool> never{false};
  CHECK(check_links(
      std::move(targets), {.delay = {}}, fetcher,
      [&](const LinkAnswer& answer) { answers.emplace(answer.id, answer); }, [] {}, never));
  REQUIRE(answers.size() == 4);
  for (const auto& [id, answer] : answers) {
    INFO(id);
    CHECK(answer.status == 200);
    CHECK(answer.failure == Failure::kNone);
  }
  CHECK(most_sent < 30'000'000);
}

}  // namespace
}  // namespace dalil
