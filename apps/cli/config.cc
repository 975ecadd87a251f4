// `dalil config show`: what holds for the commands of this project, and where each value comes
// from.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>
#include <string>

#include "apps/cli/commands.h"
#include "apps/cli/output.h"
#include "apps/cli/project_file.h"
#include "core/utf8.h"
#include "reports/escape.h"

namespace dalil::cli {
namespace {

Result<int> show(CLI::App& app, const std::string& config, bool origin) {
  const Result<ProjectFile> project = ProjectFile::read(config);
  if (!project) return project.error();
  fmt::print("# {}\n", project->path().empty() ? "There is no dalil.toml here or above."
                                               : to_valid_utf8(project->path()));
  // Reading it as a command does tells what is wrong with it.
  const Result<ConfiguredRules> rules = project->rules();
  if (!rules) return rules.error();
  if (const Result<std::vector<BudgetLimit>> budget = project->budget(); !budget) {
    return budget.error();
  }
  const Result<std::vector<ProjectSetting>> settings = project->settings(app);
  if (!settings) return settings.error();
  std::string table;
  for (const ProjectSetting& setting : *settings) {
    if (setting.table != table) fmt::print("\n[{}]\n", table = setting.table);
    const std::string line = terminal_text(fmt::format("{} = {}", setting.key, setting.value));
    if (origin) {
      fmt::print("{:<40} # {}\n", line, terminal_text(setting.origin));
    } else {
      fmt::print("{}\n", line);
    }
  }
  return kClean;
}

}  // namespace

void add_config(CLI::App& app, int& exit_code) {
  CLI::App* const command = app.add_subcommand("config", "What holds for this project");
  command->require_subcommand(1);
  CLI::App* const showing = command->add_subcommand(
      "show", "The values of dalil.toml and the standards that it leaves as they are");
  const auto config = std::make_shared<std::string>();
  const auto origin = std::make_shared<bool>(false);
  add_config_option(*showing, *config);
  showing->add_flag("--origin", *origin, "Say of each value where it comes from");
  showing->callback([config, origin, &app, &exit_code] {
    const Result<int> code = show(app, *config, *origin);
    exit_code = code ? *code : report_error(code.error());
  });
}

}  // namespace dalil::cli
