// What tests of the curl fetcher share: one request to a loopback server, and its answer.
#pragma once

#include <chrono>
#include <string>
#include <utility>
#include <vector>

#include "crawler/curl_fetcher.h"
#include "tests/support/catch.h"
#include "tests/support/loopback_server.h"

namespace dalil {

inline Url url_of(const std::string& text) {
  Result<Url> url = Url::parse(text);
  REQUIRE(url);
  return *url;
}

inline CurlFetcherOptions options_for(const LoopbackServer& server) {
  CurlFetcherOptions options;
  options.user_agent = "dalil-test/1";
  options.timeout = std::chrono::seconds(5);
  options.own = {url_of(server.url("/"))};
  return options;
}

/// The one answer to one request, and that it comes back exactly once.
inline Response fetch(CurlFetcher& fetcher, FetchRequest request) {
  request.id = 7;
  fetcher.start(std::move(request));
  CHECK(fetcher.in_flight() == 1);
  for (int i = 0; i < 20; ++i) {
    std::vector<FetchResult> results = fetcher.wait(std::chrono::seconds(1));
    if (results.empty()) continue;
    CHECK(results.size() == 1);
    CHECK(results[0].id == 7);
    CHECK(fetcher.in_flight() == 0);
    return std::move(results[0].response);
  }
  FAIL("nothing came back");
  return {};
}

inline Response fetch(CurlFetcher& fetcher, const std::string& url) {
  FetchRequest request;
  request.url = url_of(url);
  return fetch(fetcher, std::move(request));
}

}  // namespace dalil
