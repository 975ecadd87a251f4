// Findings and keyword hits as they lie in the store, and the outcomes' table. Included in store/
// only.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/audit.h"
#include "core/finding.h"
#include "core/record.h"
#include "store/database.h"

namespace dalil::store {

/// Runs the prepared INSERT INTO finding(run, rule, url, key, confidence, data).
void insert_finding(Statement& insert, std::int64_t run, std::int64_t url, const Finding& finding);

/// Values and evidence only; the other members are columns.
Finding finding_from_json(std::string_view json);

std::string to_json(const KeywordHit& hit);
KeywordHit hit_from_json(std::string_view json);

/// Adds the numbers to those that the run has.
void add_outcomes(Database& db, std::int64_t run, std::span<const RuleOutcome> outcomes);

}  // namespace dalil::store
