// Crawl depth, inlinks and internal link scores from the link graph.
#include <algorithm>
#include <cmath>
#include <deque>

#include "analyzer/site/site.h"

namespace dalil {
namespace {

// What a reader can follow from page to page. Canonical and hreflang name pages, but nobody walks
// them.
bool is_path(const Edge& edge) {
  return edge.kind == LinkKind::kAnchor || edge.kind == LinkKind::kRedirect;
}

void find_depths(Site& site) {
  site.depth.assign(site.pages.size(), kUnreached);
  if (site.home == kNoPage) return;
  std::deque<std::uint32_t> queue{site.home};
  site.depth[site.home] = 0;
  while (!queue.empty()) {
    const std::uint32_t page = queue.front();
    queue.pop_front();
    for (const Edge& edge : site.graph.out(page)) {
      if (!is_path(edge)) continue;
      const bool click = edge.kind == LinkKind::kAnchor;
      const auto depth = static_cast<std::uint16_t>(
          std::min(site.depth[page] + (click ? 1 : 0), static_cast<int>(kUnreached) - 1));
      if (depth >= site.depth[edge.target]) continue;
      site.depth[edge.target] = depth;
      // A redirect costs nothing, so its target stands where the page stood.
      if (click) {
        queue.push_back(edge.target);
      } else {
        queue.push_front(edge.target);
      }
    }
  }
}

// Calls back once for each distinct page that `page` leads to, itself left out.
template <typename Callback>
void for_each_target(const Site& site, std::uint32_t page, std::vector<std::uint32_t>& last_seen,
                     Callback&& callback) {
  for (const Edge& edge : site.graph.out(page)) {
    if (!is_path(edge) || edge.target == page || last_seen[edge.target] == page) continue;
    last_seen[edge.target] = page;
    callback(edge);
  }
}

void count_inlinks(Site& site) {
  site.inlinks.assign(site.pages.size(), 0);
  std::vector<std::uint32_t> last_seen(site.pages.size(), kNoPage);
  for (std::uint32_t page = 0; page < site.pages.size(); ++page) {
    for_each_target(site, page, last_seen, [&](const Edge& edge) { ++site.inlinks[edge.target]; });
  }
}

constexpr double kDamping = 0.85;  // Brin and Page, 1998
constexpr int kMaxRounds = 60;
constexpr double kSettled =
    1e-7;  // Largest change of a page's share per round, times the number of pages.

// PageRank over internal URLs; nofollow passes nothing, and what a dead end has is shared by all.
void score_links(Site& site) {
  const std::size_t count = site.pages.size();
  std::vector<std::uint32_t> degree(count, 0);
  std::vector<std::uint32_t> last_seen(count, kNoPage);
  std::size_t internal = 0;
  auto passes = [&](const Edge& edge) {
    return !edge.nofollow && site.pages[edge.target].internal;
  };
  for (std::uint32_t page = 0; page < count; ++page) {
    internal += site.pages[page].internal ? 1 : 0;
    for_each_target(site, page, last_seen, [&](const Edge& edge) { degree[page] += passes(edge); });
  }
  site.link_score.assign(count, 0);
  if (internal == 0) return;
  const double share = 1.0 / static_cast<double>(internal);
  std::vector<double> rank(count, 0), next(count);
  for (std::size_t page = 0; page < count; ++page)
    rank[page] = site.pages[page].internal ? share : 0;
  for (int round = 0; round < kMaxRounds; ++round) {
    double dangling = 0;
    for (std::size_t page = 0; page < count; ++page) dangling += degree[page] == 0 ? rank[page] : 0;
    const double base = (1 - kDamping) * share + kDamping * dangling * share;
    for (std::size_t page = 0; page < count; ++page)
      next[page] = site.pages[page].internal ? base : 0;
    std::ranges::fill(last_seen, kNoPage);
    for (std::uint32_t page = 0; page < count; ++page) {
      if (degree[page] == 0) continue;
      const double passed = kDamping * rank[page] / degree[page];
      for_each_target(site, page, last_seen, [&](const Edge& edge) {
        if (passes(edge)) next[edge.target] += passed;
      });
    }
    double change = 0;
    for (std::size_t page = 0; page < count; ++page) {
      change = std::max(change, std::abs(next[page] - rank[page]));
    }
    rank.swap(next);
    if (change < kSettled * share) break;
  }
  const double best = *std::ranges::max_element(rank);
  for (std::size_t page = 0; page < count; ++page) {
    site.link_score[page] = best > 0 ? static_cast<float>(100 * rank[page] / best) : 0.0F;
  }
}

}  // namespace

std::uint32_t Site::redirect_target(std::uint32_t page) const {
  for (const Edge& edge : graph.out(page)) {
    if (edge.kind == LinkKind::kRedirect) return edge.target;
  }
  return kNoPage;
}

void link_analysis(Site& site) {
  find_depths(site);
  count_inlinks(site);
  score_links(site);
}

}  // namespace dalil
