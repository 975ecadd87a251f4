// Puts a Site together from records and links, whoever reads them: the store of an audit or the
// example of a rule.
#pragma once

#include <cstdint>
#include <utility>

#include "analyzer/site/site.h"

namespace dalil {

/// Pages first, in ascending order of URL; then every edge twice, once to count and once to place
/// it, so that memory never holds more than the graph itself.
class SiteBuilder {
 public:
  explicit SiteBuilder(std::size_t pages_hint = 0) { site_.pages.reserve(pages_hint); }

  std::uint32_t add_page(const PageRecord& record) {
    site_.pages.push_back(record);
    return static_cast<std::uint32_t>(site_.pages.size() - 1);
  }

  void begin_counting() { site_.graph.begin.assign(site_.pages.size() + 1, 0); }
  void count_edge(std::uint32_t from) { ++site_.graph.begin[from + 1]; }
  void begin_placing();
  void add_edge(std::uint32_t from, const Edge& edge) { site_.graph.edges[next_[from]++] = edge; }

  Site& site() { return site_; }

  /// The site with depth, inlinks and link scores filled in.
  Site finish() &&;

 private:
  Site site_;
  std::vector<std::uint32_t> next_;
};

}  // namespace dalil
