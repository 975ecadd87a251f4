// Values of dalil.toml as texts: as the command line would have them, and as the file has them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/toml.h"

namespace dalil::cli {

/// A value as the command line would have it, of a list each; false for tables and dates.
bool add_text(const toml::node& node, std::vector<std::string>& texts);

/// A text as a file has it: in quotes, with what TOML does not let stand in them escaped.
std::string toml_quoted(std::string_view text);

/// A value as the file has it; "" for a table.
std::string toml_text(const toml::node& node);

}  // namespace dalil::cli
