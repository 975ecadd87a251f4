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

#include "apps/cli/commands.h"
#include "apps/cli/input.h"
#include "apps/cli/interrupt.h"
#include "apps/cli/output.h"
#include "apps/cli/select.h"
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
  std::string store;
  std::vector<std::string> select, ignore;
  double delay = 0, timeout = 30, max_time = 0;
  bool resume = false, fresh = false, durable = false, no_bodies = false;
  bool page_limit_given = false;
  AuditRequest request;
  OutputOptions output;
};

// Seed and folder of the request from what the user named.
Result<void> resolve_target(Options& options) {
  std::string& site = options.request.site;
  std::error_code ignored;
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
  const Url seed = url->as_page();
  site = seed.href();
  return {};
}

Result<void> read_keywords(Options& options) {
  std::string text;
  if (!options.keywords_file.empty()) {
    Result<std::string> read = read_input(options.keywords_file);
    if (!read) return read.error();
    text = to_valid_utf8(*read);
  }
  if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
  std::vector<std::string>& phrases = options.request.keyphrases;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string line = collapse_space(text.substr(begin, end - begin));
    if (!line.empty() && !line.starts_with('#')) phrases.push_back(line);
    begin = end + 1;
  }
  for (std::string& phrase : phrases) phrase = collapse_space(to_valid_utf8(phrase));
  for (const std::string& phrase : phrases) {
    if (phrase.empty()) {
      return Error{ErrorCode::kUsage, "A keyphrase is empty: write --keyword \"two words\"."};
    }
  }
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

int finish(const AuditEnd& end, const Options& options, Store& store) {
  if (end.interrupted) {
    if (!options.output.quiet) {
      fmt::print(stderr,
                 "dalil: interrupted; what was fetched is saved. Go on with the same command and "
                 "--resume.\n");
    }
    return kInterrupted;
  }
  if (Result<void> written = write_reports(end.summary, store, options.output); !written) {
    return report_error(written.error());
  }
  // A limit that the user set is what was asked for; one that nobody set leaves the audit
  // incomplete.
  const bool cut = !end.summary.coverage.complete && !options.page_limit_given;
  const int code = findings_exit_code(end.summary, options.output.fail_on);
  return code == kClean && cut ? static_cast<int>(kIncomplete) : code;
}

// An audit of this site that was broken off: dropped with --fresh, else told.
Result<void> settle_unfinished(const Options& options, Store& store) {
  if (options.resume) return {};
  const Result<std::optional<RunInfo>> waiting =
      store.unfinished_run(options.request.site, options.request.folder);
  if (!waiting) return waiting.error();
  if (!*waiting) return {};
  if (options.fresh) return store.drop_run((*waiting)->id);
  if (!options.output.quiet) {
    fmt::print(
        stderr,
        "dalil: an audit of this site was broken off at {}; --resume would have gone on with "
        "it. A new one begins.\n",
        (*waiting)->started);
  }
  return {};
}

int run(Options& options) {
  options.request.limits.delay = duration_cast<milliseconds>(Seconds(options.delay));
  options.request.limits.timeout = duration_cast<milliseconds>(Seconds(options.timeout));
  options.request.limits.max_time = duration_cast<milliseconds>(Seconds(options.max_time));
  options.request.keep_bodies = !options.no_bodies;
  if (Result<void> target = resolve_target(options); !target) return report_error(target.error());
  if (Result<void> read = read_keywords(options); !read) return report_error(read.error());
  const Result<std::vector<const Rule*>> rules = select_rules(options.select, options.ignore);
  if (!rules) return report_error(rules.error());
  const Result<Resources> resources = Resources::load();
  if (!resources) return report_error(resources.error());
  Result<Store> store =
      Store::open(options.store.empty() ? default_store() : options.store, options.durable);
  if (!store) return report_error(store.error());
  if (Result<void> settled = settle_unfinished(options, *store); !settled) {
    return report_error(settled.error());
  }
  Result<AuditEnd> end = [&] {
    ProgressLine progress(options.output.quiet, options.request.site);
    AuditOptions audit;
    audit.resume = options.resume;
    audit.rules = *rules;
    audit.stop = &stop_on_signals();
    audit.on_progress = [&](const Progress& state) { progress(state); };
    return run_audit(options.request, *store, *resources, audit);
  }();
  if (!end) return report_error(end.error());
  return finish(*end, options, *store);
}

