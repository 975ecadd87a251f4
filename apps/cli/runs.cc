// `dalil runs`: the audits in the store, and which of them are kept.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "apps/cli/commands.h"
#include "apps/cli/number_checks.h"
#include "apps/cli/output.h"
#include "apps/cli/stored.h"
#include "core/url.h"
#include "store/store.h"

namespace dalil::cli {
namespace {

struct Options {
  std::string store, site, format = "text";
  int keep = 0;
};

std::string shown_site(const AuditRequest& request) {
  const Result<Url> site = Url::parse(request.site);
  return site ? site->display() : request.site;
}

/// Without --site all are; "example.com" is a site, too.
bool is_of_site(const RunInfo& run, const std::string& site) {
  if (site.empty() || run.request.site == site) return true;
  const Result<Url> named = Url::parse(site.find("://") == site.npos ? "https://" + site : site);
  const Result<Url> own = Url::parse(run.request.site);
  return named && own && named->host() == own->host();
}

Result<int> list(const Options& options) {
  Result<Store> store = open_stored(options.store);
  if (!store && options.store.empty() && store.error().code == ErrorCode::kUsage) {
    fmt::print(stderr, "dalil: {}\n", store.error().message);  // No audits are a list, too.
    return kClean;
  }
  if (!store) return store.error();
  const Result<std::vector<RunInfo>> runs = store->runs();
  if (!runs) return runs.error();
  for (const RunInfo& run : *runs) {
    if (!is_of_site(run, options.site)) continue;
    const bool done = run.state == RunState::kDone;
    if (options.format == "text") {
      fmt::print("{:>5}  {}  {:<12} {}\n", run.id, run.started, done ? "done" : "broken off",
                 shown_site(run.request));
      continue;
    }
    nlohmann::ordered_json line = {{"schema", "dalil.run/1"},
                                   {"run", run.id},
                                   {"site", run.request.site},
                                   {"folder", run.request.folder},
                                   {"started", run.started},
                                   {"seconds", static_cast<double>(run.elapsed.count()) / 1000},
                                   {"done", done}};
    if (done) {
      const Result<AuditSummary> summary =
          store->summary(run.id, [](std::string_view) { return nullptr; });
      if (!summary) return summary.error();
      line["tool"] = summary->tool;
      line["rules"] = summary->rules;
      line["pages"] = summary->coverage.html;
      line["indexable"] = summary->coverage.indexable;
      line["complete"] = summary->coverage.complete;
      line["score"] = summary->score.value;
    }
    fmt::print("{}\n", line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
  }
  return kClean;
}

/// Runs that have not ended stay: they may be at work, or wait for --resume.
Result<int> prune(const Options& options) {
  Result<Store> store = open_stored(options.store);
  if (!store) return store.error();
  const Result<std::vector<RunInfo>> runs = store->runs();
  if (!runs) return runs.error();
  std::map<std::pair<std::string, std::string>, int> kept;
  int dropped = 0;
  for (const RunInfo& run : *runs) {
    if (run.state != RunState::kDone || !is_of_site(run, options.site)) continue;
    if (++kept[{run.request.site, run.request.folder}] <= options.keep) continue;
    if (Result<void> gone = store->drop_run(run.id); !gone) return gone.error();
    ++dropped;
  }
  if (dropped > 0) {
    if (Result<void> shrunk = store->shrink(); !shrunk) return shrunk.error();
  }
  fmt::print("{} {} dropped.\n", dropped, dropped == 1 ? "run" : "runs");
  return kClean;
}

int exit_code_of(const Result<int>& result) {
  return result ? *result : report_error(result.error());
}

}  // namespace

void add_runs(CLI::App& app, int& exit_code) {
  CLI::App* const command = app.add_subcommand("runs", "The audits in the store, newest first");
  const auto options = std::make_shared<Options>();
  command->add_option("--store", options->store, "The database that keeps the audits");
  command->add_option("--site", options->site, "Only the audits of this site");
  command->add_option("-f,--format", options->format, "text, or json: an object a line")
      ->check(CLI::IsMember({"text", "json"}));
  CLI::App* const pruning =
      command->add_subcommand("prune", "Drop all but the newest finished audits of each site");
  const auto which = std::make_shared<Options>();
  pruning->add_option("--keep", which->keep, "How many of each site stay")
      ->required()
      ->check(over_zero());
  pruning->add_option("--site", which->site, "Only those of this site");
  pruning->add_option("--store", which->store, "The database that keeps the audits");
  command->require_subcommand(0, 1);
  pruning->callback([which, &exit_code] { exit_code = exit_code_of(prune(*which)); });
  command->callback([options, command, &exit_code] {
    if (command->get_subcommands().empty()) exit_code = exit_code_of(list(*options));
  });
}

}  // namespace dalil::cli
