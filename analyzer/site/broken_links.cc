#include "analyzer/site/broken_links.h"

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

#include "analyzer/site/broken.h"

namespace dalil {
namespace {

std::vector<bool> broken_pages(const Site& site, const Redirects& redirects) {
  const bool unanswered = trust_unanswered(site);
  std::vector<bool> broken(site.pages.size());
  for (std::uint32_t page = 0; page < site.pages.size(); ++page) {
    const std::uint32_t end = redirects.end(page);
    if (end == kNoPage || !site.pages[page].internal || !site.pages[end].internal) continue;
    const PageRecord& answer = site.pages[end];
    broken[page] =
        is_client_error(answer) || is_server_error(answer) || (unanswered && is_unanswered(answer));
  }
  return broken;
}

}  // namespace

std::int64_t for_each_broken_link(const Site& site, const Redirects& redirects,
                                  const std::function<void(const BrokenLink&)>& callback) {
  const std::vector<bool> broken = broken_pages(site, redirects);
  std::int64_t judged = 0;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> found;  // Target and edge, of one page.
  site.graph.for_each([&](std::uint32_t page, std::span<const Edge> edges) {
    found.clear();
    bool asked = false;
    for (std::uint32_t i = 0; i < edges.size(); ++i) {
      if (edges[i].kind != LinkKind::kAnchor) continue;
      const PageRecord& target = site.pages[edges[i].target];
      asked = asked || (target.internal && (target.status != 0 || is_unanswered(target)));
      if (broken[edges[i].target]) found.emplace_back(edges[i].target, i);
    }
    judged += asked ? 1 : 0;
    std::ranges::sort(found);
    for (auto first = found.begin(); first != found.end();) {
      const auto next = std::find_if(first, found.end(),
                                     [&](const auto& link) { return link.first != first->first; });
      callback({page, first->first, first->second, next - first});
      first = next;
    }
  });
  return judged;
}

}  // namespace dalil
