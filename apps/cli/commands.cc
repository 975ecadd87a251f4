#include "apps/cli/commands.h"

#include <CLI/CLI.hpp>
#include <string>

#include "apps/engine/resources.h"

namespace dalil::cli {

void add_commands(CLI::App& app, int& exit_code) {
  app.name("dalil");
  app.description("dalil audits the content of web sites and prints what to mend first.");
  app.set_version_flag("--version", std::string(kToolVersion));
  app.require_subcommand(1);
  app.footer(
      "Exit codes: 0 clean, 1 findings at the --fail-on level, 2 wrong usage, 3 not reached or "
      "incomplete, 130 interrupted.");
  add_check(app, exit_code);
  add_audit(app, exit_code);
  add_keywords(app, exit_code);
  add_report(app, exit_code);
  add_diff(app, exit_code);
  add_runs(app, exit_code);
  add_rules(app, exit_code);
  add_explain(app, exit_code);
  CLI::App* const inspect =
      app.add_subcommand("inspect", "What dalil sees of one thing, as JSON lines");
  inspect->require_subcommand(1);
  add_inspect_url(*inspect, exit_code);
  add_inspect_robots(*inspect, exit_code);
  add_inspect_sitemap(*inspect, exit_code);
  add_inspect_page(*inspect, exit_code);
  add_inspect_text(*inspect, exit_code);
  add_inspect_match(*inspect, exit_code);
  add_init(app, exit_code);
  add_config(app, exit_code);
  add_completions(app, exit_code);
}

}  // namespace dalil::cli
