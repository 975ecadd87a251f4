// SHA-256 (FIPS 180-4), as a Content Security Policy names the scripts and styles that it allows.
#pragma once

#include <string>
#include <string_view>

namespace dalil {

/// "sha256-…" with the digest in base64: a hash-source of CSP Level 3.
std::string csp_hash(std::string_view bytes);

}  // namespace dalil
