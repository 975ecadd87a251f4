// What the page rules said of one page, in the form in which a run keeps it for later ones, and
// what it followed from beside the page itself.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "analyzer/own_rules.h"
#include "core/audit.h"

namespace dalil {

/// The tally of one page: each rule has a count in one of its members at most, but that a failed
/// one is checked, too. Two bits a rule.
std::string pack_verdicts(std::span<const RuleOutcome> tally);

/// Fills in a tally of zeros; false where the verdicts are not of so many rules.
bool unpack_verdicts(std::string_view verdicts, std::span<RuleOutcome> tally);

/// A hash of all that the facts and findings of a page follow from but its own bytes: the versions
/// of the tool and of its rules, which rules judge by which figures and where, what the project
/// asks, what was asked, and the year of `today`, an ISO 8601 date. Days are told by
/// judged_until().
std::uint64_t analysis_of(const AuditRequest& request, std::span<const Rule* const> rules,
                          const OwnRules* own, bool like_missing, std::string_view today);

}  // namespace dalil
