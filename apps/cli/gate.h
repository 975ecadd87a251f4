// When a run fails: by severity, by score, by what is new beside a baseline or an earlier audit,
// and by budgets.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "apps/cli/budget.h"
#include "apps/cli/last_changes.h"
#include "core/audit.h"
#include "core/check.h"
#include "core/result.h"
#include "reports/formats.h"
#include "store/store.h"

namespace CLI {  // NOLINT(readability-identifier-naming): CLI11 names it.
class App;
}

namespace dalil::cli {

struct GateOptions {
  std::string fail_on = "error";  ///< error, warning, notice, new, never, score<N
  std::string baseline;           ///< The file with the findings that are known; "" for none.
  bool update = false;            ///< Write into it what is found now.
  bool prune = false;             ///< Take out of it what is no longer found.
  std::vector<BudgetLimit> budget;
  bool quiet = false;  ///< Do not name what is new.
};

/// Adds --fail-on, --baseline, --update-baseline and --prune-baseline.
void add_gate_options(CLI::App& command, GateOptions& options);

/// kFindings or kClean. Says on standard error what is new and which budgets are broken. Only
/// confirmed findings can be new, and remarks never are. What the baseline has fails no level.
/// kUsage where the baseline cannot be read or written.
/// `run` holds the run; `changes` are its own.
Result<int> gate(const AuditSummary& summary, Store& run, LastChanges& changes,
                 const GateOptions& options);
Result<int> gate(const CheckSummary& summary, const GateOptions& options);

/// The same for the formats among `formats` that show what fails; nullopt where none does, or where
/// nothing is known from before. Of a check (without `changes`) only a baseline knows something.
Result<std::optional<ReportGate>> report_gate(LastChanges* changes, const GateOptions& options,
                                              std::span<const std::string> formats);

}  // namespace dalil::cli
