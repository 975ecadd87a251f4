// --traffic FILE: what Search Console or Analytics exported about the pages, as a weight of fixes.
#pragma once

#include <optional>
#include <string>

#include "analyzer/keywords/import_traffic.h"
#include "core/audit.h"
#include "core/result.h"
#include "store/store.h"

namespace CLI {  // NOLINT(readability-identifier-naming): CLI11 names it.
class App;
}

namespace dalil::cli {

void add_traffic_option(CLI::App& command, std::string& file);

/// Reads the file and says on standard error what was recognised in it; nullopt for "".
Result<std::optional<ImportedTraffic>> read_traffic(const std::string& file, bool quiet);

/// Weighs the fixes of the audit by it, if there is any, and says where addresses match no page.
Result<void> weigh(const std::optional<ImportedTraffic>& traffic, Store& store, bool quiet,
                   AuditSummary& summary);

}  // namespace dalil::cli
