// From a judged run to its summary: coverage, priority, score, keyphrases.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "analyzer/rule.h"
#include "analyzer/site/site.h"
#include "core/audit.h"
#include "core/result.h"
#include "store/store.h"

namespace dalil {

/// Counts over the site's records; `complete` and `limits` are the caller's.
Coverage coverage_of(const Site& site);

/// Fixes and score of a run whose findings stand in the store. What the site says of each of its
/// pages is kept there, too. `searches` is AuditRequest::searches.
Result<void> rank_run(Store& store, std::int64_t run, const Site& site,
                      std::span<const Rule* const> rules, std::span<const double> searches,
                      AuditSummary& summary);

/// The content of the run by stages of the customer's journey.
Result<Journey> journey_of(Store& store, std::int64_t run, const Site& site);

/// One entry per keyphrase, in their order.
std::vector<KeywordSummary> keywords_of(const Site& site, std::span<const double> searches);

}  // namespace dalil
