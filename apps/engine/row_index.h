// From a row of the store to its page in the site.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "analyzer/site/link_graph.h"
#include "core/record.h"

namespace dalil {

/// Row ids of a run lie close together, so a plain array finds a page's index.
class RowIndex {
 public:
  explicit RowIndex(std::span<const PageRecord> pages) {
    if (pages.empty()) return;
    const auto [first, last] = std::ranges::minmax(pages, {}, &PageRecord::id);
    first_ = first.id;
    pages_.assign(static_cast<std::size_t>(last.id - first.id + 1), kNoPage);
    for (std::size_t i = 0; i < pages.size(); ++i) {
      pages_[static_cast<std::size_t>(pages[i].id - first_)] = static_cast<std::uint32_t>(i);
    }
  }

  /// kNoPage for a row that no page has.
  std::uint32_t operator()(std::int64_t row) const {
    const std::int64_t offset = row - first_;
    if (offset < 0 || offset >= static_cast<std::int64_t>(pages_.size())) return kNoPage;
    return pages_[static_cast<std::size_t>(offset)];
  }

 private:
  std::int64_t first_ = 0;
  std::vector<std::uint32_t> pages_;
};

}  // namespace dalil
