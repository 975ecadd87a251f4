#include "apps/cli/project_file.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <ctime>
#include <vector>

#include "apps/cli/project_budget.h"
#include "apps/cli/project_rules.h"
#include "apps/cli/toml_text.h"
#include "core/nearest.h"
#include "core/toml.h"
#include "core/utf8.h"

namespace dalil::cli {
namespace {

constexpr const char* kFileName = "dalil.toml";
constexpr std::string_view kCommands[] = {"audit", "check", "diff", "report"};
constexpr std::string_view kOther[] = {"rules", "suppress", "budget", "rule", "extract"};

/// Keys with a better name than their option has.
struct Alias {
  std::string_view key, option;
};
constexpr Alias kAliases[] = {
    {"site", "target"}, {"keywords", "keyword"}, {"keywords_file", "keywords"}};

template <typename List>
bool is_in(const List& list, std::string_view name) {
  return std::ranges::find(list, name) != std::end(list);
}

/// Whether what stands at the top of the file is meant for the command. A comparison has formats of
/// its own, and would be written over the report.
bool is_for(const CLI::App& command, std::string_view key) {
  return command.get_name() != "diff" || (key != "format" && key != "output");
}

/// Secrets have no place in a file that is committed, and what is asked is said each time.
constexpr std::string_view kNotInFile[] = {
    "help", "config", "auth",  "header",          "cookie",         "fix",
    "diff", "resume", "fresh", "update-baseline", "prune-baseline", "notify"};

std::string option_name(std::string_view key) {
  const auto alias = std::ranges::find(kAliases, key, &Alias::key);
  std::string name(alias == std::end(kAliases) ? key : alias->option);
  std::ranges::replace(name, '_', '-');
  return name;
}

std::string key_name(const std::string& option) {
  const auto alias = std::ranges::find(kAliases, option, &Alias::option);
  std::string name(alias == std::end(kAliases) ? std::string_view(option) : alias->key);
  std::ranges::replace(name, '-', '_');
  return name;
}

CLI::Option* option_of(CLI::App& command, std::string_view key) {
  const std::string name = option_name(key);
  if (is_in(kNotInFile, name)) return nullptr;
  CLI::Option* const named = command.get_option_no_throw("--" + name);
  return named ? named : command.get_option_no_throw(name);
}

std::vector<std::string> keys_of(const CLI::App& command) {
  std::vector<std::string> keys;
  for (const CLI::Option* option : command.get_options()) {
    const std::string name =
        option->get_lnames().empty() ? option->get_name(true) : option->get_lnames().front();
    if (!is_in(kNotInFile, name)) keys.push_back(key_name(name));
  }
  return keys;
}

std::optional<Severity> severity_named(std::string_view name) {
  for (const Severity severity :
       {Severity::kError, Severity::kWarning, Severity::kNotice, Severity::kInfo}) {
    if (name_of(severity) == name) return severity;
  }
  return std::nullopt;
}

}  // namespace

struct ProjectFile::Table {
  std::string path;
  toml::table root;

  std::string place(const toml::node& node) const {
    return fmt::format("{}:{}", path, node.source().begin.line);
  }
  Error error(const toml::node& node, std::string_view what) const {
    return {ErrorCode::kUsage, fmt::format("{}: {}", place(node), what)};
  }
  Error unknown_key(const toml::node& node, std::string_view key,
                    const std::vector<std::string>& known) const {
    const std::vector<std::string_view> names(known.begin(), known.end());
    return error(node, fmt::format("unknown key “{}”{}", key, did_you_mean(key, names)));
  }

