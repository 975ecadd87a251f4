// Sentences that reports for people share: the verdict, what was not checked, what is to be done,
// and strangers' words made safe in them.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/audit.h"
#include "reports/advice.h"
#include "reports/strings.h"

namespace dalil {

/// A URL, an option or an id within a sentence: safe, and left to right.
std::string code_text(std::string_view text, const Words& words);
/// A stranger's text of at most `columns` cells within a sentence: safe, with a direction of its
/// own.
std::string stranger_text(std::string_view text, const Words& words, std::size_t columns = 100);
/// A finding's sentence from a pattern of its card.
std::string finding_sentence(std::string_view pattern, const Finding& finding, const Words& words);

/// "under a second", "6.1 s", "42 s", "3.5 min": tenths below ten, whole numbers above.
std::string duration(std::chrono::milliseconds elapsed, const Words& words);
/// "9 kinds of fault: 2 errors, 7 warnings".
std::string severity_counts(const AuditSummary& summary, const Words& words);
/// One sentence that can be forwarded: the score, and what would raise it most.
std::string verdict(const AuditSummary& summary, const Words& words);
/// What the traffic of the pages was taken from; "" where nothing is known of it.
std::string traffic_note(const AuditSummary& summary, const Words& words);
/// "These pages get 38% of the visits and 12% of the impressions."; "" where that is not known, or
/// nothing new: all pages get all visits.
std::string traffic_share(const Fix& fix, const Words& words);
/// What the audit cannot speak of, one sentence each.
std::vector<std::string> unchecked(const AuditSummary& summary, const Words& words);

/// The points that a fix wins as they are shown: tenths.
double shown_gain(const Fix& fix);
/// The headline of a fix, without a full stop.
std::string headline(const Fix& fix, const Words& words);
/// "/product/a12, line 5".
std::string place_text(std::string_view site, const Finding& finding, const Words& words);
/// What is to be done, with the pages that it holds for where that is not all of them; `pattern` is
/// RuleText::fix.
std::string proposal(const Advice& advice, std::string_view pattern, const Words& words);

}  // namespace dalil
