#include "apps/cli/keyphrases.h"

#include <algorithm>

#include "apps/cli/keyword_list.h"
#include "core/utf8.h"

namespace dalil::cli {

Result<void> read_keyphrases(const std::string& file, bool quiet, const std::string& language,
                             const Lexicons& lexicons, std::vector<std::string>& phrases,
                             std::vector<double>* searches) {
  for (std::string& phrase : phrases) {
    phrase = collapse_space(to_valid_utf8(phrase));
    if (phrase.empty()) {
      return Error{ErrorCode::kUsage, "A keyphrase is empty: write --keyword \"two words\"."};
    }
  }
  if (file.empty()) return {};
  KeywordListOptions options;
  options.files = {file};
  options.quiet = quiet;
  options.language = language;
  Result<std::vector<KeywordGroup>> groups = read_keyword_groups(options, lexicons);
  if (!groups) return groups.error();
  std::vector<double> known(phrases.size(), -1);
  for (KeywordGroup& group : *groups) {
    const double demand = group.figures.known() ? group.figures.demand() : -1;
    const auto same = std::ranges::find(phrases, group.phrase);
    if (same != phrases.end()) {
      known[static_cast<std::size_t>(same - phrases.begin())] = demand;
    } else {
      phrases.push_back(std::move(group.phrase));
      known.push_back(demand);
    }
  }
  const bool says = std::ranges::any_of(known, [](double searched) { return searched >= 0; });
  if (searches != nullptr && says) *searches = std::move(known);
  return {};
}

}  // namespace dalil::cli
