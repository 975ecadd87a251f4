// The earlier run that --since names.
#pragma once

#include <string>

#include "core/audit.h"
#include "core/result.h"
#include "store/store.h"

namespace dalil::cli {

/// Fills in `request.since` from a run's number or "last", the newest run of the same site that has
/// ended; "" is none. Without an earlier run, "last" leaves it 0. kUsage where the run is not
/// there, has not ended or is of another site.
Result<void> resolve_since(const std::string& given, Store& store, AuditRequest& request);

}  // namespace dalil::cli
