// dalil.toml: what a project asks of each run, so that nobody has to say it again.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "analyzer/configured_rules.h"
#include "apps/cli/budget.h"
#include "core/result.h"

namespace CLI {  // NOLINT(readability-identifier-naming): CLI11 names it.
class App;
}

namespace dalil::cli {

/// A value that holds for a command, or a part of what the file says beside these.
struct ProjectSetting {
  std::string table;   ///< "audit", "rules.title-too-long"
  std::string key;     ///< "max_pages"
  std::string value;   ///< As the file has it.
  std::string origin;  ///< "dalil.toml:14", or "standard".
};

/// The file as it was read. Its keys are the long options of the commands with '_' in the place of
/// '-': at the top for all commands that have them, in [audit], [check] and [report] for one.
/// Beside these it has [rules.ID] (severity, "off" among them, paths, except and the rule's own
/// figures), [[suppress]] (rule, path, reason, until) and [budget] (see budget.h).
class ProjectFile {
 public:
  /// Reads `path`; where that is "", the dalil.toml of this folder or of the nearest one above it,
  /// not beyond a folder with .git. No file is an empty one. kUsage with file and line where it
  /// cannot be read.
  static Result<ProjectFile> read(const std::string& path);

  ProjectFile(ProjectFile&&) noexcept;
  ProjectFile& operator=(ProjectFile&&) noexcept;
  ~ProjectFile();

  const std::string& path() const { return path_; }  ///< "" where there is none.

  /// Gives the command's options the values of the file, but for those that the command line gave.
  /// Throws CLI::ParseError where a value is not right, as CLI11 does for the command line. kUsage
  /// for a key that no command knows.
  Result<void> apply(CLI::App& command) const;

  /// The rules as the file wants them.
  Result<ConfiguredRules> rules() const;

  /// What holds for the commands of `app` that read the file, and all else that stands in it.
  /// kUsage for a key that no command knows.
  Result<std::vector<ProjectSetting>> settings(CLI::App& app) const;

  /// What [budget] allows, in the order of the file's keys. kUsage for a key that it does not have.
  Result<std::vector<BudgetLimit>> budget() const;

 private:
  struct Table;

  ProjectFile();

  std::string path_;
  std::unique_ptr<Table> table_;
};

/// Today by UTC, ISO 8601.
std::string utc_today();

/// Adds --config.
void add_config_option(CLI::App& command, std::string& config);

/// Reads the project's file, gives the command its values and returns its rules.
/// Gives what the project allows itself, too.
Result<ConfiguredRules> configure(CLI::App& command, const std::string& config,
                                  std::vector<BudgetLimit>& budget);
inline Result<ConfiguredRules> configure(CLI::App& command, const std::string& config) {
  std::vector<BudgetLimit> unused;
  return configure(command, config, unused);
}

}  // namespace dalil::cli
