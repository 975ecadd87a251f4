// What changed in a run since the one before it: reports, gates and notices all ask for it, and it
// is made once, for the first of them.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "analyzer/rule.h"
#include "apps/engine/diff.h"
#include "core/result.h"
#include "store/store.h"

namespace dalil::cli {

class LastChanges {
 public:
  /// `history` holds the run and those before it; `rules` are those of this program. Both outlive
  /// it.
  LastChanges(Store& history, std::int64_t run, std::span<const Rule* const> rules)
      : history_(history), run_(run), rules_(rules) {}

  /// nullptr where there is no audit before.
  Result<const RunDiff*> diff();

 private:
  Store& history_;
  std::int64_t run_;
  std::span<const Rule* const> rules_;
  bool asked_ = false;
  std::optional<RunDiff> diff_;
};

}  // namespace dalil::cli
