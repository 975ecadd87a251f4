// What curl's error codes mean to an audit.
#pragma once

#include <curl/curl.h>

#include <string_view>

#include "core/response.h"

namespace dalil {

/// The Failure for a transfer that ended with `code`. `words` are curl's own, `os_error` is the
/// system's errno of the connection (CURLINFO_OS_ERRNO), `headers_done` tells whether all of the
/// answer's headers had come.
Failure failure_of(CURLcode code, std::string_view words, long os_error, bool headers_done);

}  // namespace dalil
