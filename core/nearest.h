// What a mistyped name was probably meant to be.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace dalil {

/// "; did you mean “title-missing”?", or "" where none of the names is near (Levenshtein's distance
/// over bytes, at most 4 and less than half the name).
std::string did_you_mean(std::string_view name, std::span<const std::string_view> known);

}  // namespace dalil
