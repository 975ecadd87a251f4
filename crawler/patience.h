// How long a server wants to be left alone, by what it answers.
#pragma once

#include <chrono>

#include "core/response.h"

namespace dalil {

/// What 429, or 503 with Retry-After, asks of a crawl (RFC 6585 §4, RFC 9110 §10.2.3).
struct Patience {
  bool asked = false;  ///< Nothing may be started on the host for `pause`; then ask again.
  bool too_long =
      false;  ///< 429 asks for longer than an audit waits: nothing may be started at all.
  std::chrono::milliseconds pause{0};
};

/// `tries` counts the requests for this URL, from 1: without Retry-After the pause doubles with
/// each.
Patience patience_of(const Response& response, int tries);

}  // namespace dalil
