// Which rules a stored run asked, and what they said of a page.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/rule.h"
#include "core/audit.h"
#include "store/store.h"

namespace dalil {

class RunRules {
 public:
  /// `rules` are those that this program has, in the order in which it asks them.
  static Result<RunRules> make(Store& store, const RunInfo& run,
                               std::span<const Rule* const> rules);

  bool asked(std::string_view rule) const { return outcomes_.contains(rule); }
  /// Asked, and applicable to some page.
  bool judged(std::string_view rule) const;
  /// What the project had set of the rule; "" for nothing.
  std::string_view setting(std::string_view rule) const;
  /// All that were asked, by id.
  std::vector<std::string> ids() const;

  /// Whether the page rule judged the page of that row; nullopt where the run does not know.
  std::optional<bool> judged(std::string_view rule, std::int64_t url);

 private:
  explicit RunRules(Store& store) : store_(&store) {}

  Store* store_;
  std::map<std::string, RuleOutcome, std::less<>> outcomes_;
  std::map<std::string, std::string, std::less<>> settings_;
  std::vector<RuleOutcome> tally_;  // Of the page rules, in the order of the verdicts.
  std::int64_t url_ = 0;            // Whose verdicts the tally has; 0: nobody's.
  bool known_ = false;              // The tally is that of `url_`.
};

}  // namespace dalil
