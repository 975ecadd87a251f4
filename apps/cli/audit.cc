// `dalil audit`: a whole site, or a built site in a folder.
#include "apps/engine/audit.h"

#include <fmt/format.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <chrono>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "apps/cli/access.h"
#include "apps/cli/commands.h"
#include "apps/cli/crawl_options.h"
#include "apps/cli/gate.h"
#include "apps/cli/interrupt.h"
#include "apps/cli/keyphrases.h"
#include "apps/cli/notify.h"
#include "apps/cli/output.h"
#include "apps/cli/project_file.h"
#include "apps/cli/select.h"
#include "apps/cli/since.h"
#include "apps/cli/traffic_file.h"
#include "core/message.h"
#include "core/url.h"
#include "core/utf8.h"

namespace dalil::cli {
namespace {

using std::chrono::duration_cast;
using std::chrono::milliseconds;
using Seconds = std::chrono::duration<double>;

struct Options {
  std::string target;
  std::string base_url;
  std::string keywords_file;
  std::string targets_file;
  std::string store, config, traffic;
  std::vector<std::string> select, ignore;
  bool page_limit_given = false;
  CrawlOptions crawl;
  AuditRequest request;
  AccessOptions access;
  OutputOptions output;
  GateOptions gate;
  std::string notify;
};

// Seed and folder of the request from what the user named.
Result<void> resolve_target(Options& options) {
  std::string& site = options.request.site;
  std::error_code ignored;
  if (options.target.empty()) {
    if (!options.crawl.list.empty()) return {};
    return Error{ErrorCode::kUsage,
                 "What is to be audited? Give a URL or the folder of a built site, or a list of "
                 "URLs with --list."};
  }
  if (std::filesystem::is_directory(options.target, ignored)) {
    if (options.base_url.empty()) {
      return Error{ErrorCode::kUsage,
                   fmt::format("{}: a folder needs the address that it has on the web. Add "
                               "--base-url, for example --base-url https://example.com",
                               options.target)};
    }
    options.request.folder = std::filesystem::canonical(options.target, ignored).string();
    site = options.base_url;
    if (!site.ends_with('/')) site += '/';
  } else if (std::filesystem::exists(options.target, ignored)) {
    return Error{ErrorCode::kUsage,
                 fmt::format("{}: this is a file. Give the folder of a built site, or a URL.",
                             options.target)};
  } else if (options.target.starts_with('/') || options.target.starts_with('.')) {
    return Error{
        ErrorCode::kUsage,
        fmt::format("{}: there is no such folder. Give the folder of a built site, or a URL.",
                    to_valid_utf8(options.target))};
  } else {
    site = options.target;
    if (site.find("://") == std::string::npos) site.insert(0, "https://");
  }
  const Result<Url> url = Url::parse(site);
  if (!url || !url->is_http()) {
    return Error{ErrorCode::kUsage,
                 fmt::format("{}: this is neither a folder nor an http or https URL. Write it like "
                             "https://example.com/",
                             to_valid_utf8(options.request.folder.empty() ? options.target
                                                                          : options.base_url))};
  }
  const Url seed = take_password(*url, options.access).as_page();
  site = seed.href();
  return {};
}

// One line that is written over, on a terminal only.
class ProgressLine {
 public:
  ProgressLine(bool quiet, const std::string& site) : on_(!quiet && isatty(STDERR_FILENO) == 1) {
    const Result<Url> url = Url::parse(site);
    if (url) host_ = url->host();
  }
  ~ProgressLine() {
    if (shown_) fmt::print(stderr, "\r\033[K");
  }
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  void operator()(const Progress& progress) {
    const auto now = std::chrono::steady_clock::now();
    if (!on_ || now - last_ < milliseconds(100)) return;
    last_ = now;
    shown_ = true;
    const double seconds = std::max(0.001, duration_cast<Seconds>(progress.elapsed).count());
    fmt::print(stderr, "\r\033[K  {} · {} pages · {:.0f}/s", host_,
               format_number("en", progress.done), static_cast<double>(progress.done) / seconds);
    std::fflush(stderr);
  }

