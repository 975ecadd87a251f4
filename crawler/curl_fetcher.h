// The fetcher that crawls the web: libcurl's multi interface, on the thread of its user.
#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "core/fetcher.h"
#include "core/result.h"

namespace dalil {

/// A host whose address is given by hand and not asked for: a new server before the DNS names it.
/// It may be a private one.
struct PinnedHost {
  std::string host;  ///< As in Url::host().
  int port = 0;
  std::string address;  ///< "192.0.2.1" or "2001:db8::1", in inet_ntop's spelling.
};

struct CurlFetcherOptions {
  std::string user_agent;       ///< Empty: none is sent. Firewalls refuse agents with "link".
  std::size_t concurrency = 8;  ///< Requests at once, over all hosts; more wait in a queue.
  std::chrono::milliseconds timeout{30'000};  ///< For one request, from its start to its last byte.
  std::chrono::milliseconds connect_timeout{10'000};
  std::size_t max_body = 15'000'000;  ///< Bytes of one body, as they come and decoded.
  std::size_t max_header = 256'000;   ///< Bytes of one answer's headers.
  bool allow_private = false;         ///< Connect to private and reserved addresses everywhere.

  /// The seeds' origins. They may be at private addresses, and only they get `extra_headers`,
  /// cookies and the client's certificate: what logs into a site is nobody else's. `http` on its
  /// default port stands for `https` too.
  std::vector<Url> own;
  std::vector<Header> extra_headers;  ///< An equal name replaces what would be sent.
  std::string cookie;                 ///< "a=b; c=d" (RFC 6265 §4.2.1).
  bool keep_cookies = false;          ///< Cookies that own origins set are sent back to them.
  std::string client_cert;            ///< PEM file, its key in it or in `client_key`.
  std::string client_key;             ///< PEM file.
  std::string accept = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
  std::string ca_file;  ///< PEM file of trusted roots; empty: the system's.
  std::vector<PinnedHost> pinned;

  /// URL (http, https, socks5, socks5h) of the proxy through which all goes; empty: none. The
  /// proxy may be anywhere. It hides the addresses behind it, so that strangers' URLs are refused
  /// by their hosts alone: private addresses, and names like `localhost`.
  std::string proxy;
};

/// Loads libcurl. To be asked before a CurlFetcher is made: kUnreachable, with what to do, where it
/// is not installed.
Result<void> load_curl();

/// Fetches http and https, HTTP/2 where TLS offers it. No proxy, cookies or passwords are taken
/// from the environment. Where the headers did not come to their end the status is 0. A body that
/// is not wanted (FetchRequest::text_only) is dropped, and with it the connection where it is long.
class CurlFetcher final : public Fetcher {
 public:
  explicit CurlFetcher(CurlFetcherOptions options);
  ~CurlFetcher() override;

  void start(FetchRequest request) override;

  /// Returns at once, with nothing, where nothing is in flight.
  std::vector<FetchResult> wait(std::chrono::milliseconds timeout) override;

  std::size_t in_flight() const override;

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace dalil
