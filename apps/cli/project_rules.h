// The rules and columns that a project makes for itself: [[rule]] and [[extract]] of dalil.toml.
#pragma once

#include <string_view>

#include "analyzer/own_rules.h"
#include "core/result.h"
#include "core/toml.h"

namespace dalil::cli {

/// kUsage in one sentence, with the file's path and the line, where something in them is not right.
Result<OwnRules> read_own_rules(const toml::table& root, std::string_view path);

}  // namespace dalil::cli
