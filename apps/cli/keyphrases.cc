#include "apps/cli/keyphrases.h"

#include <algorithm>

#include "apps/cli/input.h"
#include "core/utf8.h"

namespace dalil::cli {

Result<void> read_keyphrases(const std::string& file, std::vector<std::string>& phrases) {
  std::string text;
  if (!file.empty()) {
    Result<std::string> read = read_input(file);
    if (!read) return read.error();
    text = to_valid_utf8(*read);
  }
  if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string line = collapse_space(text.substr(begin, end - begin));
    if (!line.empty() && !line.starts_with('#')) phrases.push_back(line);
    begin = end + 1;
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
