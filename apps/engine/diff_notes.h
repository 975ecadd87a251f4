// What was asked otherwise of one run than of another: whoever compares them must know.
#pragma once

#include <vector>

#include "core/audit.h"
#include "core/diff.h"

namespace dalil {

std::vector<DiffNote> notes_of(const AuditRequest& was, const DiffRun& before,
                               const AuditRequest& is, const DiffRun& after);

}  // namespace dalil
