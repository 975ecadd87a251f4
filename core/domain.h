// Which host belongs to which domain.
#pragma once

#include <string_view>

namespace dalil {

/// True for the domain itself and what lies below it: "example.com" and "shop.example.com" are
/// within "example.com", "notexample.com" is not. Both as Url::host() gives them.
constexpr bool is_within(std::string_view host, std::string_view domain) {
  return host.ends_with(domain) &&
         (host.size() == domain.size() || host[host.size() - domain.size() - 1] == '.');
}

}  // namespace dalil
