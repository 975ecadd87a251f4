// How addresses join their words.
#pragma once

#include <string_view>

namespace dalil {

/// How the last part of the path of an address (Url::href) joins its words: "hyphens",
/// "underscores", "capitals" (coffeeBeans), "mixed"; "" for a single word.
std::string_view slug_convention(std::string_view href);

}  // namespace dalil
