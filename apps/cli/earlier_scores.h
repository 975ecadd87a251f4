// What earlier audits of the same site scored, for the reports that show whether it gets better.
#pragma once

#include <vector>

#include "core/audit.h"
#include "core/result.h"
#include "reports/formats.h"
#include "store/store.h"

namespace dalil::cli {

/// The scores of the last 30 audits of that site before this one, the oldest first.
Result<std::vector<ScorePoint>> earlier_scores(Store& store, const AuditSummary& summary);

}  // namespace dalil::cli
