// The known name that a misspelt one was probably meant to be.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dalil {

/// Changes (a letter added, left out, replaced, or two swapped) that make one of the other, without
/// regard to case, spaces, hyphens and underscores; `limit` + 1 where there are more.
std::size_t spelling_distance(std::string_view a, std::string_view b, std::size_t limit);

/// Looks for the nearest of many names.
class NearestName {
 public:
  explicit NearestName(std::string_view name);

  /// True where `candidate` is near at all. Views must outlive this.
  bool offer(std::string_view candidate);
  /// "" where none is near, or several are as near as one another.
  std::string_view found() const { return ambiguous_ ? std::string_view() : best_; }

 private:
  std::string name_;
  std::size_t limit_;
  std::size_t distance_;
  std::string_view best_;
  bool ambiguous_ = false;
};

}  // namespace dalil
