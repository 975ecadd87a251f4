// A comparison of two runs as a comment on a change: GitHub's Markdown, short enough for its limit.
#pragma once

#include <string>

#include "core/diff.h"
#include "reports/sink.h"

namespace dalil {

/// `language` is "en" or "ar". At most 60,000 bytes (GitHub takes 65,536 characters); what is left
/// out is said.
Result<void> write_diff_markdown(const DiffView& view, const std::string& language,
                                 const Sink& sink);

}  // namespace dalil
