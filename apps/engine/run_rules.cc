#include "apps/engine/run_rules.h"

#include <algorithm>

#include "apps/engine/verdicts.h"

namespace dalil {

Result<RunRules> RunRules::make(Store& store, const RunInfo& run,
                                std::span<const Rule* const> rules) {
  RunRules all(store);
  Result<std::vector<RuleOutcome>> outcomes = store.outcomes(run.id);
  if (!outcomes) return outcomes.error();
  for (RuleOutcome& outcome : *outcomes) {
    std::string id = outcome.rule;
    all.outcomes_.emplace(std::move(id), std::move(outcome));
  }
  for (const Rule* rule : rules) {
    if (rule->check_page && all.asked(rule->card.id)) {
      all.tally_.push_back({.rule = std::string(rule->card.id)});
    }
  }
  std::string_view lines = run.request.settings;
  while (!lines.empty()) {
    const std::string_view line = lines.substr(0, lines.find('\n'));
    lines.remove_prefix(std::min(line.size() + 1, lines.size()));
    const std::size_t space = std::min(line.find(' '), line.size());
    all.settings_.emplace(line.substr(0, space), line.substr(space));
  }
  return all;
}

bool RunRules::judged(std::string_view rule) const {
  const auto outcome = outcomes_.find(rule);
  return outcome != outcomes_.end() && outcome->second.checked > 0;
}

std::string_view RunRules::setting(std::string_view rule) const {
  const auto found = settings_.find(rule);
  return found == settings_.end() ? std::string_view() : found->second;
}

std::vector<std::string> RunRules::ids() const {
  std::vector<std::string> all;
  for (const auto& [id, outcome] : outcomes_) all.push_back(id);
  return all;
}

std::optional<bool> RunRules::judged(std::string_view rule, std::int64_t url) {
  const auto own = std::ranges::find(tally_, rule, &RuleOutcome::rule);
  if (own == tally_.end()) return std::nullopt;
  if (url != url_) {
    const Result<std::string> verdicts = store_->verdicts(url);
    known_ = verdicts && unpack_verdicts(*verdicts, tally_);
    url_ = url;
  }
  return known_ ? std::optional(own->checked > 0) : std::nullopt;
}

}  // namespace dalil
