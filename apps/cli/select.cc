#include "apps/cli/select.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string_view>

#include "core/nearest.h"

namespace dalil::cli {
namespace {

Result<std::set<std::string>> ids_of(const std::vector<std::string>& entries,
                                     std::span<const Rule* const> rules) {
  std::set<std::string> ids;
  for (const std::string& entry : entries) {
    for (std::size_t begin = 0; begin <= entry.size();) {
      const std::size_t end = std::min(entry.find(',', begin), entry.size());
      const std::string id = entry.substr(begin, end - begin);
      begin = end + 1;
      if (id.empty()) continue;
      const bool own =
          std::ranges::any_of(rules, [&](const Rule* rule) { return rule->card.id == id; });
      const Rule* const known = own ? nullptr : find_rule(id);
      if (!own && !known) return unknown_rule(id);
      ids.insert(own ? id : std::string(known->card.id));
    }
  }
  return ids;
}

}  // namespace

Error unknown_rule(const std::string& id) {
  std::vector<std::string_view> ids;
  for (const Rule* rule : all_rules()) ids.push_back(rule->card.id);
  std::string hint = did_you_mean(id, ids);
  if (hint.empty()) hint = ".";
  return {ErrorCode::kUsage,
          fmt::format("No rule is called “{}”{} `dalil rules` lists them all.", id, hint)};
}

Result<std::vector<const Rule*>> select_rules(std::span<const Rule* const> rules,
                                              const std::vector<std::string>& select,
                                              const std::vector<std::string>& ignore) {
  const Result<std::set<std::string>> selected = ids_of(select, rules);
  if (!selected) return selected.error();
  const Result<std::set<std::string>> ignored = ids_of(ignore, rules);
  if (!ignored) return ignored.error();
  std::vector<const Rule*> chosen;
  for (const Rule* rule : rules) {
    const std::string id(rule->card.id);
    if ((selected->empty() || selected->contains(id)) && !ignored->contains(id)) {
      chosen.push_back(rule);
    }
  }
  return chosen;
}

}  // namespace dalil::cli
