#include "apps/cli/keyphrases.h"

#include "apps/cli/keyword_list.h"
#include "core/utf8.h"

namespace dalil::cli {

Result<void> read_keyphrases(const std::string& file, bool quiet,
                             std::vector<std::string>& phrases) {
  if (!file.empty()) {
    KeywordListOptions options;
    options.quiet = quiet;
    Result<std::vector<ImportedKeyword>> read = read_keyword_file(file, options);
    if (!read) return read.error();
    for (ImportedKeyword& keyword : *read) phrases.push_back(std::move(keyword.phrase));
  }
  for (std::string& phrase : phrases) phrase = collapse_space(to_valid_utf8(phrase));
  for (const std::string& phrase : phrases) {
    if (phrase.empty()) {
      return Error{ErrorCode::kUsage, "A keyphrase is empty: write --keyword \"two words\"."};
    }
  }
  return {};
}

}  // namespace dalil::cli
