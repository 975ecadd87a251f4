// Ids and classes by which authors who use no landmark elements mark what is not the content.
// For the .cc files of this folder only.
#pragma once

#include <optional>
#include <string_view>

#include "core/record.h"

namespace dalil {

struct NamedRegion {
  Region region = Region::kContent;  ///< That: what stands in it is an article or a part of one.
  bool anywhere = false;  ///< Within articles and sections too, where a "footer" is a card's.
};

/// True where one of the classes says that the titles in such an element are none of the page's
/// outline: notes, and the names of authors.
bool stands_beside(std::string_view classes);

/// What the first of the names says that says something. `names`: the value of a class or an id.
/// Only names that are never part of the content: "header" and "menu" also name parts of cards and
/// recipes.
std::optional<NamedRegion> named_region(std::string_view names);

}  // namespace dalil