  Result<void> give(CLI::App& command, std::string_view key, const toml::node& value) const;
  Result<void> read_setting(std::string_view key, const toml::node& value,
                            RuleSetting& setting) const;
  Result<std::vector<RuleSetting>> settings() const;
  Result<std::vector<Suppression>> suppressions() const;
  void add_all(const std::string& name, const toml::node& node,
               std::vector<ProjectSetting>& settings) const;
};

ProjectFile::ProjectFile() : table_(std::make_unique<Table>()) {}
ProjectFile::ProjectFile(ProjectFile&&) noexcept = default;
ProjectFile& ProjectFile::operator=(ProjectFile&&) noexcept = default;
ProjectFile::~ProjectFile() = default;

Result<ProjectFile> ProjectFile::read(const std::string& path) {
  namespace fs = std::filesystem;
  ProjectFile file;
  file.path_ = path;
  std::error_code ignored;
  if (path.empty()) {
    for (fs::path folder = fs::current_path(ignored); !folder.empty();
         folder = folder.parent_path()) {
      if (fs::is_regular_file(folder / kFileName, ignored)) {
        file.path_ = (folder / kFileName).lexically_proximate(fs::current_path(ignored)).string();
        break;
      }
      if (fs::exists(folder / ".git", ignored) || folder == folder.root_path()) break;
    }
    if (file.path_.empty()) return file;
  } else if (!fs::is_regular_file(path, ignored)) {
    return Error{ErrorCode::kUsage,
                 fmt::format("{}: there is no such file. --config names a dalil.toml.",
                             to_valid_utf8(path))};
  }
  file.table_->path = to_valid_utf8(file.path_);
  toml::parse_result parsed = toml::parse_file(file.path_);
  if (!parsed) {
    const toml::parse_error& error = parsed.error();
    return Error{ErrorCode::kUsage,
                 fmt::format("{}:{}: {}", file.table_->path, error.source().begin.line,
                             std::string_view(error.description()))};
  }
  file.table_->root = std::move(parsed).table();
  return file;
}

Result<void> ProjectFile::Table::give(CLI::App& command, std::string_view key,
                                      const toml::node& value) const {
  CLI::Option* const option = option_of(command, key);
  std::vector<std::string> texts;
  if (!add_text(value, texts)) return error(value, fmt::format("{} is to be a value", key));
  if (option->count() > 0 || texts.empty()) return {};
  for (std::string& text : texts) option->add_result(std::move(text));
  try {
    option->run_callback();
  } catch (const CLI::ParseError& wrong) {
    return error(value, fmt::format("{}: {}", key, wrong.what()));
  }
  return {};
}

Result<void> ProjectFile::apply(CLI::App& command) const {
  const toml::table& root = table_->root;
  CLI::App& app = *command.get_parent();
  std::vector<std::string> known(std::begin(kCommands), std::end(kCommands));
  known.insert(known.end(), std::begin(kOther), std::end(kOther));
  for (const std::string_view name : kCommands) {
    for (std::string& key : keys_of(*app.get_subcommand(std::string(name)))) {
      known.push_back(std::move(key));
    }
  }
  // What stands in the command's own table goes before what stands at the top.
  if (const toml::table* own = root[command.get_name()].as_table()) {
    for (const auto& [key, value] : *own) {
      if (!option_of(command, key.str())) {
        return table_->unknown_key(value, key.str(), keys_of(command));
      }
      if (Result<void> given = table_->give(command, key.str(), value); !given) return given;
    }
  }
  for (const auto& [key, value] : root) {
    if (is_in(kCommands, key.str()) || is_in(kOther, key.str())) continue;
    if (!is_for(command, key.str())) continue;
    if (std::ranges::find(known, key.str()) == known.end()) {
      return table_->unknown_key(value, key.str(), known);
    }
    if (!option_of(command, key.str())) continue;
    if (Result<void> given = table_->give(command, key.str(), value); !given) return given;
  }
  return {};
}

Result<void> ProjectFile::Table::read_setting(std::string_view key, const toml::node& value,
                                              RuleSetting& setting) const {
  if (key == "severity") {
    const std::string name = value.value_or(std::string());
    setting.severity = severity_named(name);
    setting.off = name == "off";
    if (setting.severity || setting.off) return {};
    return error(value, "severity is error, warning, notice, info or off");
  }
  if (key == "paths" || key == "except") {
    const bool list = value.is_array() || value.is_string();
    if (list && add_text(value, key == "paths" ? setting.only : setting.except)) return {};
    return error(value, fmt::format("{} is a list of patterns: [\"/blog/**\"]", key));
  }
  const std::optional<double> figure = value.value<double>();
  if (!figure) return error(value, fmt::format("{} is to be a number", key));
  setting.values.emplace_back(key, *figure);
  return {};
}

Result<std::vector<RuleSetting>> ProjectFile::Table::settings() const {
  std::vector<RuleSetting> settings;
  const toml::node* const rules = root.get("rules");
  if (!rules) return settings;
  if (!rules->is_table()) return error(*rules, "rules are tables: [rules.title-too-long]");
  for (const auto& [id, node] : *rules->as_table()) {
    RuleSetting setting{.place = place(node), .id = std::string(id.str())};
    if (const auto* text = node.as_string(); text && text->get() == "off") {
      setting.off = true;
    } else if (!node.is_table()) {
      return error(node, fmt::format("a rule has a table, [rules.{}], or is \"off\"", id.str()));
    } else {
      for (const auto& [key, value] : *node.as_table()) {
        if (Result<void> read = read_setting(key.str(), value, setting); !read) return read.error();
      }
    }
    settings.push_back(std::move(setting));
  }
  return settings;
}

Result<std::vector<Suppression>> ProjectFile::Table::suppressions() const {
  std::vector<Suppression> suppressions;
  const toml::node* const list = root.get("suppress");
  if (!list) return suppressions;
  if (!list->is_array_of_tables()) return error(*list, "write suppressions as [[suppress]]");
  for (const toml::node& node : *list->as_array()) {
    const toml::table& table = *node.as_table();
    Suppression one{.place = place(node)};
    for (const auto& [key, value] : table) {
      const bool date = key == "until";
      if (date && value.is_date()) {
        const toml::date until = value.as_date()->get();
        one.until = fmt::format("{:04}-{:02}-{:02}", until.year, until.month, until.day);
        continue;
      }
      if (date) return error(value, "until is a date: 2027-01-31");
      std::string* const text = key == "rule"     ? &one.rule
                                : key == "path"   ? &one.path
                                : key == "reason" ? &one.reason
                                                  : nullptr;
      if (!text) return unknown_key(value, key.str(), {"rule", "path", "reason", "until"});
      *text = value.value_or(std::string());
      if (text->empty()) return error(value, fmt::format("{} is to be a text", key.str()));
    }
    if (one.rule.empty() || one.path.empty() || one.reason.empty()) {
      return error(node, "a suppression needs a rule, a path and the reason why it stays");
    }
    suppressions.push_back(std::move(one));
  }
  return suppressions;
}

Result<ConfiguredRules> ProjectFile::rules() const {
  const Result<std::vector<RuleSetting>> settings = table_->settings();
  if (!settings) return settings.error();
  const Result<std::vector<Suppression>> suppressions = table_->suppressions();
  if (!suppressions) return suppressions.error();
  Result<OwnRules> own = read_own_rules(table_->root, table_->path);
  if (!own) return own.error();
  return ConfiguredRules::make(*settings, *suppressions, utc_today(), std::move(*own));
}

void ProjectFile::Table::add_all(const std::string& name, const toml::node& node,
                                 std::vector<ProjectSetting>& settings) const {
  if (const toml::array* list = node.as_array()) {
    for (const toml::node& item : *list) add_all(name, item, settings);
  }
  if (!node.is_table()) return;
  for (const auto& [key, value] : *node.as_table()) {
    if (value.is_table()) {
      add_all(fmt::format("{}.{}", name, key.str()), value, settings);
    } else {
      settings.push_back({name, std::string(key.str()), toml_text(value), place(value)});
    }
  }
}

Result<std::vector<ProjectSetting>> ProjectFile::settings(CLI::App& app) const {
  const toml::table& root = table_->root;
  std::vector<ProjectSetting> settings;
  for (const std::string_view name : kCommands) {
    CLI::App& command = *app.get_subcommand(std::string(name));
    if (Result<void> applied = apply(command); !applied) return applied.error();
    const toml::table* const own = root[name].as_table();
    for (const std::string& key : keys_of(command)) {
      const toml::node* node = own ? own->get(key) : nullptr;
      if (!node && is_for(command, key)) node = root.get(key);
      if (node) {
        settings.push_back({std::string(name), key, toml_text(*node), table_->place(*node)});
      } else if (std::string standard = option_of(command, key)->get_default_str();
                 !standard.empty()) {
        settings.push_back({std::string(name), key, std::move(standard), "standard"});
      }
    }
  }
  for (const std::string_view name : kOther) {
    if (const toml::node* node = root.get(name))
      table_->add_all(std::string(name), *node, settings);
  }
  return settings;
}

Result<std::vector<BudgetLimit>> ProjectFile::budget() const {
  return read_budget(table_->root, table_->path);
}

std::string utc_today() { return fmt::format("{:%Y-%m-%d}", fmt::gmtime(std::time(nullptr))); }

void add_config_option(CLI::App& command, std::string& config) {
  command.add_option("--config", config,
                     "The project's dalil.toml; else that of this folder or above");
}

Result<ConfiguredRules> configure(CLI::App& command, const std::string& config,
                                  std::vector<BudgetLimit>& budget) {
  const Result<ProjectFile> project = ProjectFile::read(config);
  if (!project) return project.error();
  if (Result<void> applied = project->apply(command); !applied) return applied.error();
  Result<std::vector<BudgetLimit>> limits = project->budget();
  if (!limits) return limits.error();
  budget = *std::move(limits);
  return project->rules();
}

}  // namespace dalil::cli
