// Which place of a page a place of its skeleton stands for, as lines and columns.
// For the .cc files of this folder only: Gumbo's types stay here.
#pragma once

#include <gumbo.h>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace dalil {

class SourcePlaces {
 public:
  /// Counts lines and code points of `html`, whose lines end with LF.
  void begin(std::string_view html);

  /// From `out` on the skeleton goes as the page does from `source` on. Both only ever rise.
  void mark(std::size_t out, std::size_t source) {
    marks_.push_back({static_cast<std::uint32_t>(out), static_cast<std::uint32_t>(source)});
  }

  /// The skeleton loses what stands from `begin` to `end`, shortly before its end.
  void cut(std::size_t begin, std::size_t end);

  /// The offset in the page; mark() came at least once. Quick where places are asked in order.
  std::size_t source_of(std::size_t out);

  /// Line and column (of code points, both from 1) as a parser of the whole page counts them.
  GumboSourcePosition at(std::size_t source);

 private:
  struct Mark {
    std::uint32_t out, source;
  };
  struct Line {
    std::uint32_t begin, points;  ///< Offset, and the code points before it.
  };

  std::uint32_t points_before(std::size_t offset) const;

  std::string_view html_;
  std::vector<Mark> marks_;
  std::vector<Line> lines_;
  std::vector<std::uint32_t> points_;  ///< Code points before each block of the page.
  std::size_t mark_ = 0, line_ = 0;    ///< Where the last search ended.
};

}  // namespace dalil
