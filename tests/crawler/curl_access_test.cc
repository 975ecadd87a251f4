// How the fetcher gets into sites that do not let everybody in, and that it tells nobody else:
// cookies, proxies, pinned addresses.
#include <fmt/format.h>

#include "crawler/address_guard.h"
#include "crawler/curl_context.h"
#include "tests/support/catch.h"
#include "tests/support/fetching.h"
#include "tests/support/loopback_server.h"

using namespace dalil;

namespace {

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("hosts that mean something within a network only are told by their names") {
  for (const std::string host :
       {"127.0.0.1", "10.1.2.3", "169.254.169.254", "0.0.0.0", "[::1]", "[::ffff:7f00:1]",
        "[64:ff9b::a00:1]", "[fd00:ec2::254]", "localhost", "localhost.", "app.localhost",
        "printer.local", "metadata.google.internal", "nas.home.arpa", "intranet", "intranet.",
        "172.16.0.1.", ""}) {
    INFO(host);
    CHECK(names_private_host(host));
  }
  for (const std::string host :
       {"example.com", "example.com.", "1.1.1.1", "[2606:4700::1111]", "[64:ff9b::101:101]",
        "localhost.example.com", "mylocal.net", "xn--mgbh0fb.xn--kgbechtv"}) {
    INFO(host);
    CHECK_FALSE(names_private_host(host));
  }
}

TEST_CASE("cookies are kept where that is asked for, and sent to whoever set them") {
  const auto handler = [](const LoopbackRequest& request, LoopbackReply& reply) {
    const std::string name = request.target == "/set" ? "session" : "other";
    return reply.answer("200 OK", "Set-Cookie: " + name + "=1; Path=/\r\n", "");
  };
  LoopbackServer own(handler);
  LoopbackServer other(handler);
  CurlFetcherOptions options = options_for(own);
  options.allow_private = true;
  options.cookie = "given=yes";
  {
    CurlFetcher fetcher(options);
    for (int i = 0; i < 2; ++i) fetch(fetcher, own.url("/set"));
    CHECK(has(own.last_head(), "Cookie: given=yes\r\n"));
  }
  options.keep_cookies = true;
  CurlFetcher fetcher(options);
  fetch(fetcher, other.url("/set"));
  fetch(fetcher, own.url("/set"));
  CHECK(has(own.last_head(), "Cookie: given=yes\r\n"));
  fetch(fetcher, own.url("/"));
  CHECK(has(own.last_head(), "session=1"));
  CHECK(has(own.last_head(), "given=yes"));
  fetch(fetcher, other.url("/"));  // cookies know no ports, and must not go there all the same
  CHECK_FALSE(has(other.last_head(), "Cookie"));
}

TEST_CASE("a pinned host is asked at its address, private or not") {
  LoopbackServer server([](const LoopbackRequest& request, LoopbackReply& reply) {
    return reply.answer("200 OK", "", request.head);
  });
  CurlFetcherOptions options = options_for(server);
  options.own.clear();
  options.pinned = {{"new.example.test", server.port(), "127.0.0.1"}};
  CurlFetcher fetcher(options);
  const std::string port = fmt::format(":{}/", server.port());
  CHECK(has(fetch(fetcher, "http://new.example.test" + port).body, "Host: new.example.test"));
  CHECK(fetch(fetcher, server.url("/")).failure == Failure::kBlockedAddress);
  CHECK(fetch(fetcher, "http://other.example.invalid" + port).failure == Failure::kDns);
}

TEST_CASE("behind a proxy strangers' private hosts are refused, the site's own are not") {
  LoopbackServer proxy([](const LoopbackRequest& request, LoopbackReply& reply) {
    return reply.answer("200 OK", "", request.target);
  });
  CurlFetcherOptions options = options_for(proxy);
  options.own = {url_of("http://staging.internal/")};
  options.proxy = proxy.url("");
  CurlFetcher fetcher(options);
  CHECK(fetch(fetcher, "http://example.test/a").body == "http://example.test/a");
  CHECK(fetch(fetcher, "http://staging.internal/").body == "http://staging.internal/");
  const int requests = proxy.requests();
  for (const std::string url : {"http://127.0.0.1/", "http://0x7f.1/", "http://localhost/",
                                "http://metadata.google.internal/", "https://[fd00:ec2::254]/"}) {
    INFO(url);
    CHECK(fetch(fetcher, url).failure == Failure::kBlockedAddress);
  }
  CHECK(proxy.requests() == requests);
}
