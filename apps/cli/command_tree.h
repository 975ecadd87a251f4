// The commands with their options as data, read from the one place that defines them. The manual
// page and the completions are made of it, so that none can know of something that is not there.
#pragma once

#include <string>
#include <vector>

namespace CLI {  // NOLINT(readability-identifier-naming): CLI11 names it.
class App;
}

namespace dalil::cli {

struct OptionDoc {
  std::vector<std::string> flags;    ///< "-f", "--format"; none for what is given by its place.
  std::string value;                 ///< What it takes, for readers: "TEXT"; "" for flags.
  std::vector<std::string> choices;  ///< The only values that it takes, if they can be listed.
  std::string description, group;
};

struct CommandDoc {
  std::string path;  ///< "dalil inspect url"
  std::string name;  ///< "url"
  std::string description, footer;
  std::vector<OptionDoc> options;  ///< Without those that are given by their place.
  std::vector<OptionDoc> places;
  std::vector<CommandDoc> commands;
};

CommandDoc describe(const CLI::App& app);

std::string bash_completion(const CommandDoc& root);
std::string zsh_completion(const CommandDoc& root);
std::string fish_completion(const CommandDoc& root);
/// dalil(1) for man(7).
std::string manual_page(const CommandDoc& root, const std::string& version);

}  // namespace dalil::cli
