// The fetcher's bounds on memory and time, and faults of the protocol that concern more than one
// answer.
#include <fmt/format.h>

#include <algorithm>
#include <thread>

#include "crawler/curl_budget.h"
#include "tests/support/catch.h"
#include "tests/support/fetching.h"
#include "tests/support/loopback_server.h"

using namespace dalil;
using namespace std::chrono_literals;

TEST_CASE("large bodies wait for each other, small ones for nobody") {
  BodyBudget budget(8);
  const int a = 0, b = 0, small = 0;
  budget.take(BodyBudget::kMost - 1);
  CHECK_FALSE(budget.must_wait(&a, 20'000'000));
  budget.take(1);
  CHECK_FALSE(budget.must_wait(&small, BodyBudget::kSmall - 1));
  CHECK_FALSE(budget.must_wait(&a, 20'000'000));  // the first that asks goes on
  CHECK(budget.must_wait(&b, 12'000'000));
  CHECK_FALSE(budget.must_wait(&a, 21'000'000));
  budget.release(&b, 0);
  CHECK(budget.must_wait(&b, 12'000'000));
  budget.release(&a, 20'000'000);
  CHECK_FALSE(budget.must_wait(&b, 12'000'000));
}

TEST_CASE("many large bodies at once all arrive whole") {
  constexpr std::size_t kBytes = 9'000'000;
  LoopbackServer server([](const LoopbackRequest&, LoopbackReply& reply) {
    return reply.answer("200 OK", "", std::string(kBytes, 'x'));
  });
  CurlFetcherOptions options = options_for(server);
  options.timeout = 30s;
  CurlFetcher fetcher(options);
  for (int i = 0; i < 8; ++i) {
    FetchRequest request;
    request.id = i;
    request.url = url_of(server.url(fmt::format("/{}", i)));
    fetcher.start(std::move(request));
  }
  int whole = 0;
  while (fetcher.in_flight() > 0) {
    for (const FetchResult& result : fetcher.wait(1s)) {
      INFO(result.response.failure_detail);
      CHECK(result.response.failure == Failure::kNone);
      CHECK(result.response.body.size() == kBytes);
      ++whole;
    }
  }
  CHECK(whole == 8);
}

TEST_CASE("only the time in which somebody waits counts") {
  LoopbackServer server([](const LoopbackRequest&, LoopbackReply& reply) {
    return reply.answer("200 OK", "", "quick");
  });
  CurlFetcherOptions options = options_for(server);
  options.timeout = 300ms;
  CurlFetcher fetcher(options);
  FetchRequest request;
  request.url = url_of(server.url("/"));
  fetcher.start(std::move(request));
  fetcher.wait(0ms);
  std::this_thread::sleep_for(600ms);  // the answer lies in the system's buffers by now
  std::vector<FetchResult> results;
  while (results.empty()) results = fetcher.wait(100ms);
  CHECK(failure_name(results[0].response.failure) == "none");
  CHECK(results[0].response.body == "quick");
}

TEST_CASE("a connection that is kept hands nothing of one answer to the next") {
  const std::string end = "Content-Length: 2\r\n\r\nok";
  const std::string answers[] = {
      "HTTP/1.1 200 OK\r\nX-Last: 1\r\n" + end,
      "HTTP/1.1 200 OK\r\n folded: from nothing\r\n" + end,  // crashed curl before 8.3
      "HTTP/1.1 200 OK\r\nContent-Encoding: rot13\r\n" + end,
      "HTTP/1.1 101 Switching Protocols\r\n\r\nwords of another protocol",
      "HTTP/1.1 200 OK\r\n" + end,
  };
  LoopbackServer server([&](const LoopbackRequest& request, LoopbackReply& reply) {
    return reply.send(answers[static_cast<std::size_t>(request.target[1] - '0')]);
  });
  CurlFetcherOptions options = options_for(server);
  options.timeout = 1s;
  options.concurrency = 1;
  CurlFetcher fetcher(options);
  const auto failure_of = [&](const char* path) {
    return failure_name(fetch(fetcher, server.url(path)).failure);
  };
  for (int round = 0; round < 3; ++round) {
    CHECK(failure_of("/0") == "none");
    CHECK(failure_of("/1") == "protocol");
    CHECK(failure_of("/2") == "bad-encoding");
    CHECK(failure_of("/3") == "protocol");
    CHECK(failure_of("/4") == "none");
  }
}

TEST_CASE("bytes that nobody asked for do not spoil the next answer") {
  LoopbackServer server([](const LoopbackRequest& request, LoopbackReply& reply) {
    if (request.target == "/") return reply.answer("200 OK", "", "whole");
    reply.send("HTTP/1.1 204 No Content\r\n\r\n");
    reply.pause(50ms);
    return reply.send("stray words of a body");
  });
  CurlFetcher fetcher(options_for(server));
  for (int i = 0; i < 3; ++i) {
    CHECK(fetch(fetcher, server.url("/stray")).status == 204);
    std::this_thread::sleep_for(100ms);
    const Response next = fetch(fetcher, server.url("/"));
    INFO(next.failure_detail);
    CHECK(next.failure == Failure::kNone);
    CHECK(next.body == "whole");
  }
}

TEST_CASE("trailers count as headers") {
  LoopbackServer server([](const LoopbackRequest&, LoopbackReply& reply) {
    reply.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n");
    while (reply.send("X-Trailer: " + std::string(1000, 't') + "\r\n")) {
    }
    return false;
  });
  CurlFetcher fetcher(options_for(server));
  const Response response = fetch(fetcher, server.url("/"));
  CHECK(failure_name(response.failure) == "header-too-large");
  CHECK(response.status == 200);
  CHECK(response.body == "ok");
}
