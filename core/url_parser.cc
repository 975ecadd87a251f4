// The states of the basic URL parser as far as the host. State overrides are missing: they serve
// the setters of browsers' APIs.
#include "core/url_parser.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "core/percent.h"
#include "core/url_host.h"

namespace dalil {
namespace {

// A byte of input may take nine of href: this keeps every offset within 32 bits.
constexpr std::size_t kMaxInput = std::size_t{64} << 20;

bool is_alpha(char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_scheme_byte(char c) {
  return is_alpha(c) || is_digit(c) || c == '+' || c == '-' || c == '.';
}
constexpr auto is_tab_or_newline = [](char c) { return c == '\t' || c == '\n' || c == '\r'; };

bool has_tab_or_newline(std::string_view text) {
  bool found = false;  // no early exit: the compiler then tests many bytes at once
  for (const char c : text) found |= is_tab_or_newline(c);
  return found;
}

std::string_view trim_controls(std::string_view text) {
  const auto trimmed = [](char c) { return static_cast<unsigned char>(c) <= 0x20; };
  while (!text.empty() && trimmed(text.front())) text.remove_prefix(1);
  while (!text.empty() && trimmed(text.back())) text.remove_suffix(1);
  return text;
}

}  // namespace

Url::Kind UrlParser::kind_of(std::string_view scheme) {
  if (scheme == "https") return Kind::kHttps;
  if (scheme == "http") return Kind::kHttp;
  if (scheme == "ftp") return Kind::kFtp;
  if (scheme == "file") return Kind::kFile;
  if (scheme == "wss") return Kind::kWss;
  return scheme == "ws" ? Kind::kWs : Kind::kOther;
}

UrlParser::UrlParser(std::string_view input, const Url* base, Url& url)
    : rest_(trim_controls(input)),
      base_(base != nullptr && base->valid() ? base : nullptr),
      url_(url),
      href_(url.href_) {
  if (has_tab_or_newline(rest_)) {
    std::remove_copy_if(rest_.begin(), rest_.end(), std::back_inserter(clean_), is_tab_or_newline);
    rest_ = clean_;
  }
}

UrlFailure UrlParser::run() {
  if (rest_.size() > kMaxInput || (base_ != nullptr && base_->href_.size() > kMaxInput)) {
    return UrlFailure::kTooLong;
  }
  if (!take_scheme()) return no_scheme();
  if (url_.kind_ == Kind::kFile) return file();
  if (url_.is_special()) {
    const bool same_scheme = base_ != nullptr && base_->kind_ == url_.kind_;
    return same_scheme && !rest_.starts_with("//") ? relative() : after_slashes();
  }
  if (!at('/')) return opaque_path();
  rest_.remove_prefix(1);
  if (at('/')) {
    rest_.remove_prefix(1);
    return authority();
  }
  no_authority();
  return path();
}

bool UrlParser::take_scheme() {
  if (rest_.empty() || !is_alpha(rest_[0])) return false;
  const auto end = std::find_if_not(rest_.begin(), rest_.end(), is_scheme_byte);
  if (end == rest_.end() || *end != ':') return false;
  const auto length = static_cast<std::size_t>(end - rest_.begin());
  href_.reserve(rest_.size() + 8);
  href_.assign(rest_, 0, length);
  for (char& c : href_) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
  }
  url_.kind_ = kind_of(href_);
  url_.scheme_end_ = here();
  href_ += ':';
  rest_.remove_prefix(length + 1);
  return true;
}

UrlFailure UrlParser::no_scheme() {
  if (base_ == nullptr) return UrlFailure::kNoScheme;
  if (base_->has_opaque_path()) {
    if (!at('#')) return UrlFailure::kOpaqueBase;
    copy_base_until(base_->query_end());
    return query_and_fragment();
  }
  url_.kind_ = base_->kind_;
  return url_.kind_ == Kind::kFile ? file() : relative();
}

UrlFailure UrlParser::relative() {
  if (!at_slash()) return relative_path();
  rest_.remove_prefix(1);
  if (at_slash()) {
    url_.scheme_end_ = base_->scheme_end_;
    href_.reserve(base_->scheme_end_ + rest_.size() + 8);
    href_.assign(base_->href_, 0, base_->scheme_end_ + 1);
    if (url_.is_special()) return after_slashes();
    rest_.remove_prefix(1);
    return authority();
  }
  copy_base_authority(rest_.size());
  return path();
}

// What "relative" and "file" have in common: the input begins with no slash.
UrlFailure UrlParser::relative_path() {
  if (rest_.empty() || at('#')) {
    copy_base_until(base_->query_end());
    return query_and_fragment();
  }
  if (at('?')) {
    copy_base_until(base_->path_end());
    return query_and_fragment();
  }
  copy_base_authority(base_->path().size() + rest_.size());
  href_.append(base_->path());
  shorten();
  return path();
}

// The states "special authority slashes" and "special authority ignore slashes".
UrlFailure UrlParser::after_slashes() {
  while (at_slash()) rest_.remove_prefix(1);
  return authority();
}

UrlFailure UrlParser::authority() {
  href_ += "//";
  url_.username_end_ = url_.host_begin_ = here();
  std::string_view text =
      url_.is_special() ? take_until<'/', '\\', '?', '#'>() : take_until<'/', '?', '#'>();
  const std::size_t at_sign = text.rfind('@');
  if (at_sign != std::string_view::npos) {
    if (at_sign + 1 == text.size()) return UrlFailure::kNoHost;
    credentials(text.substr(0, at_sign));
    text.remove_prefix(at_sign + 1);
  }
  const UrlFailure failure = host_and_port(text);
  return failure == UrlFailure::kNone ? path_start() : failure;
}

void UrlParser::credentials(std::string_view text) {
  const std::size_t begin = here();
  const std::size_t colon = std::min(text.find(':'), text.size());
  append_percent_encoded(href_, text.substr(0, colon), kUserinfoSet);
  url_.username_end_ = here();
  if (colon + 1 < text.size()) {
    href_ += ':';
    append_percent_encoded(href_, text.substr(colon + 1), kUserinfoSet);
  }
  if (here() > begin) href_ += '@';
  url_.host_begin_ = here();
}

UrlFailure UrlParser::host_and_port(std::string_view text) {
  bool in_brackets = false;
  const auto colon = std::find_if(text.begin(), text.end(), [&](char c) {
    if (c == '[' || c == ']') in_brackets = c == '[';
    return c == ':' && !in_brackets;
  });
  const auto length = static_cast<std::size_t>(colon - text.begin());
  if (length == 0 && (url_.is_special() || !text.empty())) return UrlFailure::kNoHost;
  if (length != 0) {
    const UrlFailure failure = append_host(href_, text.substr(0, length), !url_.is_special());
    if (failure != UrlFailure::kNone) return failure;
  }
  url_.host_end_ = here();
  return port(text.substr(std::min(length + 1, text.size())));
}

UrlFailure UrlParser::port(std::string_view digits) {
  if (digits.empty()) return UrlFailure::kNone;
  int value = 0;
  for (const char c : digits) {
    if (!is_digit(c)) return UrlFailure::kBadPort;
    value = value * 10 + (c - '0');
    if (value > 65535) return UrlFailure::kBadPort;
  }
  if (value == Url::default_port(url_.kind_)) return UrlFailure::kNone;
  url_.port_ = value;
  fmt::format_to(std::back_inserter(href_), ":{}", value);
  return UrlFailure::kNone;
}

void UrlParser::no_authority() {
  url_.username_end_ = url_.host_begin_ = url_.host_end_ = url_.path_begin_ = here();
}

// Takes scheme, credentials, host and port from the base and leaves `room` for what follows.
void UrlParser::copy_base_authority(std::size_t room) {
  const std::uint32_t end =
      base_->has_authority() ? base_->path_begin_ : base_->scheme_end_ + 1;  // without "/."
  href_.clear();
  href_.reserve(end + room + 8);
  copy_base_until(end);
  url_.path_begin_ = end;
}

// Takes from the base what stands before `end`, and the parts that lie there.
void UrlParser::copy_base_until(std::size_t end) {
  href_.reserve(end + rest_.size());
  href_.assign(base_->href_, 0, end);
  url_.kind_ = base_->kind_;
  url_.scheme_end_ = base_->scheme_end_;
  url_.username_end_ = base_->username_end_;
  url_.host_begin_ = base_->host_begin_;
  url_.host_end_ = base_->host_end_;
  url_.path_begin_ = base_->path_begin_;
  url_.query_begin_ = base_->query_begin_ <= end ? base_->query_begin_ : 0;
  url_.port_ = base_->port_;
}

}  // namespace dalil
