// A check of articles for a terminal: how each keyphrase is covered, how the page will look in
// results, and what to change on which line.
#pragma once

#include "core/check.h"
#include "reports/sink.h"
#include "reports/terminal.h"

namespace dalil {

/// `options.max_items`: findings of one rule that are shown for one article; -1: all.
void write_check_terminal(const CheckSummary& summary, const TerminalOptions& options,
                          const Sink& sink);

}  // namespace dalil
