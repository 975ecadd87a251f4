// --keyword and --keywords: the phrases that an audit or a check is about.
#pragma once

#include <string>
#include <vector>

#include "core/result.h"

namespace dalil {
class Lexicons;
}

namespace dalil::cli {

/// Appends the phrases of `file`, a keyword list in any form ("" for none), to those that were
/// given by themselves, and tidies all of them: valid UTF-8, single spaces. As in `dalil keywords
/// map`, spellings and forms of one phrase in the list are one, the one with the most searches.
/// `language` is that of phrases in Latin script. Says what was recognised unless `quiet`. An empty
/// phrase is kUsage. `searches`: AuditRequest::searches; nullptr where nobody asks.
Result<void> read_keyphrases(const std::string& file, bool quiet, const std::string& language,
                             const Lexicons& lexicons, std::vector<std::string>& phrases,
                             std::vector<double>* searches = nullptr);

}  // namespace dalil::cli
