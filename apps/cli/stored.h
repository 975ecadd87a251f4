// The store of a command that reads what earlier audits have kept.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "analyzer/rule.h"
#include "core/audit.h"
#include "core/result.h"
#include "store/store.h"

namespace dalil::cli {

/// Opens the store at `path`, "" for that of the project or the user (default_store()). Makes none:
/// kUsage where there is no such file.
Result<Store> open_stored(const std::string& path);

/// What a finished run has found, with the words of `rules`, and of dalil's own where a project has
/// switched them off since. Says on standard error which rules nobody knows: what they found is
/// not in it.
Result<AuditSummary> stored_summary(Store& store, std::int64_t run,
                                    std::span<const Rule* const> rules);

/// The long lists of a run, which `store` outlives.
struct StoredLists {
  FindingSource findings;
  PageRowSource pages;
  LinkRowSource links;
};
StoredLists lists_of(Store& store, std::int64_t run);

}  // namespace dalil::cli
