// What belongs to one owner: the part of a host's name that can be registered.
#pragma once

#include <string>
#include <string_view>

namespace dalil {

/// "example.co.uk" of "shop.example.co.uk", by the Public Suffix List (https://publicsuffix.org),
/// private suffixes ("github.io") included; the host itself where it has none: an address, a public
/// suffix, a name without a dot. `host` as in Url::host().
std::string registrable_domain(std::string_view host);

}  // namespace dalil
