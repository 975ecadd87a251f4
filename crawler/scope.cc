#include "crawler/scope.h"

#include <algorithm>

namespace dalil {

void Scope::add_host(const Url& url) {
  if (!internal(url)) hosts_.push_back({std::string(url.host()), url.port()});
}

bool Scope::internal(const Url& url) const {
  return url.is_http() && std::ranges::any_of(hosts_, [&](const Host& host) {
           return host.port == url.port() && host.name == url.host();
         });
}

}  // namespace dalil
