// The audit as JSON, schema "dalil.audit/1": everything, for scripts and other programs.
#pragma once

#include <string>

#include "core/audit.h"
#include "reports/sink.h"

namespace dalil {

struct JsonOptions {
  std::string language = "en";  ///< Of the sentences: "en" or "ar".
};

/// Writes one JSON object with all findings, each on a line of its own; findings are streamed and
/// never held together. Keys stand in a fixed order. Decimal numbers have six significant digits,
/// so that 100 minus the sum of score.parts gives score.value to within 0.001. Evidence has line
/// and column only where they are known; the `fix` of a rule is the one that holds for most of its
/// pages (see Advice), and a finding has a `fix` of its own only where that differs. What stood in
/// the page stands here as it was, with control and bidi characters as \u escapes. Fails where the
/// findings cannot be read: what the sink has by then is not a whole document.
Result<void> write_json(const AuditView& view, const JsonOptions& options, const Sink& sink);

}  // namespace dalil
