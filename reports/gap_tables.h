// What other pages have and a site has not: as JSON (schema dalil.keywords/1), as CSV for editors,
// and for a terminal.
#pragma once

#include "core/content_gap.h"
#include "reports/sink.h"
#include "reports/terminal.h"

namespace dalil {

void write_gap_json(const ContentGap& gap, const Sink& sink);
/// One table: a row for each term, heading and measure, told by the column `kind`.
void write_gap_csv(const ContentGap& gap, const Sink& sink);
void write_gap_terminal(const ContentGap& gap, const TerminalOptions& options, const Sink& sink);

}  // namespace dalil
