// The store of a command that reads what earlier audits have kept.
#pragma once

#include <string>

#include "core/result.h"
#include "store/store.h"

namespace dalil::cli {

/// Opens the store at `path`, "" for that of the project or the user (default_store()). Makes none:
/// kUsage where there is no such file.
Result<Store> open_stored(const std::string& path);

}  // namespace dalil::cli
