// What the commands that print an audit share: the reader's language, formats and files, and the
// exit code.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/audit.h"
#include "core/check.h"
#include "core/result.h"
#include "reports/sink.h"
#include "reports/terminal.h"
#include "store/store.h"

namespace CLI {  // NOLINT(readability-identifier-naming): CLI11 names it.
class App;
}

namespace dalil {
struct ReportGate;
}

namespace dalil::cli {

class LastChanges;

struct OutputOptions {
  std::string language;              ///< "" = LC_ALL, LC_MESSAGES, LANG.
  std::vector<std::string> formats;  ///< Names of formats; none: text.
  std::vector<std::string>
      files;                   ///< The n-th format goes to the n-th file, else to standard output.
  std::string color = "auto";  ///< auto, always, never
  std::string csv_separator = ",";
  bool csv_bom = false;
  bool stable = false;  ///< Nothing of when the audit was, so that equal sites give equal bytes.
  bool quiet = false;
  bool verbose = false;
};

/// Adds --lang, --format, --output, --color, --quiet and --verbose.
void add_output_options(CLI::App& command, OutputOptions& options,
                        const std::vector<std::string>& formats);

/// Adds --csv-separator and --csv-bom.
void add_csv_options(CLI::App& command, OutputOptions& options);

/// Adds --stable.
void add_stable_option(CLI::App& command, OutputOptions& options);

/// "en" or "ar".
std::string reader_language(const OutputOptions& options);

/// Writes one format into a sink; `to_terminal` where somebody looks at it.
using FormatWriter =
    std::function<Result<void>(const std::string& format, bool to_terminal, const Sink&)>;

/// Calls `write` with a sink into that file, or into standard output where `path` is empty.
Result<void> write_output(
    const std::string& path,
    const std::function<Result<void>(bool to_terminal, const Sink& sink)>& write);

/// The file of a report that is to go to `name`: a file in it, "stem.extension", where that is a
/// folder (or ends like one: then it is made). "" stays "".
std::string report_path(const std::string& name, std::string_view stem, std::string_view extension);

/// Why bytes that nobody can read do not go to a terminal.
Error nothing_for_terminal(std::string_view extension);

/// Calls `write` for every format that was asked for, with its file; in a folder that is called
/// `stem`. A file that cannot be written is kUsage.
Result<void> write_formats(const OutputOptions& options, std::string_view stem,
                           const FormatWriter& write);

TerminalOptions terminal_options(const OutputOptions& options, bool to_terminal);

/// The names of the formats of audits and checks.
std::vector<std::string> audit_format_names();
std::vector<std::string> check_format_names();

/// The audit in every format that was asked for. A file that is a folder gets a file in it. `run`
/// holds the run, `history` the runs before it: one and the same, but for a run that was packed.
/// `changes` are the run's; `gate` may be nullptr.
Result<void> write_reports(const AuditSummary& summary, Store& run, Store& history,
                           LastChanges& changes, const OutputOptions& options,
                           const ReportGate* gate);

/// The check in every format that was asked for.
Result<void> write_checks(const CheckSummary& summary, const OutputOptions& options,
                          const ReportGate* gate);

/// Says "dalil: …" on standard error and gives the exit code of the error.
int report_error(const Error& error);

/// Where audits are kept when --store is not given: .dalil/dalil.db of this folder or one above it,
/// else the user's state folder (XDG Base Directory Specification).
std::string default_store();

}  // namespace dalil::cli
