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

  /// Parses `input` (UTF-8, at most 64 MiB; bad bytes are taken as U+FFFD), relative to `base`
  /// where one is given and valid. The query is encoded as UTF-8 whatever the page's encoding.
  /// Fails with ErrorCode::kInvalid and the reason where the standard's parser fails.
  static Result<Url> parse(std::string_view input, const Url* base = nullptr);

  bool valid() const { return !href_.empty(); }

  /// The serialised URL, with its fragment: ASCII, the host in Punycode, paths percent-encoded.
  const std::string& href() const& { return href_; }
  const std::string& href() const&& = delete;

  /// Parts as they stand in `href()`, without their delimiters: scheme "https", query "a=1",
  /// fragment "top"; the path with its "/", an IPv6 host in its brackets. "" for what is not there.
  std::string_view scheme() const& { return slice(0, scheme_end_); }
  std::string_view username() const&;
  std::string_view password() const&;
  std::string_view host() const& { return slice(host_begin_, host_end_); }
  std::string_view path() const& { return slice(path_begin_, path_end()); }
  std::string_view query() const&;
  std::string_view fragment() const&;
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
  int effective_port() const { return port_ >= 0 ? port_ : default_port(kind_); }

  bool is_http() const {  ///< http or https: what can be fetched.
    return kind_ == Kind::kHttp || kind_ == Kind::kHttps;
  }

  /// Scheme, host and port, "https://example.com:8080", without path; "null" for opaque origins
  /// (file: among them). That of blob: is the origin of the http(s) URL in its path.
  std::string origin() const;

  /// The URL without `#fragment`: what is requested.
  Url without_fragment() const;

  /// The URL as a page: without fragment, and the hexadecimal digits of percent-encoded bytes in
  /// upper case, since %d9 and %D9 are one address (RFC 3986 §6.2.2.1). Can be requested.
  Url as_page() const;

  /// For readers, not for requesting: Arabic (and other) host names in Unicode, percent-encoded
  /// UTF-8 decoded where it is printable text; delimiters, spaces, invisible, control, bidi and
  /// unassigned characters stay encoded. User name and password are left out, as the standard's
  /// section on rendering advises. Of an http URL it parses to the same `key()`, but for these two.
  std::string display() const;

  /// The form by which duplicates are told, beyond the standard's href (RFC 3986 §6):
  /// percent-encoding upper-case and only where needed, Unicode in NFC, no fragment, no empty
  /// query, no trailing dot of the host. It is itself a URL and its own key.
  std::string key() const;

  friend bool operator==(const Url& a, const Url& b) { return a.href_ == b.href_; }
  friend std::strong_ordering operator<=>(const Url& a, const Url& b) {
    return a.href_.compare(b.href_) <=> 0;
  }

 private:
  friend class UrlParser;

  /// The standard's special schemes; all others are one.
  enum class Kind : std::uint8_t { kOther, kHttp, kHttps, kWs, kWss, kFtp, kFile };

  static int default_port(Kind kind);

  std::string_view slice(std::uint32_t begin, std::uint32_t end) const {
    return std::string_view(href_).substr(begin, end - begin);
  }
  std::uint32_t size() const { return static_cast<std::uint32_t>(href_.size()); }
  std::uint32_t path_end() const;
  std::uint32_t query_end() const { return has_fragment() ? fragment_begin_ - 1 : size(); }
  bool is_special() const { return kind_ != Kind::kOther; }
  bool has_authority() const { return host_begin_ > scheme_end_ + 1; }
  /// No list of segments but one string, as in mailto: and javascript: URLs.
  bool has_opaque_path() const { return !has_authority() && !path().starts_with('/'); }

  // scheme ":" ["//" [username [":" password] "@"] host [":" port]] ["/."] path ["?" query]
  // ["#" fragment]. Without "//" username, host and password are empty at scheme_end_ + 1.
  std::string href_;
  std::uint32_t scheme_end_ = 0;
  std::uint32_t username_end_ = 0;
  std::uint32_t host_begin_ = 0, host_end_ = 0;
  std::uint32_t path_begin_ = 0;
  std::uint32_t query_begin_ = 0;     // 0: no query
  std::uint32_t fragment_begin_ = 0;  // 0: no fragment
  std::int32_t port_ = -1;
  Kind kind_ = Kind::kOther;
};

}  // namespace dalil
