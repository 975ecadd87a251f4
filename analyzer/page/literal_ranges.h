// Where a page's text is inline code: ranges in ascending order.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/text_range.h"

namespace dalil {

/// Adds what stands behind `begin` in the text so far, without the white space before it.
void add_literal(std::string_view text, std::uint32_t begin, std::vector<TextRange>& literals);

/// The text has become as short as that: a block in which nothing is seen is taken back.
void cut_literals(std::size_t size, std::vector<TextRange>& literals);

}  // namespace dalil
