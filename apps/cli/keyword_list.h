// --keywords FILE of all commands: a keyword list in any form, and what was recognised in it.
#pragma once

#include <string>
#include <vector>

#include "analyzer/text/lexicon.h"
#include "core/keywords.h"
#include "core/result.h"

namespace CLI {  // NOLINT(readability-identifier-naming): CLI11 names it.
class App;
}

namespace dalil::cli {

struct KeywordListOptions {
  std::vector<std::string> files;
  std::vector<std::string> phrases;  ///< Of --keyword.
  std::string targets;               ///< A list of phrases with the page meant for each; "": none.
  std::string columns;               ///< "phrase=A,volume=C"; "" to find them.
  std::string language;              ///< Of phrases in Latin script, BCP 47; "" for English.
  bool explain = false;              ///< Show how each file was read.
  bool quiet = false;
};

/// Adds --keyword, --columns and --explain-input; `files` are the caller's.
void add_keyword_list_options(CLI::App& command, KeywordListOptions& options);

/// Reads one list and says on standard error in one line what was recognised; nothing of a plain
/// list, unless it is to be explained.
Result<std::vector<ImportedKeyword>> read_keyword_file(const std::string& file,
                                                       const KeywordListOptions& options);

/// All lists and phrases, folded into groups; kUsage where there is none.
Result<std::vector<KeywordGroup>> read_keyword_groups(const KeywordListOptions& options,
                                                      const Lexicons& lexicons);

}  // namespace dalil::cli
