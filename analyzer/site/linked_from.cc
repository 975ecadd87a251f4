#include "analyzer/site/linked_from.h"

#include <algorithm>
#include <span>
#include <utility>

#include "analyzer/site/quote.h"

namespace dalil {
namespace {

constexpr std::size_t kShown = 3;

}  // namespace

std::vector<LinkedFrom> linked_from(const Site& site, const PageTest& wanted) {
  std::vector<std::uint32_t> slots(site.pages.size(), kNoPage);
  std::vector<LinkedFrom> found;
  std::vector<std::uint32_t> last;  // Parallel to `found`: the page whose link was counted last.
  for (std::uint32_t page = 0; page < slots.size(); ++page) {
    if (!wanted(page)) continue;
    slots[page] = static_cast<std::uint32_t>(found.size());
    found.push_back({.target = page, .first = {}});
    last.push_back(kNoPage);
  }
  if (found.empty()) return found;
  site.graph.for_each([&](std::uint32_t page, std::span<const Edge> edges) {
    for (const Edge& edge : edges) {
      const std::uint32_t slot = slots[edge.target];
      if (slot == kNoPage || edge.kind != LinkKind::kAnchor || edge.target == page) continue;
      if (std::exchange(last[slot], page) == page) continue;
      ++found[slot].pages;
      if (found[slot].first.size() < kShown) found[slot].first.push_back(page);
    }
  });
  std::erase_if(found, [](const LinkedFrom& linked) { return linked.pages == 0; });
  return found;
}

void add_sources(const Site& site, const LinkedFrom& linked, Finding& finding) {
  finding.values.push_back({"sources", linked.pages});
  for (const std::uint32_t source : linked.first) {
    finding.evidence.push_back(link_evidence(site, source, linked.target));
  }
}

std::vector<bool> anchored_pages(const Site& site) {
  std::vector<bool> anchored(site.pages.size());
  site.graph.for_each([&](std::uint32_t page, std::span<const Edge> edges) {
    for (const Edge& edge : edges) {
      if (edge.kind == LinkKind::kAnchor && edge.target != page) anchored[edge.target] = true;
    }
  });
  return anchored;
}

}  // namespace dalil
