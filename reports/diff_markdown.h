// A comparison of two runs as a comment on a change: GitHub's Markdown, short enough for its limit.
#pragma once

#include <string>

#include "core/diff.h"
#include "reports/sink.h"

namespace dalil {

/// `language` is "en" or "ar". Under 65,536 characters; where something does not fit, the last line
/// says so.
Result<void> write_diff_markdown(const DiffView& view, const std::string& language,
                                 const Sink& sink);

}  // namespace dalil
