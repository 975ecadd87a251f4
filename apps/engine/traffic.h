// The traffic of the pages in the order of the fixes: what each fix's pages have of all clicks and
// impressions.
#pragma once

#include "analyzer/keywords/import_traffic.h"
#include "core/audit.h"
#include "core/result.h"
#include "store/store.h"

namespace dalil {

/// Weighs the fixes of a finished run by traffic, sets AuditSummary::traffic, and gives the fixes
/// their shares. Rows are matched to the pages of the run by address; paths belong to its site. What
/// matches no page is counted, and where none does, or no page can be indexed, nothing else changes.
Result<void> weigh_by_traffic(const ImportedTraffic& traffic, Store& store, AuditSummary& summary);

}  // namespace dalil
