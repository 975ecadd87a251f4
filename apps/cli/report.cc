// `dalil report`: an audit that is in the store, printed again.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>
#include <string>

#include "analyzer/rule.h"
#include "apps/cli/commands.h"
#include "apps/cli/gate.h"
#include "apps/cli/output.h"
#include "apps/cli/project_file.h"
#include "apps/cli/stored.h"
#include "apps/cli/traffic_file.h"
#include "store/store.h"

namespace dalil::cli {
namespace {

struct Options {
  std::int64_t run = 0;
  std::string store, config, traffic;
  OutputOptions output;
  GateOptions gate;
};

int run_report(const Options& options, std::span<const Rule* const> configured) {
  const auto traffic = read_traffic(options.traffic, options.output.quiet);
  if (!traffic) return report_error(traffic.error());
  Result<Store> store = open_stored(options.store);
  if (!store) return report_error(store.error());
  const Result<std::optional<RunInfo>> found = store->find_run(options.run);
  if (!found) return report_error(found.error());
  if (!*found) {
    return report_error(
        {ErrorCode::kUsage, options.run == 0
                                ? "There is no finished audit in the store yet. Begin with `dalil "
                                  "audit URL`."
                                : fmt::format("There is no run {} in the store. `dalil runs` lists "
                                              "them.",
                                              options.run)});
  }
  if ((*found)->state != RunState::kDone) {
    return report_error(
        {ErrorCode::kUsage, fmt::format("Run {} was broken off and is not judged yet. Go on with "
                                        "`dalil audit {} --resume`.",
                                        (*found)->id, (*found)->request.site)});
  }
  Result<std::optional<Store>> alone = store->unpacked((*found)->id);
  if (!alone) return report_error(alone.error());
  Store& from = *alone ? **alone : *store;
  Result<AuditSummary> summary = stored_summary(from, (*found)->id, configured);
  if (!summary) return report_error(summary.error());
  if (Result<void> weighed = weigh(*traffic, from, options.output.quiet, *summary); !weighed) {
    return report_error(weighed.error());
  }
  LastChanges changes(*store, summary->run, configured);
  const auto fails = report_gate(&changes, options.gate, options.output.formats);
  if (!fails) return report_error(fails.error());
  if (Result<void> written = write_reports(*summary, from, *store, changes, options.output,
                                           *fails ? &**fails : nullptr);
      !written) {
    return report_error(written.error());
  }
  const Result<int> code = gate(*summary, from, changes, options.gate);
  return code ? *code : report_error(code.error());
}

}  // namespace

void add_report(CLI::App& app, int& exit_code) {
  CLI::App* const command = app.add_subcommand("report", "Print a stored audit again");
  const auto options = std::make_shared<Options>();
  command->add_option("run", options->run, "Number of the run; else the newest")
      ->option_text("RUN");
  command->add_option("--store", options->store, "The database that keeps the audits");
  add_traffic_option(*command, options->traffic);
  add_output_options(*command, options->output, audit_format_names());
  add_csv_options(*command, options->output);
  add_stable_option(*command, options->output);
  add_gate_options(*command, options->gate);
  add_config_option(*command, options->config);
  command->callback([options, command, &exit_code] {
    const Result<ConfiguredRules> rules =
        configure(*command, options->config, options->gate.budget);
    options->gate.quiet = options->output.quiet;
    exit_code = rules ? run_report(*options, rules->rules()) : report_error(rules.error());
  });
}

}  // namespace dalil::cli
