// What the pages of a phrase say is to be done: the map of a list and the rules of an audit ask the
// same.
#pragma once

#include <cstddef>
#include <vector>

#include "core/keyword_map.h"

namespace dalil {

/// True where some page has the whole phrase; else none has it but in links that lead there.
bool is_covered(const MappedPhrase& phrase);

/// The page nearest to a phrase that is not covered; nullptr where none is.
const MappedPage* nearest_page(const MappedPhrase& phrase);

/// True for a long phrase of which no page has but a part.
bool is_partial_long_tail(const MappedPhrase& phrase);

/// The pages that compete with the best one: they have the phrase in title or h1, too, and nearly
/// as well. Where the best page's heading says just the phrase, those whose heading says more are
/// narrower, and no rivals; nor are pages in another language. Indices into MappedPhrase::pages.
std::vector<std::size_t> rivals_of(const MappedPhrase& phrase);

/// True where other pages speak of the phrase, and yet no link to its best page says it. Of a page
/// that fewer than three pages link to, or the home page, nothing is said.
bool lacks_anchor(const MappedPhrase& phrase);

/// What the page that is meant for a phrase has of it; nullptr where that is nothing.
const MappedPage* target_page(const MappedPhrase& phrase);

/// The page that stands better for the phrase than the one that is meant, by more than chance;
/// nullptr where none does.
const MappedPage* better_than_target(const MappedPhrase& phrase);

}  // namespace dalil
