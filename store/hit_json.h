// Keyword hits as they lie in the store, and the outcomes' table. Included in store/ only.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "core/audit.h"
#include "core/record.h"
#include "store/database.h"

namespace dalil::store {

std::string to_json(const KeywordHit& hit);
KeywordHit hit_from_json(std::string_view json);

/// Adds the numbers to those that the run has.
void add_outcomes(Database& db, std::int64_t run, std::span<const RuleOutcome> outcomes);

}  // namespace dalil::store
