// How addresses join their words.
#pragma once

#include <cstdint>
#include <string_view>

#include "analyzer/site/site.h"

namespace dalil {

/// How the last part of the path of an address (Url::href) joins its words: "hyphens",
/// "underscores", "capitals" (coffeeBeans), "mixed"; "" for a single word.
std::string_view slug_convention(std::string_view href);

/// True where the page's title or h1 has the last part of its path as a word of its own: the page
/// about py_compile, at /py_compile.html.
bool is_own_name(const Site& site, std::uint32_t page);

}  // namespace dalil
