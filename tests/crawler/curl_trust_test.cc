// Whom the fetcher talks to, and what it tells them: addresses, passwords, proxies.
#include <fmt/format.h>

#include <cstdlib>

#include "crawler/curl_fetcher.h"
#include "tests/support/catch.h"
#include "tests/support/fetching.h"
#include "tests/support/loopback_server.h"

using namespace dalil;

TEST_CASE("private addresses are for the seed's own origin") {
  const auto handler = [](const LoopbackRequest&, LoopbackReply& reply) {
    return reply.answer("200 OK", "", "inside");
  };
  LoopbackServer own(handler);
  LoopbackServer other(handler);
  CurlFetcherOptions options = options_for(own);
  const std::string port = fmt::format(":{}/", other.port());
  {
    CurlFetcher fetcher(options);
    CHECK(fetch(fetcher, own.url("/")).body == "inside");
    for (const std::string& url :
         {other.url("/"), "http://localhost" + port, "http://[::ffff:127.0.0.1]" + port,
          "http://2130706433" + port, "http://0" + port, "https://127.0.0.1" + port,
          fmt::format("http://localhost:{}/", own.port())}) {
      INFO(url);
      const Response response = fetch(fetcher, url);
      INFO(response.failure_detail);
      CHECK(response.failure == Failure::kBlockedAddress);
      CHECK(response.status == 0);
    }
    CHECK(other.connections() == 0);
  }
  options.own = {url_of("http://example.com/")};
  {
    CurlFetcher fetcher(options);
    CHECK(fetch(fetcher, own.url("/")).failure == Failure::kBlockedAddress);
  }
  options.allow_private = true;
  CurlFetcher fetcher(options);
  CHECK(fetch(fetcher, other.url("/")).body == "inside");
}

TEST_CASE("what logs into the site is sent to nobody else") {
  const auto handler = [](const LoopbackRequest&, LoopbackReply& reply) {
    return reply.answer("200 OK", "Set-Cookie: kept=no\r\n", "");
  };
  LoopbackServer own(handler);
  LoopbackServer other(handler);
  CurlFetcherOptions options = options_for(own);
  options.allow_private = true;
  options.extra_headers = {{"Authorization", "Bearer secret"},
                           {"accept", "text/plain"},
                           {"X-Empty", ""},
                           {"X-Bad", "a\r\nInjected: 1"}};
  CurlFetcher fetcher(options);
  fetch(fetcher, other.url("/"));
  CHECK(other.last_head().find("secret") == std::string::npos);
  CHECK(other.last_head().find("Accept: text/html") != std::string::npos);
  for (int i = 0; i < 2; ++i) fetch(fetcher, own.url("/"));
  const std::string head = own.last_head();
  CHECK(head.find("Authorization: Bearer secret\r\n") != std::string::npos);
  CHECK(head.find("accept: text/plain\r\n") != std::string::npos);
  CHECK(head.find("text/html") == std::string::npos);
  CHECK(head.find("X-Empty:") != std::string::npos);
  CHECK(head.find("Injected") == std::string::npos);
  CHECK(head.find("Cookie") == std::string::npos);
}

TEST_CASE("the environment's proxy is not asked") {
  LoopbackServer proxy([](const LoopbackRequest&, LoopbackReply& reply) {
    return reply.answer("200 OK", "", "by proxy");
  });
  LoopbackServer server([](const LoopbackRequest&, LoopbackReply& reply) {
    return reply.answer("200 OK", "", "direct");
  });
  ::setenv("http_proxy", proxy.url("").c_str(), 1);
  ::setenv("ALL_PROXY", proxy.url("").c_str(), 1);
  CurlFetcher fetcher(options_for(server));
  CHECK(fetch(fetcher, server.url("/")).body == "direct");
  ::unsetenv("http_proxy");
  ::unsetenv("ALL_PROXY");
}
