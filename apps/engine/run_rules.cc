#include "apps/engine/run_rules.h"

#include <algorithm>

#include "apps/engine/verdicts.h"

namespace dalil {

Result<RunRules> RunRules::make(Store& store, const RunInfo& run) {
  RunRules all(store);
  Result<std::vector<RuleOutcome>> outcomes = store.outcomes(run.id);
  if (!outcomes) return outcomes.error();
  for (RuleOutcome& outcome : *outcomes) {
    std::string id = outcome.rule;
    all.outcomes_.emplace(std::move(id), std::move(outcome));
  }
  Result<void> read =
      store.for_each_tally(run.id, [&](std::uint64_t analysis, std::vector<std::string> rules) {
        std::vector<RuleOutcome>& tally = all.tallies_[analysis];
        for (std::string& rule : rules) tally.push_back({.rule = std::move(rule)});
      });
  if (!read) return read.error();
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
  if (url != url_) {
    const Result<std::optional<PageVerdicts>> kept = store_->verdicts(url);
    tally_ = nullptr;
    if (kept && *kept) {
      const auto tally = tallies_.find((*kept)->analysis);
      const bool known =
          tally != tallies_.end() && unpack_verdicts((*kept)->verdicts, tally->second);
      if (known) tally_ = &tally->second;
    }
    url_ = url;
  }
  if (tally_ == nullptr) return std::nullopt;
  const auto own = std::ranges::find(*tally_, rule, &RuleOutcome::rule);
  return own != tally_->end() ? std::optional(own->checked > 0) : std::nullopt;
}

}  // namespace dalil
