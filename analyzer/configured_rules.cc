#include "analyzer/configured_rules.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/glob.h"
#include "core/nearest.h"
#include "core/url.h"

namespace dalil {
namespace {

bool any_matches(std::span<const std::string> patterns, std::string_view path) {
  return std::ranges::any_of(
      patterns, [path](const std::string& pattern) { return glob_matches(pattern, path); });
}

Error unknown(std::string_view place, std::string_view what, std::string_view name,
              std::span<const std::string_view> known) {
  return {ErrorCode::kUsage,
          fmt::format("{}: unknown {} “{}”{}", place, what, name, did_you_mean(name, known))};
}

/// kUsage where none of the rules is called so.
Result<void> expect_rule(std::span<const Rule* const> rules, std::string_view place,
                         std::string_view id) {
  std::vector<std::string_view> ids;
  for (const Rule* rule : rules) {
    if (rule->card.is_called(id)) return {};
    ids.push_back(rule->card.id);
  }
  return unknown(place, "rule", id, ids);
}

Result<std::vector<double>> figures(const Rule& rule, const RuleSetting& setting) {
  std::vector<double> figures;
  std::vector<std::string_view> names;
  for (const RuleOption& option : rule.options) {
    figures.push_back(option.standard);
    names.push_back(option.name);
  }
  for (const auto& [name, value] : setting.values) {
    const auto option = std::ranges::find(rule.options, name, &RuleOption::name);
    if (option == rule.options.end()) {
      for (const char* common : {"severity", "paths", "except"}) names.emplace_back(common);
      return unknown(setting.place, "key", name, names);
    }
    if (value < option->least || value > option->most) {
      return Error{ErrorCode::kUsage,
                   fmt::format("{}: {} is to be from {:g} to {:g}, not {:g}", setting.place, name,
                               option->least, option->most, value)};
    }
    figures[static_cast<std::size_t>(option - rule.options.begin())] = value;
  }
  return figures;
}

// The rule's line of ConfiguredRules::text(), "" where nothing is set.
std::string line_of(std::string_view id, const RuleSetting* setting, const PathFilter& filter) {
  std::string line;
  if (setting) {
    for (const auto& [name, value] : setting->values) line += fmt::format(" {}={}", name, value);
  }
  const auto add = [&](std::string_view name, const std::vector<std::string>& paths) {
    for (const std::string& path : paths) line += fmt::format(" {}={}", name, path);
  };
  add("paths", filter.only);
  add("except", filter.except);
  add("suppressed", filter.suppressed);
  return line.empty() ? line : fmt::format("{}{}\n", id, line);
}

}  // namespace

PathVerdict PathFilter::verdict(std::string_view path) const {
  if (!only.empty() && !any_matches(only, path)) return PathVerdict::kNotAsked;
  if (any_matches(except, path)) return PathVerdict::kNotAsked;
  return any_matches(suppressed, path) ? PathVerdict::kSuppressed : PathVerdict::kJudged;
}

ConfiguredRules::ConfiguredRules() : rules_(all_rules().begin(), all_rules().end()) {}

Result<ConfiguredRules> ConfiguredRules::make(std::span<const RuleSetting> settings,
                                              std::span<const Suppression> suppressions,
                                              std::string_view today, OwnRules own_rules) {
  ConfiguredRules configured;
  configured.own_rules_ = std::move(own_rules);
  std::vector<const Rule*> known = std::move(configured.rules_);
  configured.rules_.clear();
  for (const Rule& rule : configured.own_rules_.rules()) known.push_back(&rule);
  std::ranges::sort(known, {}, [](const Rule* rule) { return rule->card.id; });
  for (const RuleSetting& setting : settings) {
    if (Result<void> found = expect_rule(known, setting.place, setting.id); !found) {
      return found.error();
    }
  }
  for (const Suppression& suppression : suppressions) {
    if (Result<void> found = expect_rule(known, suppression.place, suppression.rule); !found) {
      return found.error();
    }
  }
  for (const Rule* rule : known) {
    const auto setting = std::ranges::find_if(
        settings, [rule](const RuleSetting& each) { return rule->card.is_called(each.id); });
    if (setting != settings.end() && setting->off) continue;
    Rule own = *rule;
    PathFilter filter;
    if (setting != settings.end()) {
      Result<std::vector<double>> values = figures(*rule, *setting);
      if (!values) return values.error();
      own.set = configured.values_.emplace_back(*std::move(values));
      own.card.severity = setting->severity.value_or(own.card.severity);
      filter.only = setting->only;
      filter.except = setting->except;
    }
    for (const Suppression& suppression : suppressions) {
      const bool over = !suppression.until.empty() && suppression.until < today;
      if (own.card.is_called(suppression.rule) && !over)
        filter.suppressed.push_back(suppression.path);
    }
    configured.text_ +=
        line_of(rule->card.id, setting != settings.end() ? &*setting : nullptr, filter);
    if (!filter.only.empty() || !filter.except.empty() || !filter.suppressed.empty()) {
      own.filter = &configured.filters_.emplace_back(std::move(filter));
    }
    const bool changed = setting != settings.end() || own.filter != nullptr;
    configured.rules_.push_back(changed ? &configured.own_.emplace_back(own) : rule);
  }
  return configured;
}

std::string readable_path(std::string_view href) {
  const Result<Url> url = Url::parse(std::string(href));
  if (!url) return std::string(href);
  const std::string shown = url->display();
  const std::size_t host = shown.find("://");
  const std::size_t path = host == shown.npos ? shown.npos : shown.find('/', host + 3);
  if (path == shown.npos) return "/";
  return shown.substr(path, shown.find_first_of("?#", path) - path);
}

}  // namespace dalil
