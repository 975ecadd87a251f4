// What came back for one URL. There is always a Response: a dead page is data, never an error.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/url.h"

namespace dalil {

/// Why there is no complete answer. The numbers stand in stores: append, never renumber.
enum class Failure : std::uint8_t {
  kNone = 0,
  kDns = 1,               ///< The host has no address.
  kRefused = 2,           ///< Nothing listens there.
  kTimeout = 3,           ///< No (complete) answer within the time limit.
  kTls = 4,               ///< Certificate or handshake.
  kConnection = 5,        ///< Reset, closed early, network unreachable.
  kTooLarge = 6,          ///< The body went over the limit; what came before stands in `body`.
  kHeaderTooLarge = 7,    ///< Header line or block over the limit.
  kTruncated = 8,         ///< Fewer bytes than announced, or a compressed stream without its end.
  kBadEncoding = 9,       ///< The content encoding cannot be decoded.
  kBlockedAddress = 10,   ///< A private or reserved address that the seed is not in.
  kProtocol = 11,         ///< Not HTTP, or HTTP that breaks its rules.
  kTooManyRedirects = 12  ///< Only where hops are followed for one page.
};

/// The stable name in stores and JSON: "none", "dns", "refused", "timeout", "tls", "connection",
/// "too-large", "header-too-large", "truncated", "bad-encoding", "blocked-address", "protocol",
/// "too-many-redirects".
std::string_view failure_name(Failure failure);

struct Header {
  std::string name;   ///< Lower case.
  std::string value;  ///< Trimmed; bytes as they came.
};

/// One redirect that was followed on the way to `Response::url`.
struct Hop {
  std::string url;
  int status = 0;
};

struct Response {
  Url requested;  ///< What was asked for, without fragment.
  Url url;        ///< What answered: differs from `requested` only where hops were followed.
  std::vector<Hop> hops;  ///< Filled when one page is inspected; a crawl fetches every URL once.
  int status = 0;         ///< HTTP status, 0 where none came.
  std::vector<Header> headers;  ///< In the order they came, of the final answer.
  std::string body;             ///< Decoded content (gzip, br, zstd removed), charset not yet.
  bool head_only = false;  ///< Asked with HEAD, or the body was left out because it is no text.
  Failure failure = Failure::kNone;
  std::string
      failure_detail;  ///< For readers; differs from machine to machine, so no finding may use it.
  std::chrono::microseconds time_to_first_byte{0};
  std::chrono::microseconds time_total{0};

  /// The first header of that (lower-case) name, or "" where there is none.
  std::string_view header(std::string_view name) const&;
  std::string_view header(std::string_view name) const&& = delete;

  /// The media type of Content-Type in lower case without parameters ("text/html"), "" where there
  /// is none.
  std::string media_type() const;

  /// True for a 3xx status with a Location.
  bool is_redirect() const;
};

}  // namespace dalil
