// --keyword and --keywords: the phrases that an audit or a check is about.
#pragma once

#include <string>
#include <vector>

#include "core/result.h"

namespace dalil {
class Lexicons;
}

namespace dalil::cli {

struct Keyphrases {
  std::vector<std::string> phrases;
  std::vector<double> searches;      ///< As AuditRequest::searches.
  std::vector<std::string> targets;  ///< As AuditRequest::targets.
};

struct KeyphraseFiles {
  std::string list;      ///< A keyword list in any form; "" for none.
  std::string targets;   ///< A list of phrases with the page meant for each; "" for none.
  std::string language;  ///< Of phrases in Latin script, BCP 47; "" for English.
  bool quiet = false;    ///< Without saying what was recognised.
};

/// Appends the phrases of the lists to those that were given by themselves, and tidies all of them:
/// valid UTF-8, single spaces. As in `dalil keywords map`, spellings and forms of one phrase in a
/// list are one, the one with the most searches. An empty phrase is kUsage.
Result<void> read_keyphrases(const KeyphraseFiles& files, const Lexicons& lexicons,
                             Keyphrases& keyphrases);

}  // namespace dalil::cli
