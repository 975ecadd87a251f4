// Terms that the titles of a site spell in two ways.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "analyzer/site/site.h"

namespace dalil {

struct SpelledTerm {
  std::string usual, rare;  ///< As titles write them.
  std::int64_t usual_titles = 0, rare_titles = 0;
  std::uint32_t usual_page = kNoPage;  ///< The first with the usual spelling.
  std::vector<std::uint32_t> pages;    ///< With the rare one, ascending; at most 100.
};

/// Words of titles that differ in nothing but a hamza on alef that is written or left out, or in
/// the capitals of a name that has them inside. The usual spelling stands in three titles or more,
/// and in twice as many as the rare one. A word that has two spellings with hamza (الإعلام,
/// الأعلام) is two words.
std::vector<SpelledTerm> terms_spelled_two_ways(const Site& site);

}  // namespace dalil
