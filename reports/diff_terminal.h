// A comparison of two runs for a terminal.
#pragma once

#include "core/diff.h"
#include "reports/terminal.h"

namespace dalil {

/// `options.max_items`: rules of a state and pages that are shown; three findings of each rule, or
/// all where it is -1.
Result<void> write_diff_terminal(const DiffView& view, const TerminalOptions& options,
                                 const Sink& sink);

}  // namespace dalil
