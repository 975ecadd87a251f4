// The audit as one HTML file that a client can be given: it needs no network, reads without
// scripts, and prints as a memo.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/audit.h"
#include "reports/sink.h"

namespace dalil {

/// What an audit of the same site scored.
struct ScorePoint {
  std::string started;  ///< RFC 3339, UTC.
  double score = 0;
};

struct HtmlOptions {
  std::string language = "en";  ///< Of the reader: "en" or "ar".
  /// Earlier audits of the site, the oldest first, without this one.
  std::vector<ScorePoint> earlier;
};

/// Findings and pages that one report holds at most: beyond that a browser gets slow, and nobody
/// reads on. Of every fix the first findings are kept, of the pages those with the most link score.
inline constexpr std::int64_t kHtmlFindings = 20'000;
inline constexpr std::int64_t kHtmlPages = 5'000;

/// Writes the document. Its style and its script are named by their hashes in a Content Security
/// Policy, so that nothing a page of the site writes can load or run. Findings and pages are
/// streamed. Fails where these cannot be read: what the sink has by then is not a whole document.
Result<void> write_html(const AuditView& view, const HtmlOptions& options, const Sink& sink);

}  // namespace dalil
