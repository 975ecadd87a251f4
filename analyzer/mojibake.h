// Letters that were decoded twice or in the wrong encoding, as a reader sees them: "Ã©", "Ø§Ù„",
// "ÇáÈä", "�".
#pragma once

#include <cstddef>
#include <string_view>

namespace dalil {

struct Mojibake {
  std::size_t twice = 0;  ///< Letters of UTF-8 that were taken for windows-1252.
  std::size_t latin = 0;  ///< Words of windows-1256 that were taken for windows-1252.
  std::size_t lost = 0;   ///< U+FFFD
  std::size_t first = std::string_view::npos;  ///< Offset of the first of all.

  std::size_t all() const { return twice + latin + lost; }
};

Mojibake find_mojibake(std::string_view text);

}  // namespace dalil
