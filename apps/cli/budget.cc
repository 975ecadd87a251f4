#include "apps/cli/budget.h"

#include <fmt/format.h>

#include <algorithm>

#include "analyzer/configured_rules.h"

namespace dalil::cli {
namespace {

constexpr std::string_view kMinScore = "min_score";

struct Counted {
  std::string_view key;
  bool (*counts)(const RuleCard&);
};

constexpr Counted kCounted[] = {
    {"max_errors", [](const RuleCard& card) { return card.severity == Severity::kError; }},
    {"max_warnings", [](const RuleCard& card) { return card.severity == Severity::kWarning; }},
    {"max_notices", [](const RuleCard& card) { return card.severity == Severity::kNotice; }},
    {"max_broken_links",
     [](const RuleCard& card) {
       return card.id == "link-broken-internal" || card.id == "link-broken-external";
     }},
};

}  // namespace

std::vector<std::string_view> budget_keys() {
  std::vector<std::string_view> keys;
  for (const Counted& counted : kCounted) keys.push_back(counted.key);
  keys.push_back(kMinScore);
  return keys;
}

void BudgetTally::add(const RuleCard& card, const Finding& finding) {
  if (finding.confidence != Confidence::kConfirmed) return;
  std::string path;
  for (std::size_t i = 0; i < limits_.size(); ++i) {
    const BudgetLimit& limit = limits_[i];
    const auto counted = std::ranges::find(kCounted, limit.key, &Counted::key);
    if (counted == std::end(kCounted) || !counted->counts(card)) continue;
    if (!limit.path.empty()) {
      if (path.empty()) path = readable_path(finding.page);
      if (!path.starts_with(limit.path)) continue;
    }
    ++counts_[i];
  }
}

std::vector<std::string> BudgetTally::broken(std::optional<double> score) const {
  std::vector<std::string> sentences;
  for (std::size_t i = 0; i < limits_.size(); ++i) {
    const BudgetLimit& limit = limits_[i];
    const std::string where = limit.path.empty() ? "" : fmt::format(" below {}", limit.path);
    if (limit.key == kMinScore) {
      if (score >= limit.value) continue;  // What is not there is less than any number.
      sentences.push_back(fmt::format("{}: broken budget: min_score is {}, and {}.", limit.place,
                                      limit.value,
                                      score ? fmt::format("the score is {:.1f}", *score)
                                            : "there is no score: no page can be indexed"));
    } else if (static_cast<double>(counts_[i]) > limit.value) {
      sentences.push_back(fmt::format("{}: broken budget: {} is {}{}, and there are {}.",
                                      limit.place, limit.key, limit.value, where, counts_[i]));
    }
  }
  return sentences;
}

}  // namespace dalil::cli
