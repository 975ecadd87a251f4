// The door: reads the command line and hands it to a command.
#include <fmt/format.h>
#include <malloc.h>

#include <CLI/CLI.hpp>
#include <csignal>
#include <exception>
#include <iterator>
#include <string>
#include <vector>

#include "apps/cli/access.h"
#include "apps/cli/commands.h"

namespace dalil::cli {
namespace {

int run(int argc, char** argv) {
  CLI::App app;
  int exit_code = kClean;
  add_commands(app, exit_code);
  try {
    std::vector<std::string> arguments(std::reverse_iterator(argv + argc),
                                       std::reverse_iterator(argv + 1));  // CLI11's order
    hide_secrets(argc, argv);
    app.parse(std::move(arguments));
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) return app.exit(error);  // --help, --version
    fmt::print(stderr, "dalil: {}. `dalil --help` lists commands and options.\n", error.what());
    return kUsageError;
  }
  return exit_code;
}

}  // namespace
}  // namespace dalil::cli

int main(int argc, char** argv) {
  // A reader that goes away (`| head`) is an error of writing, not a signal.
  std::signal(SIGPIPE, SIG_IGN);
  // So is a file that may not grow (ulimit -f).
  std::signal(SIGXFSZ, SIG_IGN);
  // What is large goes back to the system at once; by default glibc keeps up to 32 MB of each kind.
  mallopt(M_MMAP_THRESHOLD, 512 * 1024);
  try {
    return dalil::cli::run(argc, argv);
  } catch (const std::bad_alloc&) {
    fmt::print(stderr, "dalil: there is not enough memory. What was committed is kept.\n");
  } catch (const std::exception& error) {
    fmt::print(stderr, "dalil: an unexpected failure, please report it: {}\n", error.what());
  }
  return dalil::cli::kIncomplete;
}
