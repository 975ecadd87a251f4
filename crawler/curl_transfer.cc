#include "crawler/curl_transfer.h"

#include <fmt/format.h>
#include <sys/socket.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "crawler/address_guard.h"
#include "crawler/curl_failure.h"
#include "crawler/media_types.h"

namespace dalil {
namespace {

constexpr std::size_t kMostReserved = 1'000'000;  // a Content-Length is a stranger's promise
constexpr std::size_t kMostDrained = 64 * 1024;   // a new connection costs about as much

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  return out;
}

std::string_view trim(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

std::optional<std::size_t> content_length(const Response& response) {
  const std::string_view text = response.header("content-length");
  std::size_t length = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), length);
  if (text.empty() || error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return length;
}

std::string content_encoding(const Response& response) {
  std::string all;
  for (const Header& header : response.headers) {
    if (header.name == "content-encoding") all += header.value + ",";
  }
  return all;
}

}  // namespace

// Each request has a handle of its own: on one that was used before, curl 7.88 appends a folded
// line that comes first among the headers to the last header of the former answer, which it has
// freed.
void CurlTransfer::renew_handle() {
  easy_.reset(curl().easy_init());
  CURL* easy = easy_.get();
  context_.prepare(easy, own_ != nullptr);
  curl().easy_setopt(easy, CURLOPT_PRIVATE, this);
  curl().easy_setopt(easy, CURLOPT_ERRORBUFFER, curl_words_);
  curl().easy_setopt(easy, CURLOPT_HEADERFUNCTION, &CurlTransfer::on_header);
  curl().easy_setopt(easy, CURLOPT_HEADERDATA, this);
  curl().easy_setopt(easy, CURLOPT_WRITEFUNCTION, &CurlTransfer::on_body);
  curl().easy_setopt(easy, CURLOPT_WRITEDATA, this);
  curl().easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, &CurlTransfer::on_open_socket);
  curl().easy_setopt(easy, CURLOPT_OPENSOCKETDATA, this);
}

void CurlTransfer::begin(FetchRequest request) {
  request_ = std::move(request);
  response_ = Response();
  response_.requested =
      request_.url.has_fragment() ? request_.url.without_fragment() : std::move(request_.url);
  response_.url = response_.requested;
  response_.head_only = request_.head;
  own_ = context_.own_origin(response_.url);
  header_bytes_ = body_bytes_ = 0;
  headers_done_ = drop_body_ = stopped_ = waiting_ = false;
  running_ = true;
  spent_ = std::chrono::nanoseconds(0);
  refused_address_.clear();
  curl_words_[0] = '\0';

  renew_handle();
  CURL* easy = easy_.get();
  curl().easy_setopt(easy, CURLOPT_URL, response_.url.href().c_str());
  // Over TLS, wait to learn whether a connection that is being made can be shared (HTTP/2).
  curl().easy_setopt(easy, CURLOPT_PIPEWAIT, response_.url.scheme() == "https" ? 1L : 0L);
  if (request_.head) curl().easy_setopt(easy, CURLOPT_NOBODY, 1L);
  headers_ = context_.request_headers(request_, own_ != nullptr);
  if (headers_) curl().easy_setopt(easy, CURLOPT_HTTPHEADER, headers_.get());
}

bool CurlTransfer::spoiled(CURLcode code) const {
  long new_connections = 0;
  curl().easy_getinfo(easy_.get(), CURLINFO_NUM_CONNECTS, &new_connections);
  return code != CURLE_OK && code != CURLE_OPERATION_TIMEDOUT && is_connected() &&
         new_connections == 0 && !headers_done_;
}

void CurlTransfer::begin_afresh() {
  FetchRequest again = std::move(request_);
  again.url = response_.requested;
  const std::chrono::nanoseconds spent = spent_;
  begin(std::move(again));
  spent_ = spent;
  curl().easy_setopt(easy_.get(), CURLOPT_FRESH_CONNECT, 1L);
}

bool CurlTransfer::is_connected() const {
  curl_off_t ready = 0;
  curl().easy_getinfo(easy_.get(), CURLINFO_PRETRANSFER_TIME_T, &ready);
  return ready != 0;
}

std::size_t CurlTransfer::on_header(char* data, std::size_t size, std::size_t count,
                                    void* self) noexcept {
  const std::string_view line(data, size * count);
  const bool go_on = static_cast<CurlTransfer*>(self)->take_header_line(line);
  return go_on ? line.size() : CURL_WRITEFUNC_ERROR;
}

std::size_t CurlTransfer::on_body(char* data, std::size_t size, std::size_t count,
                                  void* self) noexcept {
  auto& transfer = *static_cast<CurlTransfer*>(self);
  const std::string_view bytes(data, size * count);
  const std::size_t held = transfer.response_.body.size();
  BodyBudget& budget = transfer.context_.budget();
  transfer.waiting_ = budget.must_wait(&transfer, held);
  if (transfer.waiting_) return CURL_WRITEFUNC_PAUSE;
  const bool go_on = transfer.take_body(bytes);
  budget.take(transfer.response_.body.size() - held);
  return go_on ? bytes.size() : CURL_WRITEFUNC_ERROR;
}

