// Tells another program of something: one POST, signed, so that who gets it knows who sent it.
#pragma once

#include <string>
#include <string_view>

#include "core/result.h"

namespace dalil {

/// HMAC-SHA256 (RFC 2104) of `bytes` as 64 hex digits.
std::string hmac_sha256(std::string_view key, std::string_view bytes);

/// Sends JSON with the header "X-Dalil-Signature: sha256=…", the HMAC of the body. Redirects are
/// not followed, and private addresses are allowed: the user has named this one. kUnreachable where
/// nothing answers within 20 seconds, or with another status than 2xx.
Result<void> post_signed(const std::string& url, const std::string& json, std::string_view key);

}  // namespace dalil
