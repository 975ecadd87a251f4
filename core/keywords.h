// Keyword lists as values: phrases with their figures, folded into groups.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dalil {

/// What tools say of a phrase; a negative figure is not known.
struct KeywordFigures {
  double volume = -1;       ///< Searches a month.
  double impressions = -1;  ///< In search results, over the time of the export.
  double clicks = -1;       ///< The same.
  double position = -1;     ///< Mean place in the results, from 1.

  bool known() const { return volume >= 0 || impressions >= 0; }
  /// What phrases are weighed by: volume, else impressions, else 1.
  double demand() const { return volume >= 0 ? volume : impressions >= 0 ? impressions : 1; }
};

/// What a page got for a phrase.
struct KeywordPageFigures {
  std::string page;  ///< As the list has it.
  double clicks = 0;
  double impressions = 0;
};

/// One phrase of a list; equal ones are one.
struct ImportedKeyword {
  std::string phrase;  ///< Valid UTF-8, single spaces.
  KeywordFigures figures;
  std::vector<KeywordPageFigures> pages;  ///< Those that the list names, in its order.
  std::string target;                     ///< The page that is meant to rank; "" for any.
  bool of_targets = false;  ///< `target` is of a list of targets, which goes before other lists.
  bool listed = true;       ///< False where only a list of targets has the phrase.

  /// One more page that is said to be meant for the phrase. That of a list of targets counts, else
  /// the first.
  void name_target(std::string_view page, bool by_targets = false) {
    if (page.empty() || (!target.empty() && of_targets >= by_targets)) return;
    target = page;
    of_targets = by_targets;
  }
};

/// Spellings, inflections and orders of one phrase.
struct KeywordGroup {
  std::string phrase;                     ///< The one with the most searches.
  KeywordFigures figures;                 ///< Summed up.
  std::vector<ImportedKeyword> variants;  ///< All of them, `phrase` first.
  std::vector<KeywordPageFigures> pages;  ///< Of all of them.
  std::string target;                     ///< The page that is meant to rank; "" for any.
};

}  // namespace dalil
