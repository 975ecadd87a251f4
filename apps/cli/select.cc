#include "apps/cli/select.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <set>
#include <string_view>

namespace dalil::cli {
namespace {

// Levenshtein's distance, one row at a time.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t above = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0U : 1U)});
      diagonal = above;
    }
  }
  return row.back();
}

Result<std::set<std::string>> ids_of(const std::vector<std::string>& entries) {
  std::set<std::string> ids;
  for (const std::string& entry : entries) {
    for (std::size_t begin = 0; begin <= entry.size();) {
      const std::size_t end = std::min(entry.find(',', begin), entry.size());
      const std::string id = entry.substr(begin, end - begin);
      begin = end + 1;
      if (id.empty()) continue;
      if (!find_rule(id)) return unknown_rule(id);
      ids.insert(id);
    }
  }
  return ids;
}

}  // namespace

Error unknown_rule(const std::string& id) {
  const auto rules = all_rules();
  const auto nearest = std::ranges::min_element(
      rules, {}, [&](const Rule* rule) { return distance(rule->card.id, id); });
  std::string hint;
  if (nearest != rules.end() && distance((*nearest)->card.id, id) <= 4) {
    hint = fmt::format("; did you mean “{}”?", (*nearest)->card.id);
  } else {
    hint = ".";
  }
  return {ErrorCode::kUsage,
          fmt::format("No rule is called “{}”{} `dalil rules` lists them all.", id, hint)};
}

Result<std::vector<const Rule*>> select_rules(const std::vector<std::string>& select,
                                              const std::vector<std::string>& ignore) {
  const Result<std::set<std::string>> selected = ids_of(select);
  if (!selected) return selected.error();
  const Result<std::set<std::string>> ignored = ids_of(ignore);
  if (!ignored) return ignored.error();
  std::vector<const Rule*> rules;
  for (const Rule* rule : all_rules()) {
    const std::string id(rule->card.id);
    if ((selected->empty() || selected->contains(id)) && !ignored->contains(id)) {
      rules.push_back(rule);
    }
  }
  return rules;
}

}  // namespace dalil::cli
