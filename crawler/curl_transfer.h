// One request on one curl handle: its options, its callbacks, and what its end means.
#pragma once

#include <curl/curl.h>

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/fetcher.h"
#include "crawler/content_decoder.h"
#include "crawler/curl_fetcher.h"

namespace dalil {

struct CurlEasyFree {
  void operator()(CURL* easy) const { curl_easy_cleanup(easy); }
};
using CurlEasy = std::unique_ptr<CURL, CurlEasyFree>;

struct CurlListFree {
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using CurlList = std::unique_ptr<curl_slist, CurlListFree>;

/// An origin that was named as a seed's.
struct OwnOrigin {
  std::string origin;
  bool seen_public = false;  ///< It had a public address: a private one later is DNS rebinding.
};

/// What all transfers of one fetcher share. Outlives them.
struct CurlContext {
  explicit CurlContext(CurlFetcherOptions o);

  /// The entry of `url`'s origin, null where it is a stranger's.
  OwnOrigin* own_origin(const Url& url);

  CurlFetcherOptions options;
  std::vector<OwnOrigin> own;
  CurlList own_headers;
  CurlList foreign_headers;
};

/// Used for one request after another. `this` is curl's user data: it must not move.
class CurlTransfer {
 public:
  explicit CurlTransfer(CurlContext& context);
  CurlTransfer(const CurlTransfer&) = delete;
  CurlTransfer& operator=(const CurlTransfer&) = delete;

  CURL* handle() const { return easy_.get(); }

  /// Sets the handle up; the request begins when the handle is added to a multi handle.
  void begin(FetchRequest request);

  /// What came, after curl has done with the handle.
  FetchResult end(CURLcode code);

 private:
  // noexcept: out of memory ends the program rather than unwinding through C.
  static std::size_t on_header(char* data, std::size_t size, std::size_t count,
                               void* self) noexcept;
  static std::size_t on_body(char* data, std::size_t size, std::size_t count, void* self) noexcept;
  static curl_socket_t on_open_socket(void* self, curlsocktype purpose,
                                      curl_sockaddr* address) noexcept;

  void set_fixed_options();
  bool take_header_line(std::string_view line);
  bool take_end_of_headers();
  bool take_body(std::string_view bytes);
  bool stop(Failure failure, std::string detail);
  void judge_end(CURLcode code);

  CurlContext& context_;
  CurlEasy easy_;
  ContentDecoder decoder_;
  char curl_words_[CURL_ERROR_SIZE] = "";

  // Of the request that runs:
  FetchRequest request_;
  Response response_;
  OwnOrigin* own_ = nullptr;
  std::size_t header_bytes_ = 0;
  std::size_t body_bytes_ = 0;  // as they came over the wire
  bool headers_done_ = false;   // of the final answer; what follows are trailers
  bool drop_body_ = false;
  bool stopped_ = false;  // by us: response_.failure says why
  std::string refused_address_;
};

}  // namespace dalil
