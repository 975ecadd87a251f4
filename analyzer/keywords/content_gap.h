// What pages that somebody names have and ours have not: the terms they use, the headings under
// which they answer, and how long they are.
#pragma once

#include <functional>
#include <span>
#include <string>

#include "analyzer/keywords/gap_document.h"
#include "analyzer/keywords/phrase_words.h"
#include "core/content_gap.h"

namespace dalil {

struct GapSides {
  const WordIndex& ours;
  std::function<std::string(std::uint32_t page)> our_page;  ///< href or path.
  std::span<const PageMeasures> our_measures;               ///< Of some of ours, or all.
  std::span<const GapDocument> theirs;
};

/// A term is told of where two of their pages use it (of one page: where that says it twice), and
/// two of their sources where there are several; where none of ours uses it, or all of ours less
/// than half as often as three quarters of the pages of theirs that do. Forms of one word are one;
/// a term that stands but within a longer one is left out. Single words must be said again and
/// again, or stand in a heading: what else is one word is anybody's. At most `most` terms and as
/// many headings. `language` is that of words in Latin script.
ContentGap find_content_gap(const GapSides& sides, const PhraseWordLists& lists,
                            std::string_view language, const Lexicons& lexicons, std::size_t most);

/// The same for one page of ours that no index holds.
ContentGap find_page_gap(const GapDocument& ours, std::span<const GapDocument> theirs,
                         const PhraseWordLists& lists, std::string_view language,
                         const Lexicons& lexicons, std::size_t most);

/// Quartiles of any values; all 0 where there are none.
Quartiles quartiles(std::vector<double> values);

}  // namespace dalil
