// --select and --ignore: which rules judge.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "analyzer/rule.h"
#include "core/result.h"

namespace dalil::cli {

/// What remains of `rules`: those of `select` (all where it is empty) without those of `ignore`. An
/// entry may name several ids, separated by commas. An unknown id is kUsage and names the nearest
/// one.
Result<std::vector<const Rule*>> select_rules(std::span<const Rule* const> rules,
                                              const std::vector<std::string>& select,
                                              const std::vector<std::string>& ignore);

/// "No rule is called “titel-missing”; did you mean “title-missing”?…"
Error unknown_rule(const std::string& id);

}  // namespace dalil::cli
