// An absolute URL as the WHATWG URL standard (https://url.spec.whatwg.org/) parses and serialises
// it: what browsers and search engines take a link to mean.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/result.h"

namespace dalil {

/// A value: one normalised string and the offsets of its parts. Views that accessors give live as
/// long as the Url.
class Url {
 public:
  /// An empty placeholder: `href()` is "" and `valid()` is false.
  Url() = default;

  /// Parses `input` (UTF-8; bad bytes are taken as U+FFFD), relative to `base` where one is given.
  /// Fails with ErrorCode::kInvalid and the reason where the standard's parser fails.
  static Result<Url> parse(std::string_view input, const Url* base = nullptr);

  bool valid() const { return !href_.empty(); }

  /// The serialised URL, with its fragment: ASCII, the host in Punycode, paths percent-encoded.
  const std::string& href() const& { return href_; }
  const std::string& href() const&& = delete;

  /// Parts as they stand in `href()`, without their delimiters: scheme "https", query "a=1",
  /// fragment "top".
  std::string_view scheme() const& { return slice(0, scheme_end_); }
  std::string_view username() const& { return slice(username_begin_, username_end_); }
  std::string_view password() const& { return slice(password_begin_, password_end_); }
  std::string_view host() const& { return slice(host_begin_, host_end_); }
  std::string_view path() const& { return slice(path_begin_, path_end_); }
  std::string_view query() const& { return slice(query_begin_, query_end_); }
  std::string_view fragment() const& { return slice(fragment_begin_, fragment_end_); }
  std::string_view scheme() const&& = delete;
  std::string_view username() const&& = delete;
  std::string_view password() const&& = delete;
  std::string_view host() const&& = delete;
  std::string_view path() const&& = delete;
  std::string_view query() const&& = delete;
  std::string_view fragment() const&& = delete;

  bool has_query() const { return query_begin_ != 0; }
  bool has_fragment() const { return fragment_begin_ != 0; }

  /// The explicit port, -1 where none is written (the scheme's default is never written).
  int port() const { return port_; }
  /// The port that a connection goes to: the explicit one or the scheme's default; -1 for schemes
  /// without one.
  int effective_port() const;

  bool is_http() const;  ///< http or https: what can be fetched.

  /// Scheme, host and port, "https://example.com:8080", without path; "null" for opaque origins.
  std::string origin() const;

  /// The URL without `#fragment`: what is requested.
  Url without_fragment() const;

  /// For readers: Arabic (and other) host names in Unicode, percent-encoded UTF-8 decoded where it
  /// is printable text and no delimiter, bidi and control characters kept encoded. Not for
  /// requesting.
  std::string display() const;

  /// The form by which duplicates are told, beyond the standard's href (RFC 3986 §6):
  /// percent-encoding upper-case and only where needed, Unicode in NFC, no fragment, no empty
  /// query, no trailing dot of the host.
  std::string key() const;

  friend bool operator==(const Url& a, const Url& b) { return a.href_ == b.href_; }
  friend std::strong_ordering operator<=>(const Url& a, const Url& b) {
    return a.href_.compare(b.href_) <=> 0;
  }

 private:
  std::string_view slice(std::uint32_t begin, std::uint32_t end) const {
    return std::string_view(href_).substr(begin, end - begin);
  }

  std::string href_;
  std::uint32_t scheme_end_ = 0;
  std::uint32_t username_begin_ = 0, username_end_ = 0;
  std::uint32_t password_begin_ = 0, password_end_ = 0;
  std::uint32_t host_begin_ = 0, host_end_ = 0;
  std::uint32_t path_begin_ = 0, path_end_ = 0;
  std::uint32_t query_begin_ = 0, query_end_ = 0;        // begin 0: no query
  std::uint32_t fragment_begin_ = 0, fragment_end_ = 0;  // begin 0: no fragment
  int port_ = -1;
};

}  // namespace dalil
