// One pass over the link graph, for whatever is gathered from it.
#pragma once

#include <cstdint>
#include <span>

#include "analyzer/site/site.h"

namespace dalil {

/// Calls back with each page that has links, in ascending order, and these.
template <typename Callback>
void for_each_row(const Site& site, Callback&& callback) {
  for (std::uint32_t page = 0; page < site.pages.size(); ++page) {
    const auto edges = site.graph.out(page);
    if (!edges.empty()) callback(page, std::span<const Edge>(edges));
  }
}

}  // namespace dalil
