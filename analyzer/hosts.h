// Which machine a host names.
#pragma once

#include <string_view>

namespace dalil {

/// True for a host (as Url::host() gives it) that is the reader's own machine: trustworthy by
/// definition, and of no use in a link on the web. https://www.w3.org/TR/secure-contexts/
inline bool is_loopback(std::string_view host) {
  return host == "localhost" || host.ends_with(".localhost") || host.starts_with("127.") ||
         host == "[::1]" || host == "0.0.0.0";
}

}  // namespace dalil