void add_crawl_options(CLI::App& command, Options& options) {
  CrawlLimits& limits = options.request.limits;
  const char* const group = "Crawl";
  command.add_option("--max-pages", limits.max_pages, "At most this many URLs")
      ->check(CLI::PositiveNumber)
      ->capture_default_str()
      ->group(group);
  command.add_option("--max-depth", limits.max_depth, "At most this many clicks from the start")
      ->check(CLI::NonNegativeNumber)
      ->group(group);
  command.add_option("--max-time", options.max_time, "Stop after this many seconds")
      ->check(CLI::NonNegativeNumber)
      ->group(group);
  command.add_option("--concurrency", limits.concurrency, "Requests in flight per host")
      ->check(CLI::Range(1, 256))
      ->capture_default_str()
      ->group(group);
  command.add_option("--delay", options.delay, "Seconds between two requests")
      ->check(CLI::NonNegativeNumber)
      ->group(group);
  command.add_option("--timeout", options.timeout, "Seconds for one answer")
      ->check(CLI::PositiveNumber)
      ->capture_default_str()
      ->group(group);
  command.add_option("--max-body", limits.max_body, "Bytes of one page")
      ->check(CLI::PositiveNumber)
      ->capture_default_str()
      ->group(group);
  command.add_option("--user-agent", options.request.user_agent, "What dalil calls itself")
      ->capture_default_str()
      ->group(group);
  command.add_option("--sitemap", options.request.sitemaps, "A sitemap beside those of robots.txt")
      ->allow_extra_args(false)
      ->group(group);
  command
      .add_flag("--ignore-robots", options.request.ignore_robots,
                "Fetch what robots.txt forbids; the report says so")
      ->group(group);
  command
      .add_flag("--allow-private", options.request.allow_private,
                "Connect to private addresses other than the site's own")
      ->group(group);
  auto* const resume =
      command.add_flag("--resume", options.resume, "Go on with the audit that was broken off")
          ->group(group);
  command.add_flag("--fresh", options.fresh, "Begin anew and forget the audit that was broken off")
      ->excludes(resume)
      ->group(group);
  command.add_flag("--no-bodies", options.no_bodies, "Do not keep the pages' HTML")->group(group);
  command.add_flag("--durable", options.durable, "Survive power cuts, not only kills; slower")
      ->group(group);
}

}  // namespace

void add_audit(CLI::App& app, int& exit_code) {
  CLI::App* const command =
      app.add_subcommand("audit", "Audit a web site, or a built site in a folder");
  const auto options = std::make_shared<Options>();
  command->add_option("target", options->target, "URL of the site, or a folder")
      ->option_text("URL|DIR")
      ->required();
  command->add_option("--base-url", options->base_url, "The address of the folder on the web");
  command
      ->add_option("--keyword", options->request.keyphrases,
                   "A keyphrase that the site should rank for; may be given several times")
      ->allow_extra_args(false);
  command->add_option("--keywords", options->keywords_file, "A file with one keyphrase a line");
  command->add_option("--language", options->request.page_language,
                      "Language of the pages (BCP 47); else declared, else detected");
  command->add_option("--select", options->select, "Judge by these rules only: id,id,…")
      ->allow_extra_args(false);
  command->add_option("--ignore", options->ignore, "Judge without these rules: id,id,…")
      ->allow_extra_args(false);
  command->add_option("--store", options->store, "The database that keeps the audit");
  add_crawl_options(*command, *options);
  add_output_options(*command, options->output);
  command->callback([options, command, &exit_code] {
    options->page_limit_given = command->count("--max-pages") + command->count("--max-depth") +
                                    command->count("--max-time") >
                                0;
    exit_code = run(*options);
  });
}

}  // namespace dalil::cli
