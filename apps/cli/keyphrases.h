// --keyword and --keywords: the phrases that an audit or a check is about.
#pragma once

#include <string>
#include <vector>

#include "core/result.h"

namespace dalil::cli {

/// Appends the phrases of `file`, a keyword list in any form ("" for none), and tidies all of them:
/// valid UTF-8, single spaces. Says what was recognised unless `quiet`. An empty phrase is kUsage.
Result<void> read_keyphrases(const std::string& file, bool quiet,
                             std::vector<std::string>& phrases);

}  // namespace dalil::cli
