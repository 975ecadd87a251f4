#include "apps/cli/stored.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "apps/cli/output.h"
#include "core/utf8.h"

namespace dalil::cli {

Result<Store> open_stored(const std::string& path) {
  const std::string file = path.empty() ? default_store() : path;
  std::error_code ignored;
  if (!std::filesystem::exists(file, ignored)) {
    return Error{ErrorCode::kUsage,
                 path.empty() ? "There is no finished audit in the store yet. Begin with `dalil "
                                "audit URL`."
                              : fmt::format("{}: there is no such file. --store names the database "
                                            "that an audit has kept.",
                                            to_valid_utf8(file))};
  }
  return Store::open(file, false);
}

Result<AuditSummary> stored_summary(Store& store, std::int64_t run,
                                    std::span<const Rule* const> rules) {
  std::string unknown;
  Result<AuditSummary> summary = store.summary(run, [&](std::string_view id) -> const RuleCard* {
    const auto own = std::ranges::find(rules, id, [](const Rule* one) { return one->card.id; });
    const Rule* const rule = own == rules.end() ? find_rule(id) : *own;
    if (rule == nullptr) unknown.append(unknown.empty() ? "" : ", ").append(id);
    return rule ? &rule->card : nullptr;
  });
  if (!unknown.empty()) {
    fmt::print(
        stderr,
        "dalil: the report lacks what these rules found, which are not known here: {}. "
        "Where they are a project's own, call it in the project's folder or give --config.\n",
        to_valid_utf8(unknown));
  }
  return summary;
}

StoredLists lists_of(Store& store, std::int64_t run) {
  return {.findings =
              [&store, run](std::string_view rule, std::int64_t limit, const auto& callback) {
                return store.findings(run, rule, limit, callback);
              },
          .pages = [&store, run](const auto& callback) { return store.page_rows(run, callback); },
          .links = [&store, run](const auto& callback) { return store.link_rows(run, callback); }};
}

}  // namespace dalil::cli
