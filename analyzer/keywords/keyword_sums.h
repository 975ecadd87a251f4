// Figures of lists added up: those that are known, and those of pages by their addresses.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/keywords.h"

namespace dalil {

/// A negative figure is not known and adds nothing.
inline void add_known(double more, double& sum) {
  if (more >= 0) sum = std::max(sum, 0.0) + more;
}

/// Each address once, in the order of their coming.
class PageSums {
 public:
  void add(KeywordPageFigures page) {
    const auto [known, is_new] = index_.try_emplace(page.page, pages_.size());
    if (is_new) {
      pages_.push_back(std::move(page));
    } else {
      pages_[known->second].clicks += page.clicks;
      pages_[known->second].impressions += page.impressions;
    }
  }
  std::vector<KeywordPageFigures> take() && { return std::move(pages_); }

 private:
  std::vector<KeywordPageFigures> pages_;
  std::unordered_map<std::string, std::size_t> index_;  ///< By address.
};

}  // namespace dalil
