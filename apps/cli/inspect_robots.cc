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
#include "apps/cli/input.h"
#include "apps/cli/output.h"
#include "apps/cli/print_json.h"
#include "core/url.h"
#include "crawler/robots.h"

namespace dalil::cli {
namespace {

using Json = nlohmann::ordered_json;

struct Options {
  std::string robots;
  std::string agent = "dalil";
  std::vector<std::string> urls;
  bool from_stdin = false;
  AccessOptions access;
};

/// The path and query that robots.txt rules are about; `url` may be absolute or a path, encoded or
/// not.
Result<std::string> path_and_query(const std::string& url) {
  static const Url kBase = *Url::parse("http://example.com/");
  const Result<Url> parsed = Url::parse(url, &kBase);
  if (!parsed) return parsed.error();
  if (!parsed->path().starts_with('/')) {
    return Error{ErrorCode::kInvalid, "The URL has no path that a rule could be about."};
  }
  std::string out(parsed->path());
  if (parsed->has_query()) out.append("?").append(parsed->query());
  return out;
}

/// Prints the answer for one URL; false where there is none because it is no URL.
bool answer(const RobotsTxt& robots, const std::string& agent, const std::string& url) {
  Json line = {{"url", url}, {"agent", agent}};
  const Result<std::string> path = path_and_query(url);
  if (path) {
    const RobotsTxt::Verdict verdict = robots.verdict(agent, *path);
    line["allowed"] = verdict.allowed;
    line["line"] = verdict.line == 0 ? Json() : Json(verdict.line);
    line["rule"] = verdict.line == 0 ? Json() : Json(verdict.rule);
  } else {
    line["error"] = path.error().message;
  }
  print_json(line);
  return path.has_value();
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
    } else if (!answer(RobotsTxt::parse(question.robots), question.agent, question.url)) {
      code = kUsageError;
    }
    std::fflush(stdout);  // whoever writes the lines may wait for each answer
  }
  return code;
}

int run(const Options& options) {
  if (options.from_stdin) return answer_stdin(options);
  if (options.robots.empty() || options.urls.empty()) {
    fmt::print(stderr,
               "dalil inspect robots needs a robots.txt and one URL at least, or --stdin.\n");
    return kUsageError;
  }
  const Result<std::string> body = read_input(options.robots, options.access);
  if (!body) return report_error(body.error());
  const RobotsTxt robots = RobotsTxt::parse(*body);
  int code = kClean;
  for (const std::string& url : options.urls) {
    if (!answer(robots, options.agent, url)) code = kUsageError;
  }
  return code;
}

}  // namespace

void add_inspect_robots(CLI::App& inspect, int& exit_code) {
  auto options = std::make_shared<Options>();
  CLI::App* command = inspect.add_subcommand("robots", "May a crawler fetch these URLs, and why");
  command->add_option("robots", options->robots, "robots.txt: a file, or - for standard input")
      ->option_text("FILE|URL");
  command->add_option("urls", options->urls, "Absolute URLs or paths")->option_text("URL...");
  command
      ->add_option("--agent", options->agent,
                   "The crawler's product token, dalil where none is given")
      ->option_text("TOKEN");
  add_access_options(*command, options->access);
  command->add_flag("--stdin", options->from_stdin,
                    R"(Read lines of {"robots","agent","url"} (or "robots_b64"), answer each)");
  command->callback([options, &exit_code] { exit_code = run(*options); });
}

}  // namespace dalil::cli
