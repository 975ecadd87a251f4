// Which rules a stored run asked, and what they said of a page.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/audit.h"
#include "store/store.h"

namespace dalil {

class RunRules {
 public:
  static Result<RunRules> make(Store& store, const RunInfo& run);

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
  // Of the page rules, in the order of the verdicts, by PageVerdicts::analysis. Nodes stay where
  // they are when the whole is moved.
  std::map<std::uint64_t, std::vector<RuleOutcome>> tallies_;
  std::vector<RuleOutcome>* tally_ = nullptr;  // What was said of the page of `url_`, if known.
  std::int64_t url_ = 0;
};

}  // namespace dalil
