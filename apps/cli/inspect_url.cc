// `dalil inspect url`: what a URL is, as the audit sees it, one JSON object per line.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstddef>
#include <cstdio>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "apps/cli/commands.h"
#include "apps/cli/print_json.h"
#include "core/url.h"
#include "core/utf8.h"

namespace dalil::cli {
namespace {

using nlohmann::ordered_json;

struct Options {
  std::string url, base;
  bool from_stdin = false;
};

ordered_json failure(ordered_json answer, std::string_view error) {
  answer["ok"] = false;
  answer["error"] = error;
  return answer;
}

ordered_json inspect(const ordered_json& input, const ordered_json& base_text) {
  ordered_json answer = {{"input", input}, {"base", base_text}};
  Url base;
  if (base_text.is_string()) {
    auto parsed = Url::parse(base_text.get_ref<const std::string&>());
    if (!parsed) return failure(std::move(answer), "The base fails. " + parsed.error().message);
    base = std::move(parsed).value();
  }
  const auto parsed = Url::parse(input.get_ref<const std::string&>(), &base);
  if (!parsed) return failure(std::move(answer), parsed.error().message);
  const Url& url = parsed.value();
  answer["ok"] = true;
  answer["href"] = url.href();
  answer["key"] = url.key();
  answer["display"] = url.display();
  answer["host"] = url.host();
  answer["path"] = url.path();
  answer["query"] = url.has_query() ? ordered_json(url.query()) : ordered_json();
  answer["fragment"] = url.has_fragment() ? ordered_json(url.fragment()) : ordered_json();
  return answer;
}

// JSON may spell lone surrogates, which are no characters; the URL standard takes them as U+FFFD.
void replace_lone_surrogates(std::string& json) {
  const auto is_surrogate = [&](std::size_t at, std::string_view third_digit) {
    return at + 6 <= json.size() && json[at] == '\\' && json[at + 1] == 'u' &&
           (json[at + 2] == 'd' || json[at + 2] == 'D') &&
           third_digit.find(json[at + 3]) != std::string_view::npos;
  };
  constexpr std::string_view kHigh = "89abAB", kLow = "cdefCDEF";
  for (std::size_t at = json.find('\\'); at < json.size(); at = json.find('\\', at)) {
    if (is_surrogate(at, kHigh) && is_surrogate(at + 6, kLow)) {
      at += 12;
      continue;
    }
    if (is_surrogate(at, kHigh) || is_surrogate(at, kLow)) json.replace(at + 2, 4, "fffd");
    at += 2;
  }
}

ordered_json inspect_line(const std::string& line) {
  std::string text = to_valid_utf8(line);
  replace_lone_surrogates(text);
  const auto asked = ordered_json::parse(text, nullptr, false);
  const auto member = [&](const char* name) {
    return asked.is_object() && asked.contains(name) ? asked[name] : ordered_json();
  };
  const ordered_json input = member("input"), base = member("base");
  if (!input.is_string() || !(base.is_string() || base.is_null())) {
    return failure({{"input", text}, {"base", nullptr}},
                   "The line is no JSON object with strings \"input\" and \"base\": write "
                   "{\"input\":\"/a\",\"base\":\"https://example.com/\"}.");
  }
  return inspect(input, base);
}

}  // namespace

void add_inspect_url(CLI::App& inspect_app, int& exit_code) {
  auto* const command = inspect_app.add_subcommand(
      "url", "What a URL is: its normal form, how duplicates are told, how it is shown");
  const auto options = std::make_shared<Options>();
  auto* const url = command->add_option("url", options->url, "The URL, absolute or relative");
  auto* const base =
      command->add_option("--base", options->base, "The absolute URL that it is relative to");
  command
      ->add_flag("--stdin", options->from_stdin,
                 R"(Read lines of {"input":…,"base":…} and answer them in order)")
      ->excludes(url)
      ->excludes(base);
  command->callback([=, &exit_code] {
    exit_code = kClean;
    if (options->from_stdin) {
      for (std::string line; std::getline(std::cin, line);) print_json(inspect_line(line));
      return;
    }
    if (url->count() == 0) {
      fmt::print(stderr, "dalil inspect url needs a URL or --stdin.\n");
      exit_code = kUsageError;
      return;
    }
    const ordered_json base_text =
        base->count() == 0 ? ordered_json() : ordered_json(to_valid_utf8(options->base));
    print_json(inspect(to_valid_utf8(options->url), base_text));
  });
}

}  // namespace dalil::cli
