// The part that nearly all titles of a site share, its name as a rule: "… | Roastery".
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "analyzer/site/site.h"

namespace dalil {

/// A title, folded (Fold::kL2).
struct FoldedTitle {
  std::uint32_t page = kNoPage;
  std::string text;
};

/// The titles of the indexable pages, but the home page, by the pages' language.
std::map<std::string, std::vector<FoldedTitle>> titles_by_language(const Site& site);

/// Whether a title begins or ends with `name`, set off by a separator.
bool has_name(const FoldedTitle& title, const std::string& name);

/// The part before the first or behind the last separator that most of the titles have, where that
/// is four in five; "" where there is none.
std::string name_in(const std::vector<FoldedTitle>& titles);

}  // namespace dalil
