// What the commands that print an audit share: the reader's language, formats and files, and the
// exit code.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/audit.h"
#include "core/result.h"
#include "reports/sink.h"
#include "reports/terminal.h"
#include "store/store.h"

namespace CLI {  // NOLINT(readability-identifier-naming): CLI11 names it.
class App;
}

namespace dalil::cli {

struct OutputOptions {
  std::string language;              ///< "" = LC_ALL, LC_MESSAGES, LANG.
  std::vector<std::string> formats;  ///< "text" or "json"; none: text.
  std::vector<std::string>
      files;                   ///< The n-th format goes to the n-th file, else to standard output.
  std::string color = "auto";  ///< auto, always, never
  bool quiet = false;
  bool verbose = false;
};

/// Adds --lang, --format (one of these), --output, --color, --quiet and --verbose.
void add_format_options(CLI::App& command, OutputOptions& options,
                        const std::vector<std::string>& formats);

/// The same with the formats of an audit.
void add_output_options(CLI::App& command, OutputOptions& options);

/// "en" or "ar".
std::string reader_language(const OutputOptions& options);

/// Writes one format into a sink; `to_terminal` where somebody looks at it.
using FormatWriter =
    std::function<Result<void>(const std::string& format, bool to_terminal, const Sink&)>;

/// Calls `write` for every format that was asked for, with its file. A file that cannot be written
/// is kUsage.
Result<void> write_formats(const OutputOptions& options, const FormatWriter& write);

TerminalOptions terminal_options(const OutputOptions& options, bool to_terminal);

/// The audit in every format that was asked for.
Result<void> write_reports(const AuditSummary& summary, Store& store, const OutputOptions& options);

/// Says "dalil: …" on standard error and gives the exit code of the error.
int report_error(const Error& error);

/// Where audits are kept when --store is not given: .dalil/dalil.db of this folder or one above it,
/// else the user's state folder (XDG Base Directory Specification).
std::string default_store();

}  // namespace dalil::cli
