// The headings of a gap: those of theirs that no heading of ours takes up.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/keywords/gap_document.h"
#include "analyzer/keywords/phrase_words.h"
#include "core/content_gap.h"

namespace dalil {

/// Pages of `words` below `ours` are ours. A heading is taken up by a title or heading with two
/// thirds of its content words in any form and order; headings of theirs that take up each other
/// are one. Those of a single word say too little. Questions first, then those of most pages; at
/// most `most`.
std::vector<GapHeading> find_gap_headings(const WordIndex& words, std::uint32_t ours,
                                          std::span<const GapDocument> theirs,
                                          const SiteWordTraits& traits, std::string_view language,
                                          const Lexicons& lexicons, std::size_t most);

}  // namespace dalil
