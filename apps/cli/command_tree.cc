#include "apps/cli/command_tree.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <utility>

namespace dalil::cli {
namespace {

// CLI11 keeps a list of values in the name of the type only: "TEXT:{en,ar}".
std::vector<std::string> choices_of(const std::string& type) {
  std::vector<std::string> choices;
  const std::size_t begin = type.find(":{");
  const std::size_t end = type.find('}', begin == type.npos ? 0 : begin);
  if (begin == type.npos || end == type.npos) return choices;
  std::string list = type.substr(begin + 2, end - begin - 2);
  while (!list.empty()) {
    const std::size_t comma = std::min(list.find(','), list.size());
    choices.push_back(list.substr(0, comma));
    list.erase(0, comma + 1);
  }
  return choices;
}

OptionDoc option_doc(const CLI::Option& option) {
  OptionDoc doc;
  for (const std::string& name : option.get_snames()) doc.flags.push_back("-" + name);
  for (const std::string& name : option.get_lnames()) doc.flags.push_back("--" + name);
  doc.description = option.get_description();
  doc.group = option.get_group();
  if (option.get_items_expected_max() == 0) return doc;
  const std::string type = option.get_type_name();
  doc.choices = choices_of(type);
  doc.value = option.get_option_text();
  if (doc.value.empty()) doc.value = type.substr(0, type.find_first_of(":{ "));
  if (doc.value.empty()) doc.value = "VALUE";
  return doc;
}

CommandDoc describe_at(const CLI::App& app, const std::string& above) {
  CommandDoc doc;
  doc.name = app.get_name();
  doc.path = above.empty() ? doc.name : above + " " + doc.name;
  doc.description = app.get_description();
  doc.footer = app.get_footer();
  for (const CLI::Option* option : app.get_options()) {
    OptionDoc one = option_doc(*option);
    if (one.flags.empty() && one.value.empty()) continue;
    if (one.flags.empty() && option->get_option_text().empty()) one.value = option->get_name(true);
    (one.flags.empty() ? doc.places : doc.options).push_back(std::move(one));
  }
  for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) {
    doc.commands.push_back(describe_at(*command, doc.path));
  }
  return doc;
}

}  // namespace

CommandDoc describe(const CLI::App& app) { return describe_at(app, ""); }

}  // namespace dalil::cli
