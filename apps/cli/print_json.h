// One JSON value per line: how `dalil inspect` answers.
#pragma once

#include <nlohmann/json.hpp>

namespace dalil::cli {

/// Prints the value and a line end, and flushes: whoever feeds lines in may wait for each answer.
void print_json(const nlohmann::ordered_json& value);

}  // namespace dalil::cli
