// Line and column of a byte, as editors count them.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/text_range.h"

namespace dalil {

/// Keeps a view of the source. Lines end with LF, CR LF or CR.
class LineIndex {
 public:
  explicit LineIndex(std::string_view source);

  /// Both count from 1, columns in code points (a BOM is none). An offset behind the end is the
  /// end, one within a line's end is that of the end's first byte. Logarithmic in the lines,
  /// however long they are.
  SourcePosition position(std::uint32_t offset) const;

  /// The byte of a position; the end of the line where it is shorter, 0 for an unknown position.
  std::uint32_t offset(SourcePosition at) const;

  std::uint32_t lines() const { return static_cast<std::uint32_t>(starts_.size()); }

  /// A line (from 1) without its end.
  std::string_view line(std::uint32_t number) const;

 private:
  /// How many code points begin before the byte.
  std::uint32_t points_before(std::uint32_t offset) const;

  std::string_view source_;
  std::vector<std::uint32_t> starts_;
  std::vector<std::uint32_t> points_;  ///< points_before() of every kStride bytes.
};

}  // namespace dalil