 private:
  bool on_;
  bool shown_ = false;
  std::string host_;
  std::chrono::steady_clock::time_point last_;
};

/// What later reports of the run say, too.
Result<void> keep_weighed(const std::optional<ImportedTraffic>& traffic, bool quiet, Store& store,
                          AuditEnd& end) {
  if (!traffic || end.interrupted) return {};
  if (Result<void> weighed = weigh(traffic, store, quiet, end.summary); !weighed) return weighed;
  return store.finish_run(end.summary.run, end.summary);
}

int finish(const AuditEnd& end, const Options& options, Store& store,
           std::span<const Rule* const> rules) {
  if (end.interrupted) {
    if (!options.output.quiet) {
      fmt::print(stderr,
                 "dalil: interrupted; what was fetched is saved. Go on with the same command and "
                 "--resume.\n");
    }
    return kInterrupted;
  }
  for (const std::string& warning : end.warnings) {
    fmt::print(stderr, "dalil: not all that later audits could use is kept: {}\n", warning);
  }
  for (const std::string& note : end.notes) fmt::print(stderr, "dalil: {}\n", note);
  LastChanges changes(store, end.summary.run, rules);
  const auto fails = report_gate(&changes, options.gate, options.output.formats);
  if (!fails) return report_error(fails.error());
  if (Result<void> written = write_reports(end.summary, store, store, changes, options.output,
                                           *fails ? &**fails : nullptr);
      !written) {
    return report_error(written.error());
  }
  if (Result<void> told = notify(options.notify, changes); !told) {
    fmt::print(stderr, "dalil: {}\n", told.error().message);  // The audit stands all the same.
  }
  // A limit that the user set is what was asked for; one that nobody set leaves the audit
  // incomplete.
  const bool cut = !end.summary.coverage.complete && !options.page_limit_given;
  const Result<int> code = gate(end.summary, store, changes, options.gate);
  if (!code) return report_error(code.error());
  return *code == kClean && cut ? static_cast<int>(kIncomplete) : *code;
}

// An audit of this site that was broken off: dropped with --fresh, else told.
Result<void> settle_unfinished(const Options& options, Store& store) {
  if (options.crawl.resume) return {};
  const Result<std::optional<RunInfo>> waiting =
      store.unfinished_run(options.request.site, options.request.folder);
  if (!waiting) return waiting.error();
  if (!*waiting) return {};
  if (options.crawl.fresh) return store.drop_run((*waiting)->id);
  if (!options.output.quiet) {
    fmt::print(
        stderr,
        "dalil: an audit of this site was broken off at {}; --resume would have gone on with "
        "it. A new one begins.\n",
        (*waiting)->started);
  }
  return {};
}

int run(Options& options, const ConfiguredRules& configured) {
  if (Result<void> notifies = check_notify(options.notify); !notifies) {
    return report_error(notifies.error());
  }
  if (Result<void> target = resolve_target(options); !target) return report_error(target.error());
  if (Result<void> applied = apply(options.crawl, options.request); !applied) {
    return report_error(applied.error());
  }
  const auto traffic = read_traffic(options.traffic, options.output.quiet);
  if (!traffic) return report_error(traffic.error());
  const Result<std::vector<const Rule*>> rules =
      select_rules(configured.rules(), options.select, options.ignore);
  if (!rules) return report_error(rules.error());
  CurlFetcherOptions access;
  if (Result<void> read = apply(options.access, access); !read) return report_error(read.error());
  const Result<Resources> resources = Resources::load();
  if (!resources) return report_error(resources.error());
  Keyphrases keyphrases{std::move(options.request.keyphrases), {}, {}};
  if (Result<void> read = read_keyphrases({options.keywords_file, options.targets_file,
                                           options.request.page_language, options.output.quiet},
                                          resources->lexicons, keyphrases);
      !read) {
    return report_error(read.error());
  }
  options.request.keyphrases = std::move(keyphrases.phrases);
  options.request.searches = std::move(keyphrases.searches);
  options.request.targets = std::move(keyphrases.targets);
  Result<Store> store =
      Store::open(options.store.empty() ? default_store() : options.store, options.crawl.durable);
  if (!store) return report_error(store.error());
  if (Result<void> since = resolve_since(options.crawl.since, *store, options.request); !since) {
    return report_error(since.error());
  }
  if (options.crawl.since == "last" && options.request.since == 0 && !options.output.quiet) {
    fmt::print(stderr, "dalil: there is no earlier audit of this site; all of it is read.\n");
  }
  if (Result<void> settled = settle_unfinished(options, *store); !settled) {
    return report_error(settled.error());
  }
  Result<AuditEnd> end = [&] {
    ProgressLine progress(options.output.quiet, options.request.site);
    AuditOptions audit;
    audit.access = std::move(access);
    audit.resume = options.crawl.resume;
    audit.rules = *rules;
    audit.own = &configured.own();
    audit.stop = &stop_on_signals();
    audit.on_progress = [&](const Progress& state) { progress(state); };
    return run_audit(options.request, *store, *resources, audit);
  }();
  if (!end) return report_error(end.error());
  if (Result<void> weighed = keep_weighed(*traffic, options.output.quiet, *store, *end); !weighed) {
    return report_error(weighed.error());
  }
  return finish(*end, options, *store, *rules);
}

}  // namespace

void add_audit(CLI::App& app, int& exit_code) {
  CLI::App* const command =
      app.add_subcommand("audit", "Audit a web site, or a built site in a folder");
  const auto options = std::make_shared<Options>();
  command->add_option("target", options->target, "URL of the site, or a folder")
      ->option_text("URL|DIR");
  command->add_option("--base-url", options->base_url, "The address of the folder on the web");
  command
      ->add_option("--keyword", options->request.keyphrases,
                   "A keyphrase that the site should rank for; may be given several times")
      ->allow_extra_args(false);
  command->add_option("--keywords", options->keywords_file,
                      "A list of keyphrases: one a line, or what a keyword tool exports");
  command->add_option("--targets", options->targets_file,
                      "A list of keyphrases with the page that is meant for each");
  command->add_option("--language", options->request.page_language,
                      "Language of the pages (BCP 47); else declared, else detected");
  command->add_option("--select", options->select, "Judge by these rules only: id,id,…")
      ->allow_extra_args(false);
  command->add_option("--ignore", options->ignore, "Judge without these rules: id,id,…")
      ->allow_extra_args(false);
  command->add_option("--store", options->store, "The database that keeps the audit");
  add_traffic_option(*command, options->traffic);
  add_config_option(*command, options->config);
  add_crawl_options(*command, options->crawl, options->request);
  add_access_options(*command, options->access);
  add_output_options(*command, options->output, audit_format_names());
  add_csv_options(*command, options->output);
  add_stable_option(*command, options->output);
  add_gate_options(*command, options->gate);
  command
      ->add_option("--notify", options->notify,
                   "Tell this URL when something has changed since the audit before (signed JSON)")
      ->option_text("URL");
  command->callback([options, command, &exit_code] {
    const Result<ConfiguredRules> rules =
        configure(*command, options->config, options->gate.budget);
    options->gate.quiet = options->output.quiet;
    options->page_limit_given = limit_given(*command);
    if (rules) options->request.settings = rules->text();
    exit_code = rules ? run(*options, *rules) : report_error(rules.error());
  });
}

}  // namespace dalil::cli
