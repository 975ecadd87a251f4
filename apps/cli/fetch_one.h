// One URL fetched for a command that looks at a single page.
#pragma once

#include <string>

#include "apps/cli/access.h"
#include "core/response.h"
#include "core/result.h"

namespace dalil::cli {

/// Fetches one http(s) URL with its redirects followed (they stand in Response::hops). A page that
/// does not answer is a Response with its failure; fails with ErrorCode::kUsage where the URL
/// or one of the access options cannot be read.
Result<Response> fetch_one(const std::string& url, AccessOptions access);

}  // namespace dalil::cli
