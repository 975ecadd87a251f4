// The host of a URL: domain, IPv4 or IPv6 address, or the opaque host of a scheme that is not the
// web's.
#pragma once

#include <string>
#include <string_view>

#include "core/url_failure.h"

namespace dalil {

/// Appends `host` as the standard parses and serialises it
/// (https://url.spec.whatwg.org/#host-parsing). `opaque`: the scheme is not special. `host` is not
/// empty. Where it fails, what `out` holds past its old end is undefined.
UrlFailure append_host(std::string& out, std::string_view host, bool opaque);

}  // namespace dalil
