// The basic URL parser of the URL standard (https://url.spec.whatwg.org/#url-parsing): writes the
// serialised URL while it reads, part by part.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "core/url.h"
#include "core/url_failure.h"

namespace dalil {

/// Parses one input, once. The functions bear the names of the standard's states.
class UrlParser {
 public:
  /// `url` is a fresh Url; where parsing fails its content is undefined.
  UrlParser(std::string_view input, const Url* base, Url& url);

  UrlFailure run();

 private:
  using Kind = Url::Kind;

  static Kind kind_of(std::string_view scheme);

  bool take_scheme();
  UrlFailure no_scheme();
  UrlFailure relative();
  UrlFailure relative_path();
  UrlFailure after_slashes();
  UrlFailure authority();
  void credentials(std::string_view text);
  UrlFailure host_and_port(std::string_view text);
  UrlFailure port(std::string_view digits);
  UrlFailure file();
  UrlFailure file_slash();
  UrlFailure file_host();
  UrlFailure path_start();
  UrlFailure path();
  UrlFailure opaque_path();
  UrlFailure query_and_fragment();

  void no_authority();
  void empty_file_authority();
  void copy_base_authority(std::size_t room);
  void copy_base_until(std::size_t end);
  std::size_t scan_path(bool& plain) const;
  void segments(std::string_view path);
  void shorten();

  bool at_slash() const { return !rest_.empty() && is_slash(rest_.front()); }
  bool at(char c) const { return rest_.starts_with(c); }
  bool is_slash(char c) const { return c == '/' || (c == '\\' && url_.is_special()); }
  /// Takes off `rest_` what stands before the first of the delimiters.
  template <char... kDelimiters>
  std::string_view take_until() {
    const auto end = std::find_if(rest_.begin(), rest_.end(),
                                  [](char c) { return ((c == kDelimiters) || ...); });
    const auto length = static_cast<std::size_t>(end - rest_.begin());
    const std::string_view text = rest_.substr(0, length);
    rest_.remove_prefix(length);
    return text;
  }
  std::uint32_t here() const { return url_.size(); }

  std::string_view rest_;  // what is not read yet
  const Url* base_;
  Url& url_;
  std::string& href_;
  std::string clean_;  // holds the input where tabs or newlines had to be taken out
};

}  // namespace dalil
