// The commands of the command line. Each adds its own subcommand with its options and runs when
// CLI11 has read it; the callback leaves the exit code in `exit_code` (core: docs/exit-codes in
// README).
#pragma once

namespace CLI {  // NOLINT(readability-identifier-naming): CLI11 names it.
class App;
}

namespace dalil::cli {

/// Exit codes of every command.
enum ExitCode : int {
  kClean = 0,         ///< Nothing at the --fail-on level.
  kFindings = 1,      ///< Findings at that level.
  kUsageError = 2,    ///< Usage or configuration error.
  kIncomplete = 3,    ///< The target could not be reached, or the audit is incomplete.
  kInterrupted = 130  ///< Stopped by the user; what is saved can be resumed.
};

/// All of them: what the program, its manual page and its completions are made of.
void add_commands(CLI::App& app, int& exit_code);

void add_inspect_url(CLI::App& inspect, int& exit_code);
void add_inspect_robots(CLI::App& inspect, int& exit_code);
void add_inspect_sitemap(CLI::App& inspect, int& exit_code);
void add_inspect_page(CLI::App& inspect, int& exit_code);
void add_inspect_text(CLI::App& inspect, int& exit_code);
void add_inspect_match(CLI::App& inspect, int& exit_code);
void add_check(CLI::App& app, int& exit_code);
void add_audit(CLI::App& app, int& exit_code);
void add_keywords(CLI::App& app, int& exit_code);
void add_report(CLI::App& app, int& exit_code);
void add_diff(CLI::App& app, int& exit_code);
void add_runs(CLI::App& app, int& exit_code);
void add_rules(CLI::App& app, int& exit_code);
void add_explain(CLI::App& app, int& exit_code);
void add_init(CLI::App& app, int& exit_code);
void add_config(CLI::App& app, int& exit_code);
void add_completions(CLI::App& app, int& exit_code);

}  // namespace dalil::cli
