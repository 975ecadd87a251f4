// `dalil diff`: what changed from one audit of a site to another.
#include "apps/engine/diff.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <optional>
#include <string>

#include "apps/cli/commands.h"
#include "apps/cli/earlier_scores.h"
#include "apps/cli/output.h"
#include "apps/cli/project_file.h"
#include "apps/cli/run_choice.h"
#include "apps/cli/stored.h"
#include "reports/diff_json.h"
#include "reports/diff_markdown.h"
#include "reports/diff_terminal.h"
#include "reports/formats.h"

namespace dalil::cli {
namespace {

struct Options {
  std::string before = "last~1", after = "last";
  std::string store, config;
  OutputOptions output;
};

/// What is written as the report of the later audit with its changes since the earlier one: the
/// changes alone in CSV.
AuditWriter* report_writer(std::string_view format) {
  return format == "html" ? write_html : format == "xlsx" ? write_xlsx : write_csv_changes;
}

Result<void> write_report(AuditWriter& write, const DiffView& changes, Store& history,
                          std::span<const Rule* const> rules, const OutputOptions& output,
                          const Sink& sink) {
  const std::int64_t run = changes.summary.after.run;
  Result<std::optional<Store>> alone = history.unpacked(run);
  if (!alone) return alone.error();
  Store& store = *alone ? **alone : history;
  const Result<AuditSummary> summary = stored_summary(store, run, rules);
  if (!summary) return summary.error();
  const StoredLists lists = lists_of(store, run);
  ReportOptions options;
  options.language = reader_language(output);
  options.earlier = [&] { return earlier_scores(history, *summary); };
  options.changes = [&](const auto& read) { return read(changes); };
  return write(AuditView{*summary, lists.findings, lists.pages, lists.links}, options, sink);
}

Result<void> write(const DiffView& view, Store& store, std::span<const Rule* const> rules,
                   const OutputOptions& options) {
  return write_formats(
      options, "changes",
      [&](const std::string& format, bool to_terminal, const Sink& sink) -> Result<void> {
        if (format == "json") {
          return write_diff_json(view, {.language = reader_language(options)}, sink);
        }
        if (format == "markdown") {
          return write_diff_markdown(view, reader_language(options), sink);
        }
        if (format == "text") {
          return write_diff_terminal(view, terminal_options(options, to_terminal), sink);
        }
        return write_report(*report_writer(format), view, store, rules, options, sink);
      });
}

Result<int> run(const Options& options, std::span<const Rule* const> rules) {
  Result<Store> store = open_stored(options.store);
  if (!store) return store.error();
  const Result<RunPair> runs = choose_runs(*store, options.before, options.after);
  if (!runs) return runs.error();
  const Result<RunDiff> diff = RunDiff::make(*store, runs->before, runs->after, rules);
  if (!diff) return diff.error();
  const Result<void> written =
      diff->show([&](const DiffView& view) { return write(view, *store, rules, options.output); });
  if (!written) return written.error();
  return kClean;
}

}  // namespace

void add_diff(CLI::App& app, int& exit_code) {
  CLI::App* const command = app.add_subcommand(
      "diff", "What is new, fixed, still there or not checked again since an earlier audit");
  const auto options = std::make_shared<Options>();
  command
      ->add_option("old", options->before,
                   "The earlier run: its number, last~1, or a day (2026-11-20)")
      ->option_text("OLD");
  command->add_option("new", options->after, "The later run: the same, or last")
      ->option_text("NEW");
  command->add_option("--store", options->store, "The database that keeps the audits");
  add_output_options(*command, options->output,
                     {"text", "json", "markdown", "html", "csv", "xlsx"});
  add_config_option(*command, options->config);
  command->callback([options, command, &exit_code] {
    const Result<ConfiguredRules> rules = configure(*command, options->config);
    const Result<int> code = rules ? run(*options, rules->rules()) : rules.error();
    exit_code = code ? *code : report_error(code.error());
  });
}

}  // namespace dalil::cli
