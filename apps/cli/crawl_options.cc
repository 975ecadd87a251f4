#include "apps/cli/crawl_options.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <cmath>
#include <set>
#include <string_view>
#include <utility>

#include "apps/cli/input.h"
#include "apps/cli/number_checks.h"
#include "core/url.h"
#include "core/utf8.h"
#include "crawler/scope.h"

namespace dalil::cli {
namespace {

constexpr const char* kGroup = "Crawl";

std::chrono::milliseconds milliseconds_of(double seconds) {
  return std::chrono::milliseconds(std::llround(std::ceil(seconds * 1'000)));
}

void add_limits(CLI::App& command, CrawlOptions& options, CrawlLimits& limits) {
  command.add_option("--max-pages", limits.max_pages, "At most this many URLs")
      ->check(over_zero())
      ->capture_default_str()
      ->group(kGroup);
  command.add_option("--max-depth", limits.max_depth, "At most this many clicks from the start")
      ->check(not_negative())
      ->group(kGroup);
  command.add_option("--max-time", options.max_time, "Stop after this many seconds")
      ->check(not_negative())
      ->group(kGroup);
  command.add_option("--max-body", limits.max_body, "Bytes of one page")
      ->check(over_zero())
      ->capture_default_str()
      ->group(kGroup);
  command.add_option("--timeout", options.timeout, "Seconds for one answer")
      ->check(over_zero())
      ->capture_default_str()
      ->group(kGroup);
}

void add_politeness(CLI::App& command, CrawlOptions& options, AuditRequest& request) {
  command.add_option("--concurrency", request.limits.concurrency, "Requests in flight per host")
      ->check(CLI::Range(1, 256))
      ->capture_default_str()
      ->group(kGroup);
  command.add_option("--delay", options.delay, "Seconds between two requests to a host")
      ->check(not_negative())
      ->group(kGroup);
  command.add_option("--rate", options.rate, "At most this many requests per second to a host")
      ->check(CLI::Range(0.01, 1'000.0))
      ->group(kGroup);
  command.add_option("--user-agent", request.user_agent, "What dalil calls itself")
      ->capture_default_str()
      ->group(kGroup);
  command
      .add_flag("--ignore-robots", request.ignore_robots,
                "Fetch what robots.txt forbids; the report says so")
      ->group(kGroup);
  command
      .add_flag("--allow-private", request.allow_private,
                "Connect to private addresses other than the site's own")
      ->group(kGroup);
}

void add_scope(CLI::App& command, CrawlOptions& options, AuditRequest& request) {
  ScopeRequest& scope = request.scope;
  const char* const group = "Scope";
  command.add_flag("--subdomains", scope.subdomains, "All hosts of the domain, not this one alone")
      ->group(group);
  command.add_option("--path-prefix", scope.path_prefix, "Only pages below this path: /blog/")
      ->group(group);
  command
      .add_option("--include", scope.include,
                  "Only URLs that this pattern (RE2) matches, as they are shown to readers; may be "
                  "given several times")
      ->allow_extra_args(false)
      ->group(group);
  command
      .add_option("--exclude", scope.exclude,
                  "No URLs that this pattern matches, whatever --include says")
      ->allow_extra_args(false)
      ->group(group);
  auto* const list =
      command
          .add_option("--list", options.list, "Only the URLs in this file, one a line (-: stdin)")
          ->group(group);
  command.add_option("--sitemap", request.sitemaps, "A sitemap beside those of robots.txt")
      ->allow_extra_args(false)
      ->group(group);
  command.add_flag("--sitemap-only", scope.sitemap_only, "Only URLs that sitemaps list; no links")
      ->excludes(list)
      ->group(group);
  command
      .add_flag("--check-external", request.check_external,
                "Ask whether links to other sites work, too")
      ->group(group);
}

Result<void> read_list(const std::string& file, AuditRequest& request) {
  Result<std::string> text = read_input(file);
  if (!text) return text.error();
  if (text->starts_with("\xEF\xBB\xBF")) text->erase(0, 3);
  const Result<Url> site = Url::parse(request.site);
  std::set<std::string> known;
  int number = 0;
  for (std::size_t begin = 0; begin < text->size();) {
    const std::size_t end = std::min(text->find('\n', begin), text->size());
    ++number;
    const std::string line = collapse_space(to_valid_utf8(text->substr(begin, end - begin)));
    begin = end + 1;
    if (line.empty() || line.starts_with('#')) continue;
    const Result<Url> url = Url::parse(line, site ? &*site : nullptr);
    if (!url || !url->is_http()) {
      return Error{ErrorCode::kUsage,
                   fmt::format("{}:{}: this is no http or https URL. Write one a line, like "
                               "https://example.com/page",
                               file, number)};
    }
    const Url page = url->as_page();
    if (known.insert(page.href()).second) request.list.push_back(page.href());
  }
  if (request.list.empty()) {
    return Error{ErrorCode::kUsage,
                 fmt::format("{}: there is no URL in this list. Write one a line.", file)};
  }
  if (request.site.empty()) request.site = request.list.front();
  return {};
}

}  // namespace

void add_crawl_options(CLI::App& command, CrawlOptions& options, AuditRequest& request) {
  add_limits(command, options, request.limits);
  add_politeness(command, options, request);
  add_scope(command, options, request);
  auto* const resume =
      command.add_flag("--resume", options.resume, "Go on with the audit that was broken off")
          ->group(kGroup);
  command.add_flag("--fresh", options.fresh, "Begin anew and forget the audit that was broken off")
      ->excludes(resume)
      ->group(kGroup);
  command
      .add_option("--since", options.since,
                  "Read only what has changed since that run (its number, or last)")
      ->option_text("RUN")
      ->group(kGroup);
  command.add_flag("--no-bodies", options.no_bodies, "Do not keep the pages' HTML")->group(kGroup);
  command.add_flag("--durable", options.durable, "Survive power cuts, not only kills; slower")
      ->group(kGroup);
}

bool limit_given(const CLI::App& command) {
  return command.count("--max-pages") + command.count("--max-depth") + command.count("--max-time") >
         0;
}

Result<void> apply(const CrawlOptions& options, AuditRequest& request) {
  CrawlLimits& limits = request.limits;
  limits.delay = milliseconds_of(options.delay);
  if (options.rate > 0) limits.delay = std::max(limits.delay, milliseconds_of(1 / options.rate));
  limits.timeout = milliseconds_of(options.timeout);
  limits.max_time = milliseconds_of(options.max_time);
  request.keep_bodies = !options.no_bodies;
  request.scope.list_only = !options.list.empty();
  if (const Result<Scope> scope = Scope::make(request.scope); !scope) return scope.error();
  return request.scope.list_only ? read_list(options.list, request) : Result<void>();
}

}  // namespace dalil::cli
