#include "analyzer/site/links_to.h"

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

namespace dalil {

std::int64_t for_each_link_to(const Site& site, const PageTest& judged, const PageTest& wanted,
                              const std::function<void(const LinksTo&)>& callback) {
  std::int64_t pages_judged = 0;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> found;  // Target and edge, of one page.
  site.graph.for_each([&](std::uint32_t page, std::span<const Edge> edges) {
    found.clear();
    bool asked = false;
    for (std::uint32_t i = 0; i < edges.size(); ++i) {
      if (edges[i].kind != LinkKind::kAnchor) continue;
      asked = asked || judged(edges[i].target);
      if (wanted(edges[i].target)) found.emplace_back(edges[i].target, i);
    }
    pages_judged += asked ? 1 : 0;
    std::ranges::sort(found);
    for (auto first = found.begin(); first != found.end();) {
      const auto next = std::find_if(first, found.end(),
                                     [&](const auto& link) { return link.first != first->first; });
      callback({page, first->first, first->second, next - first});
      first = next;
    }
  });
  return pages_judged;
}

}  // namespace dalil
