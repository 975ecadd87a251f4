// How many words pages of one kind usually have, and how few are out of the ordinary.
#pragma once

#include <cstdint>
#include <vector>

namespace dalil {

struct UsualWords {
  std::int64_t usual = 0;  ///< The median; 0: too small to say anything.
  double few = 0;          ///< Pages with fewer stand apart; 0: none does.
};

/// `words` of pages, at least one. Few is less than `share` of the median and three robust standard
/// deviations (1.4826 median absolute deviations) below it. Lengths of texts spread by factors, so
/// deviations are those of their logarithms.
UsualWords usual_words(const std::vector<std::uint32_t>& words, double share);

}  // namespace dalil
