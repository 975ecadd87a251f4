// A comparison of two runs as JSON, schema "dalil.diff/1".
#pragma once

#include "core/diff.h"
#include "reports/json.h"

namespace dalil {

/// Writes one JSON object with all findings that only one of the runs has and all changes of pages,
/// each on a line of its own; they are streamed and never held together. Findings that persist are
/// counted. Fails where the store cannot be read: what the sink has by then is no whole document.
Result<void> write_diff_json(const DiffView& view, const JsonOptions& options, const Sink& sink);

}  // namespace dalil
