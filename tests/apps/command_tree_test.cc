// The help, the manual page and the completions know the same commands and options.
#include "apps/cli/command_tree.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <functional>
#include <set>
#include <string>

#include "apps/cli/commands.h"
#include "apps/cli/number_checks.h"
#include "tests/support/catch.h"

namespace dalil::cli {
namespace {

using Words = std::set<std::string>;

// "--flags" in a text; what is longer by a letter is another one.
Words flags_in(const std::string& text) {
  Words flags;
  for (std::size_t at = text.find("--"); at != text.npos; at = text.find("--", at + 2)) {
    std::size_t end = at + 2;
    while (end < text.size() &&
           (std::islower(static_cast<unsigned char>(text[end])) || text[end] == '-')) {
      ++end;
    }
    if (end > at + 3) flags.insert(text.substr(at, end - at));
  }
  return flags;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != text.npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

struct Program {
  Program() { add_commands(app, exit_code); }
  CLI::App app;
  int exit_code = 0;
};

void for_each(const CommandDoc& command, const std::function<void(const CommandDoc&)>& callback) {
  callback(command);
  for (const CommandDoc& below : command.commands) for_each(below, callback);
}

TEST_CASE("help, manual page and completions have the same options") {
  Program program;
  const CommandDoc root = describe(program.app);
  const std::string manual = replaced(manual_page(root, "dalil 0"), "\\-", "-");
  const std::string bash = bash_completion(root), zsh = zsh_completion(root),
                    fish = fish_completion(root);
  int commands = 0;
  for_each(root, [&](const CommandDoc& command) {
    CAPTURE(command.path);
    ++commands;
    Words known;
    for (const OptionDoc& option : command.options) {
      CHECK_FALSE(option.description.empty());
      for (const std::string& flag : option.flags) {
        if (flag.starts_with("--")) known.insert(flag);
      }
    }
    CLI::App* app = &program.app;
    std::string path = command.path;
    for (std::size_t space = path.find(' '); space != path.npos; space = path.find(' ')) {
      path.erase(0, space + 1);
      app = app->get_subcommand(path.substr(0, path.find(' ')));
    }
    const Words helped = flags_in(app->help());
    for (const std::string& flag : known) {
      CAPTURE(flag);
      CHECK(helped.contains(flag));
      CHECK(manual.find("\\fB" + flag + "\\fR") != manual.npos);
      CHECK(bash.find(flag) != bash.npos);
      CHECK(zsh.find("*" + flag + "[") != zsh.npos);
      CHECK(fish.find(" -l " + flag.substr(2)) != fish.npos);
    }
    CHECK((manual.find(".SS " + command.path + "\n") != manual.npos || command.path == root.path));
    CHECK(bash.find("'" + command.path + "')") != bash.npos);
  });
  CHECK(commands > 18);
  // And nothing that the program does not have.
  const Words all = [&] {
    Words words;
    for_each(root, [&](const CommandDoc& command) {
      for (const OptionDoc& option : command.options) {
        words.insert(option.flags.begin(), option.flags.end());
      }
    });
    return words;
  }();
  for (const std::string& flag : flags_in(bash)) {
    CAPTURE(flag);
    CHECK(all.contains(flag));
  }
}

TEST_CASE("limits of numbers hold however the number is written") {
  const auto takes = [](const CLI::Validator& limit, const char* text) {
    CLI::App app;
    double number = 0;
    app.add_option("--number", number)->check(limit);
    try {
      app.parse(fmt::format("--number={}", text));
    } catch (const CLI::ParseError&) {
      return false;
    }
    return true;
  };
  CHECK(takes(over_zero(), "0.5"));
  CHECK(takes(over_zero(), "0x10"));
  for (const char* text : {"0", "+0", "0x0", "-0x1", "-1", "one"}) {
    CAPTURE(text);
    CHECK_FALSE(takes(over_zero(), text));
  }
  CHECK(takes(not_negative(), "+0"));
  CHECK_FALSE(takes(not_negative(), "-0x1"));
}

TEST_CASE("values that can be listed are completed") {
  Program program;
  const CommandDoc root = describe(program.app);
  CHECK(bash_completion(root).find("'dalil audit --lang')\n      mapfile -t COMPREPLY < <(compgen "
                                   "-W 'en ar'") != std::string::npos);
  CHECK(fish_completion(root).find("-l color -x -a 'auto always never'") != std::string::npos);
  CHECK(zsh_completion(root).find(":(en ar)") != std::string::npos);
}

}  // namespace
}  // namespace dalil::cli
