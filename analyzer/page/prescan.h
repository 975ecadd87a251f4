// One linear look at a page before a tree is built of it: what Gumbo would choke on is refused.
// Measured limits and their reasons: docs/decisions/0005-prescan-limits.md.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dalil {

class Skeleton;

inline constexpr std::size_t kMaxParsedBytes = 15'000'000;  ///< Of decoded text.
inline constexpr std::uint32_t kMaxDepth = 512;             ///< Of open elements.
inline constexpr std::uint32_t kMaxAttributes = 1024;       ///< Of one tag.
inline constexpr std::uint32_t kMaxElements = 250'000;      ///< Of the tree, clones included.

inline constexpr std::size_t kNoOffset = static_cast<std::size_t>(-1);

struct PrescanResult {
  /// "" where a tree may be built; else what is over: "bytes", "depth", "attributes", "elements",
  /// "foreign" (a <td> or <select> as an element of SVG or MathML; columns straight in a template).
  std::string_view refused;
  std::uint32_t depth = 0;     ///< The deepest stack of open elements; at most kMaxDepth + 1.
  std::uint32_t elements = 0;  ///< How many elements the tree will have, about.
  /// Offsets of the first two <head> and <body> tags; kNoOffset where there is none.
  std::size_t heads[2] = {kNoOffset, kNoOffset}, bodies[2] = {kNoOffset, kNoOffset};
  /// What begins there never ends: a comment, a tag, or the element `unfinished_name`.
  std::size_t unfinished = kNoOffset;
  std::string_view unfinished_name;
  std::size_t drawing = kNoOffset, drawing_bytes = 0;  ///< The largest <svg>.
};

/// Follows the standard's stack of open elements and list of active formatting elements, so that
/// pages with thousands of unclosed <p>, <li> or <td> pass and real nesting does not. Stops at the
/// first limit that is reached. `skeleton`: is made on the way, where it is not nullptr.
PrescanResult prescan(std::string_view html, Skeleton* skeleton = nullptr);

}  // namespace dalil
