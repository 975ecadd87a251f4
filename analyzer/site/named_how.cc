#include "analyzer/site/named_how.h"

#include <span>
#include <vector>

namespace dalil {

NamedHow named_how(const Site& site, const Redirects& redirects) {
  const std::vector<bool> none(site.pages.size());
  NamedHow how{.anchor = none, .canonical = none, .hreflang = none, .redirect = none};
  site.graph.for_each([&](std::uint32_t page, std::span<const Edge> edges) {
    const bool ranks = site.pages[page].indexable == NotIndexable::kIndexable;
    for (const Edge& edge : edges) {
      if (edge.target == page || (edge.kind == LinkKind::kHreflang && !ranks)) continue;
      std::vector<bool>& column = edge.kind == LinkKind::kAnchor      ? how.anchor
                                  : edge.kind == LinkKind::kCanonical ? how.canonical
                                  : edge.kind == LinkKind::kHreflang  ? how.hreflang
                                                                      : how.redirect;
      column[edge.target] = true;
      const std::uint32_t end = redirects.end(edge.target);
      if (end != kNoPage) column[end] = true;
    }
  });
  return how;
}

}  // namespace dalil
