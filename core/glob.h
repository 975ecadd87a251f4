// Patterns for paths, as people know them from shells.
#pragma once

#include <string_view>

namespace dalil {

/// True where the whole of `text` is as the pattern says: `*` is anything within a segment, `**`
/// anything at all, `?` one character other than '/', and a pattern that ends with '/' is all that
/// is below. Both are UTF-8. Time is at most the product of the lengths.
bool glob_matches(std::string_view pattern, std::string_view text);

}  // namespace dalil
