#include "analyzer/structured/spelling.h"

#include <algorithm>
#include <array>

#include "analyzer/page/ascii.h"

namespace dalil {
namespace {

// Names of schema.org are shorter; what is longer was not meant to be one.
constexpr std::size_t kMostBytes = 48;

std::string plain(std::string_view name) {
  std::string out;
  for (const char c : name) {
    if (c != ' ' && c != '-' && c != '_') out += ascii::to_lower(c);
  }
  return out;
}

}  // namespace

std::size_t spelling_distance(std::string_view first, std::string_view second, std::size_t limit) {
  const std::string a = plain(first), b = plain(second);
  const std::size_t longer = std::max(a.size(), b.size()), shorter = std::min(a.size(), b.size());
  if (longer - shorter > limit || longer > kMostBytes) return limit + 1;
  std::array<std::array<std::size_t, kMostBytes + 1>, 3> rows;
  for (std::size_t j = 0; j <= b.size(); ++j) rows[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    auto& row = rows[i % 3];
    const auto& above = rows[(i + 2) % 3];
    const auto& two_above = rows[(i + 1) % 3];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({change, above[j] + 1, row[j - 1] + 1});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], two_above[j - 2] + 1);
      }
    }
  }
  return std::min(rows[a.size() % 3][b.size()], limit + 1);
}

NearestName::NearestName(std::string_view name)
    : name_(name),
      limit_(name.size() < 4   ? 0
             : name.size() < 8 ? 1
                               : 2),
      distance_(limit_ + 1) {}

bool NearestName::offer(std::string_view candidate) {
  const std::size_t distance = spelling_distance(name_, candidate, limit_);
  if (distance > limit_) return false;
  if (distance < distance_) {
    distance_ = distance;
    best_ = candidate;
    ambiguous_ = false;
  } else if (distance == distance_ && candidate != best_) {
    ambiguous_ = true;
  }
  return true;
}

}  // namespace dalil
