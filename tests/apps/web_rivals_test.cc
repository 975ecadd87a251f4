// Pages of other sites are asked for where their robots.txt allows it, also behind redirects.
#include "apps/cli/web_rivals.h"

#include <chrono>
#include <mutex>
#include <string>
#include <vector>

#include "tests/support/catch.h"
#include "tests/support/loopback_server.h"

namespace dalil::cli {
namespace {

struct Rival {
  std::mutex mutex;
  std::vector<std::string> asked;
  LoopbackServer server{[this](const LoopbackRequest& request, LoopbackReply& reply) {
    {
      const std::scoped_lock lock(mutex);
      asked.push_back(request.target);
    }
    if (request.target == "/robots.txt") {
      return reply.answer("200 OK", "Content-Type: text/plain\r\n",
                          "User-agent: *\nDisallow: /private\n");
    }
    if (request.target == "/open") {
      return reply.answer("302 Found", "Location: /private/page\r\n", "");
    }
    return reply.answer("200 OK", "Content-Type: text/html\r\n", "<p>Words</p>");
  }};
};

TEST_CASE("robots.txt holds for the page of another site and for what it redirects to") {
  Rival rival;
  const std::string open = rival.server.url("/open"), closed = rival.server.url("/private/page");
  Result<WebRivals> web = WebRivals::open({closed, open}, {});
  REQUIRE(web);
  const Result<Response> forbidden = web->fetch(closed);
  REQUIRE_FALSE(forbidden);
  CHECK(forbidden.error().code == ErrorCode::kUnreachable);
  CHECK(forbidden.error().message.find("robots.txt forbids") != std::string::npos);
  const Result<Response> behind = web->fetch(open);
  REQUIRE_FALSE(behind);
  CHECK(behind.error().message.find("it redirects, and robots.txt forbids") != std::string::npos);
  CHECK(rival.asked == std::vector<std::string>{"/robots.txt", "/open"});
}

TEST_CASE("a page of another site is fetched once its robots.txt is known") {
  LoopbackServer server([](const LoopbackRequest& request, LoopbackReply& reply) {
    if (request.target == "/robots.txt") return reply.answer("404 Not Found", "", "");
    return reply.answer("200 OK", "Content-Type: text/html\r\n", "<p>كلام</p>");
  });
  const std::string page = server.url("/a");
  Result<WebRivals> web = WebRivals::open({page}, {});
  REQUIRE(web);
  const auto begin = std::chrono::steady_clock::now();
  const Result<Response> first = web->fetch(page);
  REQUIRE(first);
  CHECK(first->body == "<p>كلام</p>");
  REQUIRE(web->fetch(page));
  CHECK(std::chrono::steady_clock::now() - begin >= std::chrono::milliseconds(900));
  CHECK_FALSE(web->fetch("no address"));
}

TEST_CASE("a host is asked once a second, whichever of its ports and for whatever") {
  std::mutex mutex;
  std::vector<std::chrono::steady_clock::time_point> times;
  std::string elsewhere;
  const auto answer = [&](const LoopbackRequest& request, LoopbackReply& reply) {
    {
      const std::scoped_lock lock(mutex);
      times.push_back(std::chrono::steady_clock::now());
    }
    if (request.target == "/robots.txt") return reply.answer("404 Not Found", "", "");
    if (request.target == "/a") {
      return reply.answer("302 Found", "Location: " + elsewhere + "\r\n", "");
    }
    return reply.answer("200 OK", "Content-Type: text/html\r\n", "<p>Words</p>");
  };
  LoopbackServer first(answer), second(answer);
  elsewhere = second.url("/b");
  Result<WebRivals> web = WebRivals::open({first.url("/a"), elsewhere}, {});
  REQUIRE(web);
  REQUIRE(web->fetch(first.url("/a")));
  REQUIRE(times.size() == 4);  // robots.txt and a page of each.
  for (std::size_t i = 1; i < times.size(); ++i) {
    CHECK(times[i] - times[i - 1] >= std::chrono::milliseconds(900));
  }
}

}  // namespace
}  // namespace dalil::cli
