#include "core/nearest.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <vector>

namespace dalil {
namespace {

constexpr std::size_t kMostEdits = 4;

// Levenshtein's distance, one row at a time.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t above = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0U : 1U)});
      diagonal = above;
    }
  }
  return row.back();
}

}  // namespace

std::string did_you_mean(std::string_view name, std::span<const std::string_view> known) {
  const auto nearest = std::ranges::min_element(
      known, {}, [name](std::string_view other) { return distance(other, name); });
  if (nearest == known.end()) return "";
  const std::size_t edits = distance(*nearest, name);
  if (edits > kMostEdits || 2 * edits > std::max(name.size(), nearest->size())) return "";
  return fmt::format("; did you mean “{}”?", *nearest);
}

}  // namespace dalil
