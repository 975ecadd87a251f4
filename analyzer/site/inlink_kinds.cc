#include "analyzer/site/inlink_kinds.h"

#include <algorithm>
#include <span>

#include "analyzer/site/best_hits.h"
#include "analyzer/site/redirects.h"

namespace dalil {
namespace {

void note(const Site& site, std::uint32_t source, const Edge& edge, std::uint32_t target,
          InlinkKinds& kinds) {
  if (target == source) return;
  if (site.pages[source].indexable == NotIndexable::kIndexable) kinds.from_indexable[target] = true;
  std::uint32_t& first = (edge.nofollow ? kinds.nofollowed : kinds.followed)[target];
  if (first == kNoPage) {
    first = source;
  } else if (!edge.nofollow && first != source) {
    kinds.followed_twice[target] = true;
  }
}

}  // namespace

InlinkKinds inlink_kinds(const Site& site) {
  const std::size_t count = site.pages.size();
  InlinkKinds kinds{.followed = std::vector<std::uint32_t>(count, kNoPage),
                    .nofollowed = std::vector<std::uint32_t>(count, kNoPage),
                    .followed_twice = std::vector<bool>(count),
                    .from_indexable = std::vector<bool>(count)};
  const Redirects redirects(site);
  site.graph.for_each([&](std::uint32_t page, std::span<const Edge> edges) {
    for (const Edge& edge : edges) {
      if (edge.kind != LinkKind::kAnchor) continue;
      note(site, page, edge, edge.target, kinds);
      const std::uint32_t end = redirects.end(edge.target);
      if (end != edge.target && end != kNoPage) note(site, page, edge, end, kinds);
    }
  });
  return kinds;
}

bool judges_inlinks(const Site& site, std::uint32_t page) {
  return site.complete && page != site.home && site.pages[page].internal &&
         site.pages[page].indexable == NotIndexable::kIndexable;
}

std::int64_t count_inlink_pages(const Site& site) {
  const bool home =
      site.home != kNoPage && site.pages[site.home].indexable == NotIndexable::kIndexable;
  return count_indexable(site) - (home ? 1 : 0);
}

}  // namespace dalil
