// The report for a terminal: what is wrong and what to do first, on one or two screens, in the
// reader's language.
#pragma once

#include <string>

#include "core/audit.h"
#include "reports/sink.h"

namespace dalil {

struct TerminalOptions {
  std::string language = "en";  ///< Of the reader: "en" or "ar".
  int width = 100;              ///< Columns of the terminal; 80 to 200 are used.
  bool color = false;           ///< Bold and faint; no word depends on them.
  int max_items = 10;           ///< Fixes and keyphrases that are shown; -1: all.
};

/// Writes the whole report. Fails only where the findings cannot be read; then nothing is written.
Result<void> write_terminal(const AuditView& view, const TerminalOptions& options,
                            const Sink& sink);

}  // namespace dalil
