// Redirects: a crawl sees each hop, and one page is followed to its end.
#include "crawler/fetch_page.h"

#include "crawler/curl_fetcher.h"
#include "tests/support/catch.h"
#include "tests/support/fetching.h"
#include "tests/support/loopback_server.h"

using namespace dalil;

TEST_CASE("redirects are not followed unless asked for") {
  LoopbackServer server([](const LoopbackRequest& request, LoopbackReply& reply) {
    if (request.target == "/a")
      return reply.answer("301 Moved", "Location: b?x=1#part\r\n", "moved");
    if (request.target == "/b?x=1") return reply.answer("302 Found", "Location: /دليل\r\n", "");
    if (request.target == "/loop") return reply.answer("302 Found", "Location: /loop2\r\n", "");
    if (request.target == "/loop2") return reply.answer("302 Found", "Location: /loop\r\n", "");
    if (request.target == "/mail") return reply.answer("302 Found", "Location: mailto:a@b\r\n", "");
    if (request.target == "/bad") return reply.answer("302 Found", "Location: http://[\r\n", "");
    if (request.target == "/inward") {
      return reply.answer("302 Found", "Location: http://169.254.169.254/latest/\r\n", "");
    }
    return reply.answer("200 OK", "", request.target);
  });
  CurlFetcher fetcher(options_for(server));
  const Response single = fetch_following(fetcher, url_of(server.url("/a")), 0);
  CHECK(single.status == 301);
  CHECK(single.failure == Failure::kTooManyRedirects);
  CHECK(single.body == "moved");
  CHECK(single.hops.empty());

  const Response end = fetch_following(fetcher, url_of(server.url("/a#top")), 10);
  CHECK(end.failure == Failure::kNone);
  CHECK(end.body == "/%D8%AF%D9%84%D9%8A%D9%84");
  CHECK(end.requested.href() == server.url("/a"));
  CHECK(end.url.href() == server.url("/%D8%AF%D9%84%D9%8A%D9%84"));
  REQUIRE(end.hops.size() == 2);
  CHECK(end.hops[0].url == server.url("/a"));
  CHECK(end.hops[0].status == 301);
  CHECK(end.hops[1].url == server.url("/b?x=1"));
  CHECK(end.hops[1].status == 302);

  CHECK(fetch_following(fetcher, url_of(server.url("/a")), 2).status == 200);
  const Response far = fetch_following(fetcher, url_of(server.url("/a")), 1);
  CHECK(far.failure == Failure::kTooManyRedirects);
  CHECK(far.hops.size() == 1);
  CHECK(far.url.href() == server.url("/b?x=1"));
  const Response circle = fetch_following(fetcher, url_of(server.url("/loop")), 10);
  CHECK(circle.failure == Failure::kTooManyRedirects);
  CHECK(server.requests() < 20);
  CHECK(fetch_following(fetcher, url_of(server.url("/mail")), 10).status == 302);
  CHECK(fetch_following(fetcher, url_of(server.url("/bad")), 10).status == 302);
  const Response inward = fetch_following(fetcher, url_of(server.url("/inward")), 10);
  CHECK(inward.failure == Failure::kBlockedAddress);
  CHECK(inward.hops.size() == 1);
}
