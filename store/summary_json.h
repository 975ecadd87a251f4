// A run's request and summary as JSON in its row. Included in store/ only.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "core/audit.h"

namespace dalil::store {

std::string to_json(const AuditRequest& request);
AuditRequest request_from_json(std::string_view json);

std::string to_json(const AuditSummary& summary);
/// Fixes of rules that `card_of` does not know are left out.
AuditSummary summary_from_json(std::string_view json,
                               const std::function<const RuleCard*(std::string_view)>& card_of);

}  // namespace dalil::store
