// One request on one curl handle: its options, its callbacks, and what its end means.
#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "core/fetcher.h"
#include "crawler/content_decoder.h"
#include "crawler/curl_context.h"
#include "crawler/curl_library.h"

namespace dalil {

struct CurlEasyFree {
  void operator()(CURL* easy) const { curl().easy_cleanup(easy); }
};
using CurlEasy = std::unique_ptr<CURL, CurlEasyFree>;

/// Used for one request after another. `this` is curl's user data: it must not move.
class CurlTransfer {
 public:
  explicit CurlTransfer(CurlContext& context) : context_(context) {}
  CurlTransfer(const CurlTransfer&) = delete;
  CurlTransfer& operator=(const CurlTransfer&) = delete;

  /// Another one after each begin().
  CURL* handle() const { return easy_.get(); }

  /// Sets the handle up; the request begins when the handle is added to a multi handle.
  void begin(FetchRequest request);

  /// What came, after curl has done with the handle.
  FetchResult end(CURLcode code);

  /// True where the answer could not be read and stood on a connection that earlier answers had
  /// used: one of them may have left bytes behind that nobody asked for. `code` is how it ended.
  bool spoiled(CURLcode code) const;

  /// The same request again, on a connection of its own.
  void begin_afresh();

  /// Between begin() and end().
  bool running() const { return running_; }

  /// Counts time against the request's limit, unless it was told to wait. How much is left: not
  /// over zero where the request is late.
  std::chrono::nanoseconds spend(std::chrono::nanoseconds time);

  /// Goes on where the budget made it wait. Not from within a callback of curl.
  void resume();

 private:
  // noexcept: out of memory ends the program rather than unwinding through C.
  static std::size_t on_header(char* data, std::size_t size, std::size_t count,
                               void* self) noexcept;
  static std::size_t on_body(char* data, std::size_t size, std::size_t count, void* self) noexcept;
  static curl_socket_t on_open_socket(void* self, curlsocktype purpose,
                                      curl_sockaddr* address) noexcept;

  void renew_handle();
  bool is_connected() const;
  bool take_header_line(std::string_view line);
  bool take_end_of_headers();
  bool take_body(std::string_view bytes);
  bool stop(Failure failure, std::string detail);
  void judge_end(CURLcode code);

  CurlContext& context_;
  CurlList headers_;  // Of this request alone; outlives easy_.
  CurlEasy easy_;
  ContentDecoder decoder_;
  char curl_words_[CURL_ERROR_SIZE] = "";

  // Of the request that runs:
  bool running_ = false;
  bool waiting_ = false;  // for the budget
  std::chrono::nanoseconds spent_{0};
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
