#include "apps/cli/output.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>

#include "apps/cli/commands.h"

namespace dalil::cli {
namespace {

namespace fs = std::filesystem;

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

int terminal_width() {
  constexpr int kUnknown = 100;
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  const std::string columns = environment("COLUMNS");
  const int parsed = std::atoi(columns.c_str());
  return parsed > 0 ? parsed : kUnknown;
}

bool use_color(const OutputOptions& options, bool to_terminal) {
  if (options.color != "auto") return options.color == "always";
  return to_terminal && environment("NO_COLOR").empty() && environment("TERM") != "dumb";
}

struct CloseFile {
  void operator()(std::FILE* file) const {
    if (file != stdout) std::fclose(file);
  }
};

}  // namespace

void add_output_options(CLI::App& command, OutputOptions& options,
                        const std::vector<std::string>& formats) {
  command.add_option("--lang", options.language, "Language of the report: en or ar")
      ->check(CLI::IsMember({"en", "ar"}));
  command
      .add_option("-f,--format", options.formats,
                  fmt::format("{}; may be given several times", fmt::join(formats, ", ")))
      ->check(CLI::IsMember(formats).description(""))
      ->allow_extra_args(false);
  command
      .add_option("-o,--output", options.files,
                  "File for the report; the second -f goes to the second -o")
      ->allow_extra_args(false);
  command.add_option("--color", options.color, "auto, always or never (NO_COLOR is respected)")
      ->check(CLI::IsMember({"auto", "always", "never"}));
  command.add_flag("-q,--quiet", options.quiet, "No progress and no notes on standard error");
  command.add_flag("-v,--verbose", options.verbose, "All there is, not the first lines alone");
}

void add_csv_options(CLI::App& command, OutputOptions& options) {
  command
      .add_option("--csv-separator", options.csv_separator,
                  "Between the cells of CSV: \",\", \";\", \"|\" or tab")
      ->check([](const std::string& value) -> std::string {
        const bool known = value == "," || value == ";" || value == "|" || value == "tab";
        return known ? "" : "give \",\", \";\", \"|\" or tab";
      });
  command.add_flag("--csv-bom", options.csv_bom,
                   "Begin CSV with a byte order mark, so that Excel reads it as UTF-8");
}

void add_stable_option(CLI::App& command, OutputOptions& options) {
  command.add_flag(
      "--stable", options.stable,
      "Leave out when the audit was, how long it took and what was before: a site that "
      "has not changed gives the same bytes on another day");
}

std::string reader_language(const OutputOptions& options) {
  if (!options.language.empty()) return options.language;
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const std::string locale = environment(name);
    if (!locale.empty()) return locale == "ar" || locale.starts_with("ar_") ? "ar" : "en";
  }
  return "en";
}

Result<void> write_output(
    const std::string& path,
    const std::function<Result<void>(bool to_terminal, const Sink& sink)>& write) {
  std::unique_ptr<std::FILE, CloseFile> file(path.empty() ? stdout
                                                          : std::fopen(path.c_str(), "wb"));
  const auto cannot_write = [&] {
    return Error{ErrorCode::kUsage,
                 fmt::format("{}: the report cannot be written. Check the folder and the space on "
                             "the disk; nothing else is lost.",
                             path.empty() ? "standard output" : path)};
  };
  if (!file) return cannot_write();
  bool written = true;
  const Sink sink = [&](std::string_view bytes) {
    written = written && std::fwrite(bytes.data(), 1, bytes.size(), file.get()) == bytes.size();
  };
  const bool to_terminal = path.empty() && isatty(STDOUT_FILENO) == 1;
  if (Result<void> result = write(to_terminal, sink); !result) return result;
  if (!written || std::fflush(file.get()) != 0) return cannot_write();
  return {};
}

TerminalOptions terminal_options(const OutputOptions& options, bool to_terminal) {
  return {.language = reader_language(options),
          .width = std::clamp(terminal_width(), 80, 200),
          .color = use_color(options, to_terminal),
          .max_items = options.verbose ? -1 : 10};
}

std::string report_path(const std::string& name, std::string_view stem,
                        std::string_view extension) {
  std::error_code ignored;
  if (name.empty() || !(name.ends_with('/') || fs::is_directory(name, ignored))) return name;
  fs::create_directories(name, ignored);
  return fs::path(name) / fmt::format("{}.{}", stem, extension);
}

Error nothing_for_terminal(std::string_view extension) {
  return {ErrorCode::kUsage,
          fmt::format("{0} is nothing for a terminal. Give it a file: -o report.{0}", extension)};
}

Result<void> write_formats(const OutputOptions& options, std::string_view stem,
                           const FormatWriter& write) {
  std::vector<std::string> formats = options.formats;
  if (formats.empty()) formats.emplace_back("text");
  if (options.files.size() > formats.size()) {
    return Error{ErrorCode::kUsage,
                 "There are more --output files than --format names: give one -f for each -o."};
  }
  for (std::size_t i = 0; i < formats.size(); ++i) {
    const std::string& format = formats[i];
    const std::string extension = format == "text" ? "txt" : format == "markdown" ? "md" : format;
    const std::string file =
        report_path(i < options.files.size() ? options.files[i] : "", stem, extension);
    Result<void> written =
        write_output(file, [&](bool to_terminal, const Sink& sink) -> Result<void> {
          if (to_terminal && format == "xlsx") return nothing_for_terminal(extension);
          return write(format, to_terminal, sink);
        });
    if (!written) return written;
  }
  return {};
}

int report_error(const Error& error) {
  fmt::print(stderr, "dalil: {}\n", error.message);
  switch (error.code) {
    case ErrorCode::kUsage:
    case ErrorCode::kInvalid:
      return kUsageError;
    case ErrorCode::kUnreachable:
    case ErrorCode::kStore:
      return kIncomplete;
  }
  return kIncomplete;
}

std::string default_store() {
  std::error_code ignored;
  for (fs::path folder = fs::current_path(ignored); !folder.empty();
       folder = folder.parent_path()) {
    if (fs::is_directory(folder / ".dalil", ignored)) return folder / ".dalil" / "dalil.db";
    if (folder == folder.root_path()) break;
  }
  const std::string state = environment("XDG_STATE_HOME");
  if (!state.empty()) return fs::path(state) / "dalil" / "dalil.db";
  const std::string home = environment("HOME");
  return fs::path(home.empty() ? "." : home) / ".local" / "state" / "dalil" / "dalil.db";
}

}  // namespace dalil::cli