// curl calls this with the address that it is about to connect to, after DNS.
curl_socket_t CurlTransfer::on_open_socket(void* self, curlsocktype,
                                           curl_sockaddr* address) noexcept {
  auto& transfer = *static_cast<CurlTransfer*>(self);
  if (!transfer.context_.may_connect(transfer.response_.url, transfer.own_, &address->addr)) {
    transfer.refused_address_ = address_text(&address->addr);
    return CURL_SOCKET_BAD;
  }
  return ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

bool CurlTransfer::stop(Failure failure, std::string detail) {
  stopped_ = true;
  response_.failure = failure;
  response_.failure_detail = std::move(detail);
  return false;
}

bool CurlTransfer::take_header_line(std::string_view line) {
  header_bytes_ += line.size();
  if (header_bytes_ > context_.options().max_header) {
    return stop(Failure::kHeaderTooLarge,
                fmt::format("headers over {} bytes", context_.options().max_header));
  }
  if (headers_done_) return true;  // a trailer
  auto& headers = response_.headers;
  const std::string_view text = trim(line);
  if (text.empty()) return take_end_of_headers();
  if ((line[0] == ' ' || line[0] == '\t') && !headers.empty()) {
    headers.back().value.append(" ").append(text);  // obs-fold, RFC 9112 §5.2
    return true;
  }
  const std::size_t colon = text.find(':');
  const bool status_line = headers.empty() && text.starts_with("HTTP/");  // curl reads it
  if (status_line || colon == std::string_view::npos) return true;
  headers.push_back(
      {lower(trim(text.substr(0, colon))), std::string(trim(text.substr(colon + 1)))});
  return true;
}

bool CurlTransfer::take_end_of_headers() {
  long status = 0;
  curl().easy_getinfo(easy_.get(), CURLINFO_RESPONSE_CODE, &status);
  if (status < 200) {  // interim: RFC 9110 §15.2; the answer is still to come
    response_.headers.clear();
    return true;
  }
  headers_done_ = true;
  const std::optional<std::size_t> length = content_length(response_);
  if (request_.text_only && !request_.head && !carries_text(response_.media_type())) {
    drop_body_ = true;
    response_.head_only = true;
    if (length.value_or(0) > kMostDrained) return stop(Failure::kNone, "");
    return true;
  }
  decoder_.begin(content_encoding(response_));
  if (!request_.head) {
    response_.body.reserve(
        std::min({length.value_or(0), kMostReserved, context_.options().max_body}));
  }
  return true;
}

bool CurlTransfer::take_body(std::string_view bytes) {
  if (!headers_done_) return stop(Failure::kProtocol, "a body in an interim answer");
  body_bytes_ += bytes.size();
  const std::size_t enough = request_.first_bytes;
  if (drop_body_) {
    return body_bytes_ <= (enough > 0 ? enough : kMostDrained) || stop(Failure::kNone, "");
  }
  const std::size_t limit = context_.options().max_body;
  Failure failure = decoder_.feed(bytes, limit, response_.body);
  if (failure == Failure::kNone && body_bytes_ > limit) failure = Failure::kTooLarge;
  if (failure == Failure::kNone) {
    return enough == 0 || response_.body.size() < enough || stop(Failure::kNone, "");
  }
  if (failure == Failure::kTooLarge) return stop(failure, fmt::format("over {} bytes", limit));
  return stop(failure, fmt::format("content-encoding: {}", response_.header("content-encoding")));
}

std::chrono::nanoseconds CurlTransfer::spend(std::chrono::nanoseconds time) {
  const CurlFetcherOptions& options = context_.options();
  if (!waiting_) spent_ += time;
  const std::chrono::milliseconds limit =
      is_connected() ? options.timeout : std::min(options.timeout, options.connect_timeout);
  return limit - spent_;
}

void CurlTransfer::resume() {
  if (std::exchange(waiting_, false)) curl().easy_pause(easy_.get(), CURLPAUSE_CONT);
}

FetchResult CurlTransfer::end(CURLcode code) {
  CURL* easy = easy_.get();
  running_ = false;
  context_.budget().release(this, response_.body.size());
  long status = 0;
  curl().easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &status);
  response_.status = headers_done_ ? static_cast<int>(status) : 0;
  curl_off_t first_byte = 0, total = 0;
  curl().easy_getinfo(easy, CURLINFO_STARTTRANSFER_TIME_T, &first_byte);
  curl().easy_getinfo(easy, CURLINFO_TOTAL_TIME_T, &total);
  response_.time_to_first_byte = std::chrono::microseconds(first_byte);
  response_.time_total = std::chrono::microseconds(total);
  if (!stopped_) judge_end(code);
  if (!headers_done_) response_.headers.clear();
  for (char& c : response_.failure_detail) {
    if (c < ' ' || c > '~') c = '?';  // a server's bytes: whatever they are, this is text
  }
  return {request_.id, std::move(response_)};
}

void CurlTransfer::judge_end(CURLcode code) {
  if (drop_body_) return;                    // however it ended, nothing was lost
  if (code == CURLE_OK && !headers_done_) {  // what curl makes of a close inside the headers
    response_.failure = Failure::kConnection;
    response_.failure_detail = "closed before the headers ended";
    return;
  }
  if (code == CURLE_OK) {
    // A part of a compressed stream has no end.
    const bool whole = !request_.head && request_.first_bytes == 0;
    response_.failure = whole ? decoder_.finish() : Failure::kNone;
    if (response_.failure != Failure::kNone) {
      response_.failure_detail = "the compressed stream has no end";
    }
    return;
  }
  response_.failure_detail = curl_words_[0] != '\0' ? curl_words_ : curl().easy_strerror(code);
  if (!refused_address_.empty() && code == CURLE_COULDNT_CONNECT) {
    response_.failure = Failure::kBlockedAddress;
    response_.failure_detail = refused_address_ + " is a private or reserved address";
    return;
  }
  long os_error = 0;
  curl().easy_getinfo(easy_.get(), CURLINFO_OS_ERRNO, &os_error);
  response_.failure = failure_of(code, response_.failure_detail, os_error, headers_done_);
}

}  // namespace dalil
