// `dalil completions`: what a shell needs to complete dalil's commands, and the manual page.
#include <CLI/CLI.hpp>
#include <cstdio>
#include <memory>
#include <string>

#include "apps/cli/command_tree.h"
#include "apps/cli/commands.h"
#include "apps/engine/resources.h"

namespace dalil::cli {

void add_completions(CLI::App& app, int& exit_code) {
  CLI::App* const command = app.add_subcommand(
      "completions", "What a shell needs to complete dalil's commands, or the manual page");
  const auto which = std::make_shared<std::string>();
  command->add_option("shell", *which, "bash, zsh or fish; man for the manual page")
      ->option_text("bash|zsh|fish|man")
      ->required()
      ->check(CLI::IsMember({"bash", "zsh", "fish", "man"}));
  command->callback([which, &app, &exit_code] {
    const CommandDoc root = describe(app);
    const std::string text = *which == "bash"   ? bash_completion(root)
                             : *which == "zsh"  ? zsh_completion(root)
                             : *which == "fish" ? fish_completion(root)
                                                : manual_page(root, std::string(kToolVersion));
    const bool written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size();
    exit_code = written && std::fflush(stdout) == 0 ? kClean : kUsageError;
  });
}

}  // namespace dalil::cli
