// Where an offset of a text stands, as readers count.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "core/text_range.h"
#include "core/utf8.h"

namespace dalil {

/// Line and column, in code points, of a byte of `source`. Linear.
inline SourcePosition place_of(std::string_view source, std::size_t offset) {
  const std::string_view before = source.substr(0, offset);
  const std::size_t line = before.rfind('\n') + 1;  // npos + 1 is 0
  return {static_cast<std::uint32_t>(std::ranges::count(before, '\n')) + 1,
          static_cast<std::uint32_t>(code_points(before.substr(line))) + 1};
}

}  // namespace dalil
