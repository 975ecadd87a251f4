// Phrases of more than three words that a site says and people may search for: found in its texts
// by C-value over lexemes, and in its headings.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "analyzer/keywords/phrase_words.h"
#include "analyzer/keywords/word_index.h"
#include "core/keyword_ideas.h"
#include "core/keywords.h"

namespace dalil {

/// C-value: K. Frantzi, S. Ananiadou and H. Mima, "Automatic recognition of multi-word terms",
/// 2000: log2 of the words, times how often the phrase stands but for where a longer one holds it
/// (the most frequent of these, not their mean, so that no part of a phrase is a phrase). It is
/// weighted by the best place (title and h1 twice, subheadings 1.6 times, introduction 1.3 times)
/// and by rarity over the pages. Headings that ask, or begin with what a search is for (steps,
/// طريقة), are taken as they stand. Best first; of phrases with the same words the best one; at
/// most `most` of either. Of a large site the 5,000 pages with the highest link score are read.
std::vector<LongTailIdea> long_tail_ideas(const WordIndex& words, const SiteWordTraits& traits,
                                          const PhraseWordLists& lists, std::string_view language,
                                          const Lexicons& lexicons, std::size_t most);

/// Fills in what phrases want and what they are about, whatever they came from.
void sort_ideas(std::span<LongTailIdea> ideas, const PhraseWordLists& lists,
                std::string_view language, const Lexicons& lexicons);

}  // namespace dalil
