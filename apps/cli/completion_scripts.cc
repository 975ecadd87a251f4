// What shells complete after `dalil`: scripts that ask nothing of the program when a key is
// pressed.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <functional>

#include "apps/cli/command_tree.h"

namespace dalil::cli {
namespace {

void for_each(const CommandDoc& command, const std::function<void(const CommandDoc&)>& callback) {
  callback(command);
  for (const CommandDoc& below : command.commands) for_each(below, callback);
}

// In single quotes, for all three shells.
std::string quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out + "'";
}

std::vector<std::string> words_of(const CommandDoc& command) {
  std::vector<std::string> words;
  for (const CommandDoc& below : command.commands) words.push_back(below.name);
  for (const OptionDoc& option : command.options) {
    words.insert(words.end(), option.flags.begin(), option.flags.end());
  }
  return words;
}

// The description of zsh's _arguments, in which brackets and colons have a meaning.
std::string zsh_text(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '[' || c == ']' || c == ':' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

std::string zsh_function(const CommandDoc& command) {
  std::string name = "_" + command.path;
  for (char& c : name) {
    if (c == ' ') c = '_';
  }
  return name;
}

std::string zsh_value(const OptionDoc& option) {
  const std::string action =
      option.choices.empty() ? "_files" : fmt::format("({})", fmt::join(option.choices, " "));
  return fmt::format(":{}:{}", zsh_text(option.value), action);
}

std::string zsh_command(const CommandDoc& command) {
  std::string out = zsh_function(command) + "() {\n  local line state\n  _arguments -C";
  for (const OptionDoc& option : command.options) {
    for (const std::string& flag : option.flags) {
      std::string one = fmt::format("*{}[{}]", flag, zsh_text(option.description));
      if (!option.value.empty()) one += zsh_value(option);
      out += " \\\n    " + quoted(one);
    }
  }
  if (command.commands.empty()) {
    out += " \\\n    '*:file:_files'\n}\n";
    return out;
  }
  out += " \\\n    '1:command:->command' '*::argument:->argument'\n  case $state in\n";
  out += "    command)\n      local -a commands\n      commands=(\n";
  std::string below;
  for (const CommandDoc& one : command.commands) {
    out += fmt::format("        {}\n", quoted(one.name + ":" + zsh_text(one.description)));
    below += fmt::format("        {}) {} ;;\n", one.name, zsh_function(one));
  }
  out += "      )\n      _describe -t commands command commands\n      ;;\n    argument)\n";
  out += "      case $line[1] in\n" + below + "      esac\n      ;;\n  esac\n}\n";
  return out;
}

}  // namespace

std::string bash_completion(const CommandDoc& root) {
  std::string paths, values, words;
  for_each(root, [&](const CommandDoc& command) {
    if (command.path != root.path) paths += (paths.empty() ? "" : "|") + quoted(command.path);
    words += fmt::format("    {}) words={} ;;\n", quoted(command.path),
                         quoted(fmt::format("{}", fmt::join(words_of(command), " "))));
    for (const OptionDoc& option : command.options) {
      if (option.value.empty()) continue;
      std::string flags;
      for (const std::string& flag : option.flags) {
        flags += (flags.empty() ? "" : "|") + quoted(command.path + " " + flag);
      }
      const std::string kind =
          option.choices.empty()
              ? "-f"
              : "-W " + quoted(fmt::format("{}", fmt::join(option.choices, " ")));
      values += fmt::format(
          "    {})\n      mapfile -t COMPREPLY < <(compgen {} -- \"$current\")\n      return\n"
          "      ;;\n",
          flags, kind);
    }
  });
  return fmt::format(
      "# bash completion for dalil; `dalil completions bash` writes it.\n"
      "_dalil() {{\n"
      "  local current=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD - 1]}}\n"
      "  local path=dalil words= i\n"
      "  for ((i = 1; i < COMP_CWORD; ++i)); do\n"
      "    case \"$path ${{COMP_WORDS[i]}}\" in\n"
      "    {}) path=\"$path ${{COMP_WORDS[i]}}\" ;;\n"
      "    esac\n"
      "  done\n"
      "  case \"$path $before\" in\n{}  esac\n"
      "  case \"$path\" in\n{}  esac\n"
      "  mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$current\")\n"
      "  [[ $current == -* ]] || mapfile -t -O \"${{#COMPREPLY[@]}}\" COMPREPLY < <(compgen -f -- "
      "\"$current\")\n"
      "}}\n"
      "complete -o filenames -F _dalil dalil\n",
      paths, values, words);
}

std::string zsh_completion(const CommandDoc& root) {
  std::string out =
      "#compdef dalil\n# zsh completion for dalil; `dalil completions zsh` writes it.\n";
  for_each(root, [&](const CommandDoc& command) { out += "\n" + zsh_command(command); });
  return out + "\n_dalil \"$@\"\n";
}

std::string fish_completion(const CommandDoc& root) {
  std::string out = "# fish completion for dalil; `dalil completions fish` writes it.\n";
  const std::function<void(const CommandDoc&, const std::string&)> add =
      [&](const CommandDoc& command, const std::string& seen) {
        std::string names;
        for (const CommandDoc& below : command.commands) {
          names += (names.empty() ? "" : " ") + below.name;
        }
        const std::string none = names.empty() ? seen
                                               : seen + (seen.empty() ? "not " : "; and not ") +
                                                     "__fish_seen_subcommand_from " + names;
        const std::string where = none.empty() ? "" : " -n " + quoted(none);
        for (const CommandDoc& below : command.commands) {
          out += fmt::format("complete -c dalil{} -f -a {} -d {}\n", where, below.name,
                             quoted(below.description));
        }
        for (const OptionDoc& option : command.options) {
          out += "complete -c dalil" + where;
          for (const std::string& flag : option.flags) {
            const bool is_long = flag.starts_with("--");
            out += (is_long ? " -l " : " -s ") + flag.substr(is_long ? 2 : 1);
          }
          if (!option.choices.empty()) {
            out += " -x -a " + quoted(fmt::format("{}", fmt::join(option.choices, " ")));
          } else if (!option.value.empty()) {
            out += " -r";
          }
          out += " -d " + quoted(option.description) + "\n";
        }
        for (const CommandDoc& below : command.commands) {
          add(below,
              seen + (seen.empty() ? "" : "; and ") + "__fish_seen_subcommand_from " + below.name);
        }
      };
  add(root, "");
  return out;
}

}  // namespace dalil::cli
