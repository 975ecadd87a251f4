// `dalil rules` and `dalil explain`: what the rules say of themselves.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "analyzer/rule.h"
#include "apps/cli/commands.h"
#include "apps/cli/output.h"
#include "apps/cli/project_file.h"
#include "apps/cli/select.h"
#include "core/message.h"

namespace dalil::cli {
namespace {

struct Options {
  std::string id;
  std::string format = "text";
  OutputOptions output;
};

void print_json(const std::string& language) {
  nlohmann::ordered_json all = nlohmann::ordered_json::array();
  for (const Rule* rule : all_rules()) {
    const RuleCard& card = rule->card;
    const RuleText& text = card.text(language);
    nlohmann::ordered_json figures = nlohmann::ordered_json::array();
    for (const RuleOption& option : rule->options) {
      figures.push_back({{"name", option.name},
                         {"standard", option.standard},
                         {"least", option.least},
                         {"most", option.most}});
    }
    all.push_back(
        {{"id", card.id},
         {"aliases", std::vector<std::string_view>(card.aliases.begin(), card.aliases.end())},
         {"category", name_of(card.category)},
         {"severity", name_of(card.severity)},
         {"effort", name_of(card.effort)},
         {"title", text.title},
         {"why", text.why},
         {"fix", text.fix},
         {"options", std::move(figures)},
         {"sources", std::vector<std::string_view>(card.sources.begin(), card.sources.end())}});
  }
  fmt::print("{}\n", all.dump(1));
}

void print_list(const std::string& language) {
  for (int category = 0; category <= static_cast<int>(Category::kKeywords); ++category) {
    bool first = true;
    for (const Rule* rule : all_rules()) {
      const RuleCard& card = rule->card;
      if (static_cast<int>(card.category) != category) continue;
      if (std::exchange(first, false)) fmt::print("{}\n", name_of(card.category));
      fmt::print("  {:<34} {:<8} {}\n", card.id, name_of(card.severity), card.text(language).title);
    }
  }
}

int explain(const Options& options) {
  const Rule* rule = find_rule(options.id);
  // Rules of the project stand in its file.
  std::optional<ConfiguredRules> configured;
  if (!rule && options.id.starts_with("own-")) {
    const Result<ProjectFile> project = ProjectFile::read("");
    if (!project) return report_error(project.error());
    Result<ConfiguredRules> rules = project->rules();
    if (!rules) return report_error(rules.error());
    configured = *std::move(rules);
    const auto& all = configured->rules();
    const auto own =
        std::ranges::find(all, options.id, [](const Rule* each) { return each->card.id; });
    if (own != all.end()) rule = *own;
  }
  if (!rule) return report_error(unknown_rule(options.id));
  const RuleCard& card = rule->card;
  const RuleText& text = card.text(reader_language(options.output));
  fmt::print("{}\n{}  ·  {}  ·  {}  ·  {}\n\n{}\n\n→ {}\n", text.title, card.id,
             name_of(card.category), name_of(card.severity), name_of(card.effort), text.why,
             text.fix);
  for (std::string_view source : card.sources) fmt::print("  {}\n", source);
  for (std::string_view alias : card.aliases) fmt::print("= {}\n", alias);
  if (!rule->options.empty()) fmt::print("\n[rules.{}]  # dalil.toml\n", card.id);
  for (const RuleOption& option : rule->options) {
    fmt::print("{} = {:g}  # {:g} to {:g}\n", option.name, option.standard, option.least,
               option.most);
  }
  for (const Example& example : rule->examples) {
    fmt::print("\n── {}\n{}\n── {}\n", example.name, example.site,
               example.expect.empty() ? "(silence)" : example.expect);
  }
  return kClean;
}

}  // namespace

void add_rules(CLI::App& app, int& exit_code) {
  CLI::App* const command = app.add_subcommand("rules", "All rules, by category");
  const auto options = std::make_shared<Options>();
  command->add_option("--format", options->format, "text or json")
      ->check(CLI::IsMember({"text", "json"}));
  command->add_option("--lang", options->output.language, "Language of the words: en or ar")
      ->check(CLI::IsMember({"en", "ar"}));
  command->callback([options, &exit_code] {
    exit_code = kClean;
    const std::string language = reader_language(options->output);
    if (options->format == "json") {
      print_json(language);
    } else {
      print_list(language);
    }
  });
}

void add_explain(CLI::App& app, int& exit_code) {
  CLI::App* const command =
      app.add_subcommand("explain", "Why a rule exists, what to do, and examples");
  const auto options = std::make_shared<Options>();
  command->add_option("rule", options->id, "Id of the rule")->required()->option_text("RULE");
  command->add_option("--lang", options->output.language, "Language of the words: en or ar")
      ->check(CLI::IsMember({"en", "ar"}));
  command->callback([options, &exit_code] { exit_code = explain(*options); });
}

}  // namespace dalil::cli
