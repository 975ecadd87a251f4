// dalil.toml, for each command that reads it.
#include <sys/mman.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <string>

#include "apps/cli/commands.h"
#include "apps/cli/project_file.h"
#include "tests/fuzz/fuzz.h"

namespace dalil::fuzz {
namespace {

/// A file that is nowhere but in memory.
class MemoryFile {
 public:
  explicit MemoryFile(std::string_view bytes) : file_(memfd_create("dalil.toml", 0)) {
    const ssize_t written = write(file_, bytes.data(), bytes.size());
    expect(written == static_cast<ssize_t>(bytes.size()), "memory takes a small file");
  }
  ~MemoryFile() { close(file_); }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  std::string path() const { return "/proc/self/fd/" + std::to_string(file_); }

 private:
  int file_;
};

void expect_error(const Error& error, const MemoryFile& file) {
  expect(error.code == ErrorCode::kUsage, "what a file says wrongly is a mistake of usage");
  expect_utf8(error.message, "an error");
  expect(error.message.rfind(file.path() + ":", 0) == 0, "an error says where");
}

void apply(const cli::ProjectFile& project, const char* name, const MemoryFile& file) {
  CLI::App app;
  int exit_code = 0;
  cli::add_check(app, exit_code);
  cli::add_audit(app, exit_code);
  cli::add_diff(app, exit_code);
  cli::add_report(app, exit_code);
  const Result<void> applied = project.apply(*app.get_subcommand(name));
  if (!applied) expect_error(applied.error(), file);
}

}  // namespace

void fuzz_config(std::string_view input) {
  const MemoryFile file(input);
  const Result<cli::ProjectFile> project = cli::ProjectFile::read(file.path());
  if (!project) return expect_error(project.error(), file);
  const Result<ConfiguredRules> rules = project->rules();
  if (!rules) expect_error(rules.error(), file);
  for (const char* command : {"audit", "check", "report"}) apply(*project, command, file);
}

}  // namespace dalil::fuzz
