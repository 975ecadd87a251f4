#include "analyzer/site/named_how.h"

#include <span>
#include <vector>

namespace dalil {

namespace {

std::vector<bool>& column_of(LinkKind kind, NamedHow& how) {
  switch (kind) {
    case LinkKind::kAnchor:
      return how.anchor;
    case LinkKind::kRedirect:
      return how.redirect;
    case LinkKind::kCanonical:
      return how.canonical;
    case LinkKind::kHreflang:
      return how.hreflang;
    case LinkKind::kPagination:
      return how.pagination;
  }
  return how.redirect;
}

}  // namespace

NamedHow named_how(const Site& site, const Redirects& redirects) {
  const std::vector<bool> none(site.pages.size());
  NamedHow how{
      .anchor = none, .canonical = none, .hreflang = none, .redirect = none, .pagination = none};
  site.graph.for_each([&](std::uint32_t page, std::span<const Edge> edges) {
    const bool ranks = site.pages[page].indexable == NotIndexable::kIndexable;
    for (const Edge& edge : edges) {
      const bool of_ranking =
          edge.kind == LinkKind::kHreflang || edge.kind == LinkKind::kPagination;
      if (edge.target == page || (of_ranking && !ranks)) continue;
      std::vector<bool>& column = column_of(edge.kind, how);
      column[edge.target] = true;
      const std::uint32_t end = redirects.end(edge.target);
      if (end != kNoPage) column[end] = true;
    }
  });
  return how;
}

}  // namespace dalil
