#include "apps/cli/project_budget.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "core/nearest.h"

namespace dalil::cli {
namespace {

class BudgetReader {
 public:
  explicit BudgetReader(const std::string& path) : path_(path) {}

  /// `below`: the path that the table is about, "" for the whole site.
  Result<void> read(std::string_view below, const toml::table& table) {
    const std::vector<std::string_view> keys = budget_keys();
    for (const auto& [key, value] : table) {
      if (below.empty() && key.str().starts_with('/') && value.is_table()) {
        if (Result<void> done = read(key.str(), *value.as_table()); !done) return done;
        continue;
      }
      if (std::ranges::find(keys, key.str()) == keys.end()) {
        return error(value,
                     fmt::format("unknown key “{}”{}", key.str(), did_you_mean(key.str(), keys)));
      }
      if (!below.empty() && key == "min_score") {
        return error(value, "min_score is about the whole site: it stands in [budget] itself");
      }
      const std::optional<double> figure = value.value<double>();
      if (!figure || !(*figure >= 0)) {
        return error(value, fmt::format("{} is to be a number", key.str()));
      }
      limits_.push_back({place(value), std::string(below), std::string(key.str()), *figure});
    }
    return {};
  }

  Error error(const toml::node& node, std::string_view what) const {
    return {ErrorCode::kUsage, fmt::format("{}: {}", place(node), what)};
  }

  std::vector<BudgetLimit> take() && { return std::move(limits_); }

 private:
  std::string place(const toml::node& node) const {
    return fmt::format("{}:{}", path_, node.source().begin.line);
  }

  const std::string& path_;
  std::vector<BudgetLimit> limits_;
};

}  // namespace

Result<std::vector<BudgetLimit>> read_budget(const toml::table& root, const std::string& path) {
  BudgetReader reader(path);
  const toml::node* const budget = root.get("budget");
  if (!budget) return std::vector<BudgetLimit>{};
  if (!budget->is_table()) return reader.error(*budget, "a budget is a table: [budget]");
  if (Result<void> read = reader.read("", *budget->as_table()); !read) return read.error();
  return std::move(reader).take();
}

}  // namespace dalil::cli
