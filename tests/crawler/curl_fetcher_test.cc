// The fetcher of the web against a server that keeps the protocol, bends it and breaks it.
#include "crawler/curl_fetcher.h"

#include <fmt/format.h>
#include <zlib.h>

#include <algorithm>
#include <set>

#include "tests/support/catch.h"
#include "tests/support/fetching.h"
#include "tests/support/loopback_server.h"

using namespace dalil;
using namespace std::chrono_literals;
using namespace std::string_literals;

namespace {

/// What comes back from a server that sends `bytes` and closes.
Response fetch_raw(const std::string& bytes,
                   const std::function<void(CurlFetcherOptions&)>& change = {}) {
  LoopbackServer server([&](const LoopbackRequest&, LoopbackReply& reply) {
    reply.send(bytes);
    return false;
  });
  CurlFetcherOptions options = options_for(server);
  if (change) change(options);
  CurlFetcher fetcher(options);
  return fetch(fetcher, server.url("/"));
}

std::string gzip(const std::string& text) {
  z_stream stream{};
  REQUIRE(deflateInit2(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) == Z_OK);
  std::string in = text;
  std::string out(text.size() + 200, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(in.data());
  stream.avail_in = static_cast<uInt>(in.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  REQUIRE(deflate(&stream, Z_FINISH) == Z_STREAM_END);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

std::string with_length(const std::string& headers, const std::string& body) {
  return fmt::format("HTTP/1.1 200 OK\r\n{}Content-Length: {}\r\n\r\n{}", headers, body.size(),
                     body);
}

}  // namespace

TEST_CASE("a plain page comes as it is") {
  LoopbackServer server([](const LoopbackRequest& request, LoopbackReply& reply) {
    return reply.answer("200 OK",
                        "Content-Type: Text/HTML; charset=utf-8\r\nX-Twice: 1\r\nX-TWICE:  2  \r\n"
                        "X-Empty:\r\nX-Folded: a\r\n  b\r\n",
                        "مرحبا " + request.target);
  });
  CurlFetcher fetcher(options_for(server));
  const Response response = fetch(fetcher, server.url("/a/%2e./b?q=1#fragment"));
  CHECK(response.failure == Failure::kNone);
  CHECK(response.status == 200);
  CHECK(response.body == "مرحبا /b?q=1");
  CHECK(response.requested.href() == server.url("/b?q=1"));
  CHECK(response.url == response.requested);
  CHECK(response.media_type() == "text/html");
  REQUIRE(response.headers.size() == 6);
  CHECK(response.headers[2].name == "x-twice");
  CHECK(response.headers[2].value == "1");
  CHECK(response.headers[3].value == "2");
  CHECK(response.headers[4].value == "");
  CHECK(response.headers[5].value == "a b");
  CHECK_FALSE(response.head_only);
  CHECK(response.time_to_first_byte.count() > 0);
  CHECK(response.time_total >= response.time_to_first_byte);
  const std::string head = server.last_head();
  CHECK(head.find("User-Agent: dalil-test/1\r\n") != std::string::npos);
  CHECK(head.find("Accept: text/html,") != std::string::npos);
  CHECK(head.find("Accept-Encoding: gzip") != std::string::npos);
  CHECK(head.find("Cookie") == std::string::npos);
}

TEST_CASE("paths reach the server as the Url has them") {
  LoopbackServer server([](const LoopbackRequest& request, LoopbackReply& reply) {
    return reply.answer("200 OK", "", request.target);
  });
  CurlFetcher fetcher(options_for(server));
  for (const std::string path : {"/", "/%D8%AF%D9%84%D9%8A%D9%84/", "/a//b", "/a%2Fb", "/a|b[c]",
                                 "/%2E%2E%2Fx", "/...", "/?", "/?a=%20&b='", "/a;b=1,c"}) {
    INFO(path);
    const Url url = url_of(server.url(path));
    CHECK(fetch(fetcher, server.url(path)).body == url.href().substr(server.url("").size()));
  }
}

TEST_CASE("compressed bodies are decoded, and cut ones are told") {
  const std::string text(100'000, 'x');
  const std::string packed = gzip(text);
  const Response whole = fetch_raw(with_length("Content-Encoding: gzip\r\n", packed));
  CHECK(whole.failure == Failure::kNone);
  CHECK(whole.body == text);

  const Response cut =
      fetch_raw(with_length("Content-Encoding: gzip\r\n", packed.substr(0, packed.size() - 9)));
  CHECK(cut.failure == Failure::kTruncated);
  CHECK(cut.status == 200);

  const Response plain = fetch_raw(with_length("Content-Encoding: gzip\r\n", "<p>plain"));
  CHECK(plain.failure == Failure::kBadEncoding);
  const Response unknown = fetch_raw(with_length("Content-Encoding: rot13\r\n", "cynva"));
  CHECK(unknown.failure == Failure::kBadEncoding);
  CHECK(unknown.body.empty());

  const Response bomb = fetch_raw(with_length("Content-Encoding: gzip\r\n", packed),
                                  [](CurlFetcherOptions& options) { options.max_body = 5'000; });
  CHECK(bomb.failure == Failure::kTooLarge);
  CHECK(bomb.body.size() == 5'000);
}

TEST_CASE("answers that break off or break the rules each have their failure") {
  const std::string chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
  const struct {
    std::string bytes;
    Failure failure;
    int status;
    std::string body;
  } cases[] = {
      {"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc", Failure::kTruncated, 200, "abc"},
      {chunked + "3\r\nabc\r\n0\r\n\r\n", Failure::kNone, 200, "abc"},
      {chunked + "3\r\nabc\r\n0\r\nX-Trailer: 1\r\n\r\n", Failure::kNone, 200, "abc"},
      {chunked + "3\r\nabc\r\n", Failure::kTruncated, 200, "abc"},
      {chunked + "3\r\nabc\r\nzzz\r\n", Failure::kProtocol, 200, "abc"},
      {"HTTP/1.0 200 OK\r\n\r\nto the close", Failure::kNone, 200, "to the close"},
      {"", Failure::kConnection, 0, ""},
      {"HTTP/1.1 200 OK\r\nContent-Le", Failure::kConnection, 0, ""},
      {"<html>no protocol at all</html>", Failure::kProtocol, 0, ""},
      {"HTTP/1.1 200 OK\r\nContent-Length: minus\r\n\r\nabc", Failure::kProtocol, 0, ""},
      {"HTTP/1.1 200 OK\r\nX: a\0b\r\n\r\n"s + "abc", Failure::kProtocol, 0, ""},
      {"HTTP/1.1 404 Not Found\r\nContent-Length: 4\r\n\r\ngone", Failure::kNone, 404, "gone"},
      {"HTTP/1.1 204 No Content\r\nContent-Encoding: gzip\r\n\r\n", Failure::kNone, 204, ""},
      {"HTTP/1.1 100 Continue\r\nX-Early: 1\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" +
           with_length("X-Late: 1\r\n", "last"),
       Failure::kNone, 200, "last"},
  };
  for (const auto& c : cases) {
    INFO(c.bytes);
    const Response response = fetch_raw(c.bytes);
    INFO(response.failure_detail);
    CHECK(failure_name(response.failure) == failure_name(c.failure));
    CHECK(response.status == c.status);
    CHECK(response.body == c.body);
    CHECK(response.header("x-early").empty());
    CHECK(response.header("x-trailer").empty());
    CHECK((response.failure == Failure::kNone) == response.failure_detail.empty());
  }
}

TEST_CASE("headers have a limit, in one line and in many") {
  const std::string start = "HTTP/1.1 200 OK\r\n";
  const std::string end = "\r\nContent-Length: 0\r\n\r\n";
  const std::string long_line = start + "X: " + std::string(120'000, 'x') + end;
  std::string many = start;
  for (int i = 0; i < 20'000; ++i) many += fmt::format("X-{}: {:040}\r\n", i, i);
  many += end.substr(2);
  CHECK(fetch_raw(long_line).failure == Failure::kHeaderTooLarge);
  CHECK(fetch_raw(many).failure == Failure::kHeaderTooLarge);
  CHECK(fetch_raw(many, [](CurlFetcherOptions& o) { o.max_header = 100'000'000; }).failure ==
        Failure::kHeaderTooLarge);  // curl's own limit
  const std::string wide = start + "X: " + std::string(60'000, 'x') + end;
  CHECK(fetch_raw(wide).failure == Failure::kNone);
  CHECK(fetch_raw(wide, [](CurlFetcherOptions& o) { o.max_header = 1'000; }).failure ==
        Failure::kHeaderTooLarge);
}

TEST_CASE("a body without end stops at the limit") {
  LoopbackServer server([](const LoopbackRequest&, LoopbackReply& reply) {
    reply.send("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n");
    const std::string block(10'000, 'y');
    while (reply.send(block)) {
    }
    return false;
  });
  CurlFetcherOptions options = options_for(server);
  options.max_body = 123'456;
  CurlFetcher fetcher(options);
  const Response response = fetch(fetcher, server.url("/"));
  CHECK(response.failure == Failure::kTooLarge);
  CHECK(response.status == 200);
  CHECK(response.body == std::string(123'456, 'y'));
}

TEST_CASE("a slow drip and a silent server end by the clock") {
  LoopbackServer server([](const LoopbackRequest& request, LoopbackReply& reply) {
    if (request.target == "/silent") return reply.pause(60s);
    reply.send("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
    while (reply.send("z") && reply.pause(20ms)) {
    }
    return false;
  });
  CurlFetcherOptions options = options_for(server);
  options.timeout = 600ms;
  CurlFetcher fetcher(options);
  const Response drip = fetch(fetcher, server.url("/drip"));
  CHECK(drip.failure == Failure::kTimeout);
  CHECK(drip.status == 200);
  CHECK_FALSE(drip.body.empty());
  const Response silent = fetch(fetcher, server.url("/silent"));
  CHECK(silent.failure == Failure::kTimeout);
  CHECK(silent.status == 0);
  CHECK(silent.time_total >= 590ms);
  CHECK(silent.time_total < 10s);
}

TEST_CASE("resets and closed ports") {
  LoopbackServer server([](const LoopbackRequest&, LoopbackReply& reply) {
    reply.reset();
    return false;
  });
  CurlFetcherOptions options = options_for(server);
  std::string closed;
  {
    LoopbackServer gone([](const LoopbackRequest&, LoopbackReply&) { return false; });
    closed = gone.url("/");
  }
  options.own.push_back(url_of(closed));
  CurlFetcher fetcher(options);
  CHECK(fetch(fetcher, server.url("/")).failure == Failure::kConnection);
  const Response refused = fetch(fetcher, closed);
  CHECK(refused.failure == Failure::kRefused);
  CHECK(refused.status == 0);
  CHECK(fetch(fetcher, "http://no-such-host.invalid/").failure == Failure::kDns);
  CHECK(fetch(fetcher, "mailto:a@example.com").failure == Failure::kProtocol);
  const int requests = server.requests();
  CHECK(fetch(fetcher, server.url("/" + std::string(9'000'000, 'u'))).failure ==
        Failure::kProtocol);
  CHECK(server.requests() == requests);
}

TEST_CASE("HEAD asks for no body") {
  LoopbackServer server([](const LoopbackRequest& request, LoopbackReply& reply) {
    return request.method == "HEAD"
               ? reply.send(
                     "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 5000\r\n\r\n")
               : reply.answer("200 OK", "", "body");
  });
  CurlFetcher fetcher(options_for(server));
  FetchRequest request;
  request.url = url_of(server.url("/"));
  request.head = true;
  const Response head = fetch(fetcher, request);
  CHECK(head.failure == Failure::kNone);
  CHECK(head.status == 200);
  CHECK(head.head_only);
  CHECK(head.header("content-length") == "5000");
  CHECK(head.body.empty());
  request.head = false;
  CHECK(fetch(fetcher, request).body == "body");  // the same handle asks with GET again
  CHECK(server.connections() == 1);
}

TEST_CASE("bodies that are no text are dropped, and the connection only where they are long") {
  LoopbackServer server([](const LoopbackRequest& request, LoopbackReply& reply) {
    if (request.target == "/small.png") {
      return reply.answer("200 OK", "Content-Type: image/png\r\n", std::string(20'000, 'p'));
    }
    if (request.target == "/large.zip") {
      return reply.answer("200 OK", "Content-Type: application/zip\r\n", std::string(900'000, 'z'));
    }
    if (request.target == "/endless") {
      reply.send("HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\n\r\n");
      while (reply.send(std::string(10'000, 'v'))) {
      }
      return false;
    }
    if (request.target == "/cut") {
      reply.send("HTTP/1.1 200 OK\r\nContent-Type: image/gif\r\nContent-Length: 99\r\n\r\ng");
      return false;
    }
    if (request.target == "/untyped") return reply.answer("200 OK", "", "untyped");
    return reply.answer("200 OK", "Content-Type: application/xhtml+xml\r\n", "page");
  });
  CurlFetcher fetcher(options_for(server));
  FetchRequest request;
  request.text_only = true;
  const auto get = [&](const char* path) {
    request.url = url_of(server.url(path));
    return fetch(fetcher, request);
  };
  for (const char* path : {"/small.png", "/large.zip", "/endless", "/cut"}) {
    INFO(path);
    const int connections = server.connections();
    const Response response = get(path);
    CHECK(response.failure == Failure::kNone);
    CHECK(response.failure_detail.empty());
    CHECK(response.status == 200);
    CHECK(response.head_only);
    CHECK(response.body.empty());
    CHECK(get("/page").body == "page");
    const bool kept = server.connections() == std::max(connections, 1);
    CHECK(kept == (std::string_view(path) == "/small.png"));
  }
  CHECK(get("/untyped").body == "untyped");
  request.text_only = false;
  CHECK(get("/small.png").body.size() == 20'000);
}

TEST_CASE("connections are used again, and no more than allowed are open") {
  LoopbackServer server([](const LoopbackRequest& request, LoopbackReply& reply) {
    return reply.pause(2ms) && reply.answer("200 OK", "", request.target);
  });
  CurlFetcherOptions options = options_for(server);
  options.concurrency = 4;
  CurlFetcher fetcher(options);
  CHECK(fetcher.wait(10s).empty());  // nothing in flight: at once
  constexpr int kRequests = 60;
  for (int id = 0; id < kRequests; ++id) {
    FetchRequest request;
    request.id = id;
    request.url = url_of(server.url(fmt::format("/{}", id)));
    fetcher.start(std::move(request));
  }
  CHECK(fetcher.in_flight() == kRequests);
  std::set<std::int64_t> seen;
  while (fetcher.in_flight() > 0) {
    for (const FetchResult& result : fetcher.wait(1s)) {
      CHECK(result.response.body == fmt::format("/{}", result.id));
      CHECK(seen.insert(result.id).second);
    }
  }
  CHECK(seen.size() == kRequests);
  CHECK(server.connections() <= 4);
}

TEST_CASE("a fetcher that ends early ends cleanly") {
  LoopbackServer server(
      [](const LoopbackRequest&, LoopbackReply& reply) { return reply.pause(60s); });
  CurlFetcherOptions options = options_for(server);
  options.concurrency = 2;
  CurlFetcher fetcher(options);
  for (int i = 0; i < 5; ++i) {
    FetchRequest request;
    request.url = url_of(server.url("/"));
    fetcher.start(std::move(request));
  }
  CHECK(fetcher.wait(50ms).empty());
  CHECK(fetcher.in_flight() == 5);
}
