#include "analyzer/site/sources.h"

#include <span>

namespace dalil {
namespace {

constexpr std::size_t kMaxRedirects = 20;  // Browsers and search engines stop before.

}  // namespace

std::vector<std::uint32_t> first_sources(const Site& site, bool (*counts)(const PageRecord& source,
                                                                          const Edge& edge)) {
  std::vector<std::uint32_t> sources(site.pages.size(), kNoPage);
  site.graph.for_each([&](std::uint32_t page, std::span<const Edge> edges) {
    for (const Edge& edge : edges) {
      if (edge.kind != LinkKind::kAnchor || edge.target == page) continue;
      if (sources[edge.target] != kNoPage) continue;
      if (!counts || counts(site.pages[page], edge)) sources[edge.target] = page;
    }
  });
  return sources;
}

std::vector<std::uint32_t> last_clicks(const Site& site) {
  std::vector<std::uint32_t> nearer(site.pages.size(), kNoPage);
  std::vector<bool> by_redirect(site.pages.size());
  site.graph.for_each([&](std::uint32_t page, std::span<const Edge> edges) {
    if (site.depth[page] == kUnreached) return;
    for (const Edge& edge : edges) {
      if (nearer[edge.target] != kNoPage || edge.target == page || edge.target == site.home) {
        continue;
      }
      const bool click = edge.kind == LinkKind::kAnchor;
      if (!click && edge.kind != LinkKind::kRedirect) continue;
      if (site.depth[edge.target] != site.depth[page] + (click ? 1 : 0)) continue;
      nearer[edge.target] = page;
      by_redirect[edge.target] = !click;
    }
  });
  // What redirects to a page is as near as the page, so the click is on what leads there.
  std::vector<std::uint32_t> clicks(nearer);
  for (std::uint32_t page = 0; page < clicks.size(); ++page) {
    std::uint32_t at = page;
    for (std::size_t hop = 0; hop < kMaxRedirects && nearer[at] != kNoPage && by_redirect[at];
         ++hop) {
      at = nearer[at];
    }
    clicks[page] = nearer[at];
  }
  return clicks;
}

}  // namespace dalil
