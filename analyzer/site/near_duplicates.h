// Pages that say nearly the same: candidates by samples of their shingles, then held against each
// other word by word.
#pragma once

#include <cstdint>
#include <vector>

#include "analyzer/site/site.h"

namespace dalil {

/// Words of its own content from which a page is judged. Fewer hardly tell a text.
inline constexpr std::uint32_t kMinNearWords = 50;
/// Share of the 3-shingles of two pages from which they are near-duplicates.
inline constexpr double kNearShare = 0.90;

/// A page with those that are nearly the same as it.
struct NearGroup {
  struct Copy {
    std::uint32_t page = kNoPage;
    double share = 0;        ///< Of the 3-shingles of both pages that both have.
    bool estimated = false;  ///< From samples alone: a body was not kept, or there are too many.
  };
  std::uint32_t keep = kNoPage;  ///< The page that the site links best.
  std::vector<Copy> copies;      ///< In the order of the site.
};

struct NearDuplicates {
  std::vector<NearGroup> groups;  ///< By `keep`.
  std::int64_t judged = 0;        ///< Pages.
};

/// Indexable pages; of pages with the very same content (duplicate-exact's) one. Pages that name
/// each other by hreflang are versions and no duplicates.
///
/// Locality-sensitive hashing with 16 bands of 8 of the 128 values of PageSketch finds 99.98 % of
/// the pairs that share 0.90 of their shingles, and 6 % of those that share 0.50. Candidates whose
/// samples agree are read again and compared exactly; where that cannot be, an estimate of 0.95 is
/// asked for. 64 bytes a page; n log n, since each member of a band's bucket is only compared with
/// the one before it and with the first.
NearDuplicates near_duplicates(const Site& site);

}  // namespace dalil
