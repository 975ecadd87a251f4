// URLs and e-mail addresses that stand in texts.
// For the .cc files of this folder only.
#pragma once

#include <string_view>
#include <vector>

#include "core/text_range.h"

namespace dalil {

/// Adds the URLs (https://…, www.…) and e-mail addresses of `text` to `literals`, which is then in
/// order and without overlaps. Linear.
void add_literals(std::string_view text, std::vector<TextRange>& literals);

}  // namespace dalil
