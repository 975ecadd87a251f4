// Pages that are about the same, by TF-IDF over lexemes: the same every time, and in time that
// grows with the number of pages and not with that of their pairs.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "analyzer/keywords/link_places.h"

namespace dalil {

struct PageCluster {
  std::vector<std::pair<std::uint32_t, float>> pages;  ///< Page and likeness, most alike first.
  PageLikeness::Weights centre;                        ///< By lexeme; of length 1.
};

struct AlikePages {
  std::uint32_t page = 0, other = 0;  ///< `page` is the smaller one.
  float likeness = 0;
};

struct PageClusters {
  std::vector<PageCluster> clusters;  ///< Of two pages or more, the largest first.
  std::vector<AlikePages> alike;        ///< Pages of one cluster that say nearly the same.
};

/// Of each page the 24 weightiest lexemes count that another page has, too, those of title and h1
/// twice; of the pages that share one, the 200 in which it weighs most. Pages found clusters in the
/// order in which they are like many others, where none before them is like them; then each joins
/// the one whose founder it is most like.
PageClusters cluster_pages(const WordIndex& words, const SiteWordTraits& traits);

}  // namespace dalil
