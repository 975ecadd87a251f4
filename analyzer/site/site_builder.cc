#include "analyzer/site/site_builder.h"

namespace dalil {

void SiteBuilder::begin_placing() {
  std::vector<std::uint32_t>& begin = site_.graph.begin;
  for (std::size_t i = 1; i < begin.size(); ++i) begin[i] += begin[i - 1];
  site_.graph.edges.resize(begin.back());
  next_.assign(begin.begin(), begin.end() - 1);
}

Site SiteBuilder::finish() && {
  next_ = {};
  link_analysis(site_);
  return std::move(site_);
}

}  // namespace dalil
