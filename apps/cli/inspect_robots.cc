// `dalil inspect robots`: may this crawler fetch these URLs, and which line of robots.txt says so.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "apps/cli/commands.h"
#include "apps/cli/fetch_one.h"
#include "apps/cli/input.h"
#include "apps/cli/output.h"
#include "apps/cli/print_json.h"
#include "core/site_facts.h"
#include "core/url.h"
#include "crawler/robots.h"

namespace dalil::cli {
namespace {

using Json = nlohmann::ordered_json;

struct Options {
  std::string robots;
  std::string agent = "dalil";
  std::vector<std::string> urls;
  bool ai = false;
  bool from_stdin = false;
  AccessOptions access;
};

/// The rules to be asked, or what takes their place where the server did not give them.
struct Rules {
  RobotsPolicy policy = RobotsPolicy::kParse;
  std::optional<int> status;  ///< Of the answer, where they were fetched.
  RobotsTxt robots;
};

/// What robots.txt rules are about.
struct Target {
  std::string path;  ///< With the query.
  std::string note;  ///< What the user should know of how the URL was read, or "".
};

/// `url` may be absolute or a path, encoded or not.
Result<Target> read_target(const std::string& url) {
  if (url.empty()) {
    return Error{ErrorCode::kInvalid,
                 "The URL is empty. Give an absolute URL or a path that begins with /."};
  }
  static const Url kBase = *Url::parse("http://example.com/");
  const bool relative = !url.starts_with('/') && !Url::parse(url);
  const Result<Url> parsed = Url::parse(url, &kBase);
  if (!parsed) return parsed.error();
  if (!parsed->path().starts_with('/')) {
    return Error{ErrorCode::kInvalid, "The URL has no path that a rule could be about."};
  }
  Target target{.path = std::string(parsed->path()), .note = ""};
  if (parsed->has_query()) target.path.append("?").append(parsed->query());
  if (relative) {
    target.note = fmt::format("A relative address is read from the root, as {}.", target.path);
  }
  return target;
}

/// Adds "allowed", "line" and "rule" for one crawler.
void add_verdict(const Rules& rules, std::string_view agent, const Target& target, Json& line) {
  if (!target.note.empty()) line["note"] = target.note;
  switch (rules.policy) {
    case RobotsPolicy::kParse: {
      const RobotsTxt::Verdict verdict = rules.robots.verdict(agent, target.path);
      line["allowed"] = verdict.allowed;
      line["line"] = verdict.line == 0 ? Json() : Json(verdict.line);
      line["rule"] = verdict.line == 0 ? Json() : Json(verdict.rule);
      return;
    }
    case RobotsPolicy::kAllowAll:
    case RobotsPolicy::kDisallowAll:
      line["allowed"] = rules.policy == RobotsPolicy::kAllowAll;
      line["line"] = line["rule"] = Json();
      line["status"] = rules.status ? Json(*rules.status) : Json();
      return;
  }
}

/// Prints the answer for one URL; false where there is none because it is no URL.
bool answer(const Rules& rules, const std::string& agent, const std::string& url) {
  Json line = {{"url", url}, {"agent", agent}};
  const Result<Target> target = read_target(url);
  if (target) {
    add_verdict(rules, agent, *target, line);
  } else {
    line["error"] = target.error().message;
  }
  print_json(line);
  return target.has_value();
}

/// Prints the answer for each AI crawler.
bool answer_ai(const Rules& rules, const std::string& url) {
  const Result<Target> target = read_target(url);
  if (!target) {
    print_json({{"url", url}, {"error", target.error().message}});
    return false;
  }
  for (const KnownCrawler& crawler : known_crawlers()) {
    if (crawler.crawler_class == CrawlerClass::kWebSearch) continue;
    Json line = {{"agent", crawler.token},
                 {"class", name_of(crawler.crawler_class)},
                 {"operator", crawler.operator_name},
                 {"url", url}};
    add_verdict(rules, crawler.token, *target, line);
    print_json(line);
  }
  return true;
}

/// RFC 4648 §4; nullopt for what is none.
std::optional<std::string> from_base64(std::string_view text) {
  constexpr std::string_view kDigits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  while (text.ends_with('=')) text.remove_suffix(1);
  std::string out;
  unsigned bits = 0;
  unsigned pending = 0;
  for (const char c : text) {
    const std::size_t digit = kDigits.find(c);
    if (digit == std::string_view::npos) return std::nullopt;
    bits = (bits << 6 | static_cast<unsigned>(digit)) & 0xFFFF;
    pending += 6;
    if (pending < 8) continue;
    pending -= 8;
    out += static_cast<char>(bits >> pending & 0xFF);
  }
  return out;
}

/// One question of `--stdin`, or the reason why it is none.
struct Question {
  std::string robots;
  std::string agent;
  std::string url;
  std::string error;
};

Question read_question(const std::string& line, const std::string& default_agent) {
  const Json value = Json::parse(line, nullptr, false);
  const auto field = [&value](const char* name) -> std::optional<std::string> {
    if (!value.is_object() || !value.contains(name) || !value[name].is_string())
      return std::nullopt;
    return value[name].get<std::string>();
  };
  Question out;
  std::optional<std::string> robots = field("robots");
  if (const auto encoded = field("robots_b64"); encoded && !robots) robots = from_base64(*encoded);
  const std::optional<std::string> url = field("url");
  if (!robots || !url) {
    out.error = R"(A line must be a JSON object with "robots" (or "robots_b64") and "url".)";
    return out;
  }
  out.robots = *std::move(robots);
  out.agent = field("agent").value_or(default_agent);
  out.url = *url;
  return out;
}

int answer_stdin(const Options& options) {
  int code = kClean;
  std::string line;
  while (std::getline(std::cin, line)) {
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    const Question question = read_question(line, options.agent);
    if (!question.error.empty()) {
      print_json({{"error", question.error}});
      code = kUsageError;
    } else if (!answer({.robots = RobotsTxt::parse(question.robots)}, question.agent,
                       question.url)) {
      code = kUsageError;
    }
    std::fflush(stdout);  // whoever writes the lines may wait for each answer
  }
  return code;
}

/// From a file or standard input; from the web as RFC 9309 §2.3.1 says, whatever the answer.
Result<Rules> read_rules(const Options& options) {
  const std::string& source = options.robots;
  if (!source.starts_with("http://") && !source.starts_with("https://")) {
    const Result<std::string> body = read_input(source, options.access);
    if (!body) return body.error();
    return Rules{.robots = RobotsTxt::parse(*body)};
  }
  const Result<Response> response = fetch_one(source, options.access);
  if (!response) return response.error();
  Rules rules;
  if (response->status != 0) rules.status = response->status;
  rules.policy = robots_policy(rules.status);
  if (rules.policy == RobotsPolicy::kParse) rules.robots = RobotsTxt::parse(response->body);
  return rules;
}

int run(const Options& options) {
  if (options.from_stdin) return answer_stdin(options);
  if (options.robots.empty() || (options.urls.empty() && !options.ai)) {
    fmt::print(stderr,
               "dalil inspect robots needs a robots.txt and one URL at least, or --stdin.\n");
    return kUsageError;
  }
  if (options.agent.empty()) {
    fmt::print(stderr, "--agent needs the name of a crawler, for example --agent Googlebot.\n");
    return kUsageError;
  }
  const Result<Rules> rules = read_rules(options);
  if (!rules) return report_error(rules.error());
  int code = kClean;
  if (options.ai && options.urls.empty()) answer_ai(*rules, "/");
  for (const std::string& url : options.urls) {
    const bool answered = options.ai ? answer_ai(*rules, url) : answer(*rules, options.agent, url);
    if (!answered) code = kUsageError;
  }
  return code;
}

}  // namespace

void add_inspect_robots(CLI::App& inspect, int& exit_code) {
  auto options = std::make_shared<Options>();
  CLI::App* command = inspect.add_subcommand("robots", "May a crawler fetch these URLs, and why");
  command
      ->add_option("robots", options->robots,
                   "robots.txt: a file, an address, or - for standard input")
      ->option_text("FILE|URL");
  command->add_option("urls", options->urls, "Absolute URLs or paths")->option_text("URL...");
  command
      ->add_option("--agent", options->agent,
                   "The crawler's product token, dalil where none is given")
      ->option_text("TOKEN");
  command->add_flag(
      "--ai", options->ai,
      "Ask for each AI crawler (search, user, training); for / where no URL is given");
  add_access_options(*command, options->access);
  command->add_flag("--stdin", options->from_stdin,
                    R"(Read lines of {"robots","agent","url"} (or "robots_b64"), answer each)");
  command->callback([options, &exit_code] { exit_code = run(*options); });
}

}  // namespace dalil::cli
