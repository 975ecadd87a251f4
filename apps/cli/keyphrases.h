// --keyword and --keywords: the phrases that an audit or a check is about.
#pragma once

#include <string>
#include <vector>

#include "core/result.h"

namespace dalil::cli {

/// Appends the phrases of `file` (one a line, `#` begins a comment; "" for none) and tidies all of
/// them: valid UTF-8, single spaces. An empty phrase is kUsage.
Result<void> read_keyphrases(const std::string& file, std::vector<std::string>& phrases);

}  // namespace dalil::cli
