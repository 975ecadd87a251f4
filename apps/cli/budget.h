// Budgets of dalil.toml: how many findings a project allows itself, on the whole site or below a
// path, and how low its score may fall.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/finding.h"
#include "core/rule_card.h"

namespace dalil::cli {

/// One line of [budget] or [budget."/blog/"].
struct BudgetLimit {
  std::string place;  ///< "dalil.toml:14"
  std::string path;   ///< Pages whose path begins with this; "" for all.
  std::string key;    ///< One of budget_keys().
  double value = 0;
};

/// "max_errors", "max_warnings", "max_notices", "max_broken_links", "min_score" (of the whole site
/// alone).
std::vector<std::string_view> budget_keys();

/// Counts what the budgets limit.
class BudgetTally {
 public:
  explicit BudgetTally(const std::vector<BudgetLimit>& limits)
      : limits_(limits), counts_(limits.size()) {}

  /// A finding on a page, or in a file; only confirmed ones count.
  void add(const RuleCard& card, const Finding& finding);

  /// A sentence for each budget that is broken; `score` is that of the site, or the lowest of all
  /// files. Where there is none, that breaks min_score.
  std::vector<std::string> broken(std::optional<double> score) const;

 private:
  const std::vector<BudgetLimit>& limits_;
  std::vector<std::int64_t> counts_;
};

}  // namespace dalil::cli
