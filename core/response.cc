#include "core/response.h"

namespace dalil {

std::string_view failure_name(Failure failure) {
  switch (failure) {
    case Failure::kNone:
      return "none";
    case Failure::kDns:
      return "dns";
    case Failure::kRefused:
      return "refused";
    case Failure::kTimeout:
      return "timeout";
    case Failure::kTls:
      return "tls";
    case Failure::kConnection:
      return "connection";
    case Failure::kTooLarge:
      return "too-large";
    case Failure::kHeaderTooLarge:
      return "header-too-large";
    case Failure::kTruncated:
      return "truncated";
    case Failure::kBadEncoding:
      return "bad-encoding";
    case Failure::kBlockedAddress:
      return "blocked-address";
    case Failure::kProtocol:
      return "protocol";
    case Failure::kTooManyRedirects:
      return "too-many-redirects";
  }
  return "unknown";
}

std::string_view Response::header(std::string_view name) const& {
  for (const Header& header : headers) {
    if (header.name == name) return header.value;
  }
  return {};
}

std::string Response::media_type() const {
  std::string_view value = header("content-type");
  value = value.substr(0, value.find(';'));
  std::string type;
  for (char c : value) {
    if (c == ' ' || c == '\t') continue;
    type += (c >= 'A' && c <= 'Z') ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return type;
}

bool Response::is_redirect() const {
  const bool redirect_status =
      status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
  return redirect_status && !header("location").empty();
}

}  // namespace dalil
