#include "apps/cli/last_changes.h"

#include <utility>
#include <vector>

namespace dalil::cli {

Result<const RunDiff*> LastChanges::diff() {
  if (!asked_) {
    const Result<std::vector<RunInfo>> runs = history_.history(run_);
    if (!runs) return runs.error();
    if (runs->size() >= 2) {
      Result<RunDiff> made = RunDiff::make(history_, runs->at(1), runs->front(), rules_);
      if (!made) return made.error();
      diff_.emplace(*std::move(made));
    }
    asked_ = true;
  }
  return diff_ ? &*diff_ : nullptr;
}

}  // namespace dalil::cli
