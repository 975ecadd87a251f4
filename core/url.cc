// The parts of a Url and what follows from them.
#include "core/url.h"

#include <fmt/format.h>

#include <span>

#include "core/url_parser.h"

namespace dalil {

Result<Url> Url::parse(std::string_view input, const Url* base) {
  Url url;
  const UrlFailure failure = UrlParser(input, base, url).run();
  if (failure != UrlFailure::kNone) {
    return Error{ErrorCode::kInvalid, std::string(url_failure_message(failure))};
  }
  return url;
}

std::string_view Url::username() const& {
  return has_authority() ? slice(scheme_end_ + 3, username_end_) : std::string_view();
}

std::string_view Url::password() const& {
  return username_end_ + 1 < host_begin_ ? slice(username_end_ + 1, host_begin_ - 1)
                                         : std::string_view();
}

std::string_view Url::query() const& {
  return has_query() ? slice(query_begin_, query_end()) : std::string_view();
}

std::string_view Url::fragment() const& {
  return has_fragment() ? slice(fragment_begin_, size()) : std::string_view();
}

std::uint32_t Url::path_end() const { return has_query() ? query_begin_ - 1 : query_end(); }

int Url::default_port(Kind kind) {
  switch (kind) {
    case Kind::kHttp:
    case Kind::kWs:
      return 80;
    case Kind::kHttps:
    case Kind::kWss:
      return 443;
    case Kind::kFtp:
      return 21;
    case Kind::kFile:
    case Kind::kOther:
      return -1;
  }
  return -1;
}

std::string Url::origin() const {
  if (scheme() == "blob") {
    const auto inner = parse(path());
    return inner && inner.value().is_http() ? inner.value().origin() : "null";
  }
  if (!is_special() || kind_ == Kind::kFile) return "null";
  return port_ < 0 ? fmt::format("{}://{}", scheme(), host())
                   : fmt::format("{}://{}:{}", scheme(), host(), port_);
}

Url Url::as_page() const {
  Url url = without_fragment();
  std::string& href = url.href_;
  const auto is_hex = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
  };
  for (std::size_t at = href.find('%', path_begin_); at != std::string::npos;
       at = href.find('%', at + 1)) {
    if (at + 2 >= href.size() || !is_hex(href[at + 1]) || !is_hex(href[at + 2])) continue;
    for (char& c : std::span(href).subspan(at + 1, 2)) {
      if (c >= 'a') c = static_cast<char>(c - 'a' + 'A');
    }
  }
  return url;
}

Url Url::without_fragment() const {
  Url url = *this;
  if (has_fragment()) url.href_.resize(fragment_begin_ - 1);
  url.fragment_begin_ = 0;
  return url;
}

}  // namespace dalil
