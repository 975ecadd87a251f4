#include "apps/cli/keyphrases.h"

#include <algorithm>

#include "apps/cli/keyword_list.h"
#include "core/utf8.h"

namespace dalil::cli {

namespace {

Result<std::vector<KeywordGroup>> read_groups(const KeyphraseFiles& files,
                                              const std::vector<std::string>& phrases,
                                              const Lexicons& lexicons) {
  KeywordListOptions options;
  if (!files.list.empty()) options.files = {files.list};
  // A target may be named for a phrase that was given by itself, in any of its forms.
  if (!files.targets.empty()) options.phrases = phrases;
  options.targets = files.targets;
  options.quiet = files.quiet;
  options.language = files.language;
  return read_keyword_groups(options, lexicons);
}

}  // namespace

Result<void> read_keyphrases(const KeyphraseFiles& files, const Lexicons& lexicons,
                             Keyphrases& keyphrases) {
  std::vector<std::string>& phrases = keyphrases.phrases;
  for (std::string& phrase : phrases) {
    phrase = collapse_space(to_valid_utf8(phrase));
    if (phrase.empty()) {
      return Error{ErrorCode::kUsage, "A keyphrase is empty: write --keyword \"two words\"."};
    }
  }
  if (files.list.empty() && files.targets.empty()) return {};
  Result<std::vector<KeywordGroup>> groups = read_groups(files, phrases, lexicons);
  if (!groups) return groups.error();
  std::vector<double> searches(phrases.size(), -1);
  std::vector<std::string> targets(phrases.size());
  const std::size_t given = phrases.size();
  for (KeywordGroup& group : *groups) {
    const double demand = group.figures.known() ? group.figures.demand() : -1;
    bool known = false;
    for (std::size_t i = 0; i < given; ++i) {
      const bool same = std::ranges::find(group.variants, phrases[i], &ImportedKeyword::phrase) !=
                        group.variants.end();
      if (!same) continue;
      known = known || phrases[i] == group.phrase || !files.targets.empty();
      if (phrases[i] == group.phrase || !files.targets.empty()) searches[i] = demand;
      targets[i] = group.target;
    }
    if (known) continue;
    phrases.push_back(std::move(group.phrase));
    searches.push_back(demand);
    targets.push_back(std::move(group.target));
  }
  if (std::ranges::any_of(searches, [](double searched) { return searched >= 0; })) {
    keyphrases.searches = std::move(searches);
  }
  if (std::ranges::any_of(targets, [](const std::string& page) { return !page.empty(); })) {
    keyphrases.targets = std::move(targets);
  }
  return {};
}

}  // namespace dalil::cli
