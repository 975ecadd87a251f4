// What a crawl knows of and did not fetch on purpose: the part of its coverage that nobody should
// have to guess.
#pragma once

#include <cstdint>

#include "core/audit.h"
#include "core/result.h"
#include "crawler/scope.h"
#include "store/store.h"

namespace dalil {

/// Takes what `scope` and the traps left out of `coverage.external` and `coverage.skipped`, where
/// coverage_of() has put it, and counts it by its reason; counts the checks of external links, and
/// what failed only once.
Result<void> count_left_out(Store& store, std::int64_t run, const ScopeRequest& asked, Scope scope,
                            Coverage& coverage);

}  // namespace dalil
