// Puts a Site together from records and links, whoever reads them: the store of an audit or the
// example of a rule.
#pragma once

#include <cstdint>
#include <span>
#include <utility>

#include "analyzer/site/site.h"

namespace dalil {

/// Pages first, in ascending order of URL; then the links of each page, in the same order.
class SiteBuilder {
 public:
  explicit SiteBuilder(std::size_t pages_hint = 0, LinkGraph graph = {}) {
    site_.pages.reserve(pages_hint);
    site_.graph = std::move(graph);
  }

  std::uint32_t add_page(const PageRecord& record) {
    site_.pages.push_back(record);
    return static_cast<std::uint32_t>(site_.pages.size() - 1);
  }

  void add_links(std::uint32_t page, std::span<const Edge> links) { site_.graph.add(page, links); }

  Site& site() { return site_; }

  /// The site with depth, inlinks and link scores filled in.
  Site finish() &&;

 private:
  Site site_;
};

}  // namespace dalil
