// [budget] in dalil.toml.
#pragma once

#include <string>
#include <vector>

#include "apps/cli/budget.h"
#include "core/result.h"
#include "core/toml.h"

namespace dalil::cli {

/// The limits of [budget] and of its paths (["/blog/"] in it), in their order. kUsage with file and
/// line where they cannot be understood; `path` is the file's.
Result<std::vector<BudgetLimit>> read_budget(const toml::table& root, const std::string& path);

}  // namespace dalil::cli
