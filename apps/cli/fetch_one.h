// One URL fetched for a command that looks at a single page.
#pragma once

#include <string>

#include "core/response.h"
#include "core/result.h"

namespace dalil::cli {

/// Fetches one http(s) URL with its redirects followed (they stand in Response::hops). A page that
/// does not answer is a Response with its failure; fails with ErrorCode::kUsage where the URL
/// cannot be parsed.
Result<Response> fetch_one(const std::string& url);

}  // namespace dalil::cli
