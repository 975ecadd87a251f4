// The terms of a gap: counted in their pages, looked up in ours.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

#include "analyzer/keywords/phrase_grams.h"
#include "core/content_gap.h"

namespace dalil {

/// A page of theirs within the words of both sides.
struct GapPage {
  std::string name;
  std::uint32_t source = 0;  ///< Pages with one number share their habits.
};

/// Both sides in one index: pages below `ours` are ours, the others are `theirs` in order.
struct GapWords {
  const WordIndex& words;
  std::uint32_t ours = 0;
  const std::vector<GapPage>& theirs;
  std::function<std::string(std::uint32_t page)> our_page;
};

/// The best terms first, at most `most`; see find_content_gap().
std::vector<GapTerm> find_gap_terms(const GapWords& sides, const SiteWordTraits& traits,
                                    std::size_t most);

}  // namespace dalil
