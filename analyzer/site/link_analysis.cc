// Crawl depth, inlinks and internal link scores from the link graph.
#include <algorithm>
#include <cmath>
#include <deque>
#include <span>
#include <utility>
#include <vector>

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

// Calls back once for each distinct page that `page` leads to by an edge that counts, itself left
// out.
template <typename Counts, typename Callback>
void for_each_target(std::uint32_t page, std::span<const Edge> edges,
                     std::vector<std::uint32_t>& last_seen, Counts&& counts, Callback&& callback) {
  for (const Edge& edge : edges) {
    if (!counts(edge) || edge.target == page || last_seen[edge.target] == page) continue;
    last_seen[edge.target] = page;
    callback(edge.target);
  }
}

void count_links(Site& site) {
  site.inlinks.assign(site.pages.size(), 0);
  site.outlinks.assign(site.pages.size(), 0);
  std::vector<std::uint32_t> last_seen(site.pages.size(), kNoPage);
  site.graph.for_each([&](std::uint32_t page, std::span<const Edge> edges) {
    for_each_target(page, edges, last_seen, is_path, [&](std::uint32_t target) {
      ++site.inlinks[target];
      ++site.outlinks[page];
    });
  });
}

constexpr double kDamping = 0.85;  // Brin and Page, 1998
constexpr int kMaxRounds = 60;
constexpr double kSettled = 1e-7;  // Mean change of a score in a round, in mean scores.
constexpr double kSteady = 0.05;   // What a change may be off from the last one times a factor.

// PageRank over internal URLs, in mean scores. What dead ends have would be shared by all alike:
// that scales every score by the same factor, so it is left out.
class PageRank {
 public:
  explicit PageRank(const Site& site)
      : graph_(site.graph),
        internal_(site.pages.size()),
        degree_(site.pages.size(), 0),
        last_seen_(site.pages.size(), kNoPage),
        scores_(site.pages.size(), 0),
        next_(site.pages.size(), 0),
        last_change_(site.pages.size(), 0) {
    for (std::uint32_t page = 0; page < degree_.size(); ++page) {
      internal_[page] = site.pages[page].internal;
      scores_[page] = internal_[page] ? 1 : 0;
    }
    graph_.for_each([&](std::uint32_t page, std::span<const Edge> edges) {
      for_each_passed(page, edges, [&](std::uint32_t) { ++degree_[page]; });
    });
  }

  std::vector<double> settle() && {
    double change = 0;
    for (int round = 0; round < kMaxRounds; ++round) {
      const double last_change = std::exchange(change, spread());
      if (change <= kSettled) break;
      const double factor = last_change > 0 ? change / last_change : 1;
      if (unlike_last(factor) > kSteady * change || factor >= 1) continue;
      extrapolate(factor);
      change = 0;
    }
    return std::move(scores_);
  }

 private:
  template <typename Callback>
  void for_each_passed(std::uint32_t page, std::span<const Edge> edges, Callback&& callback) {
    const auto passes = [&](const Edge& edge) {
      return is_path(edge) && !edge.nofollow && internal_[edge.target];
    };
    for_each_target(page, edges, last_seen_, passes, std::forward<Callback>(callback));
  }

  // One round; gives the mean change. `next_` has the scores before it then.
  double spread() {
    for (std::size_t page = 0; page < next_.size(); ++page) {
      next_[page] = internal_[page] ? 1 - kDamping : 0;
    }
    std::ranges::fill(last_seen_, kNoPage);
    graph_.for_each([&](std::uint32_t page, std::span<const Edge> edges) {
      if (degree_[page] == 0) return;
      const double passed = kDamping * scores_[page] / degree_[page];
      for_each_passed(page, edges, [&](std::uint32_t target) { next_[target] += passed; });
    });
    double change = 0;
    for (std::size_t page = 0; page < next_.size(); ++page) {
      change += std::abs(next_[page] - scores_[page]);
    }
    scores_.swap(next_);
    return change / static_cast<double>(next_.size());
  }

  // The mean of what the changes are off from the last ones times `factor`. Sizes alone would not
  // tell: two pages that link to each other alone change up and down in turns.
  double unlike_last(double factor) {
    double off = 0;
    for (std::size_t page = 0; page < scores_.size(); ++page) {
      const double change = scores_[page] - next_[page];
      off += std::abs(change - factor * static_cast<double>(last_change_[page]));
      last_change_[page] = static_cast<float>(change);
    }
    return off / static_cast<double>(scores_.size());
  }

  // Once every change is the one before times the same factor, what is to come is a geometric
  // series (Aitken's method; Kamvar et al., "Extrapolation Methods for Accelerating PageRank
  // Computations", 2003). Four rounds of five are spared.
  void extrapolate(double factor) {
    for (std::size_t page = 0; page < scores_.size(); ++page) {
      scores_[page] += (scores_[page] - next_[page]) * factor / (1 - factor);
    }
  }

  const LinkGraph& graph_;
  std::vector<bool> internal_;
  std::vector<std::uint32_t> degree_, last_seen_;
  std::vector<double> scores_, next_;
  std::vector<float> last_change_;
};

void score_links(Site& site) {
  const std::vector<double> scores = PageRank(site).settle();
  const double best = scores.empty() ? 0 : *std::ranges::max_element(scores);
  site.link_score.assign(scores.size(), 0);
  if (best <= 0) return;
  for (std::size_t page = 0; page < scores.size(); ++page) {
    site.link_score[page] = static_cast<float>(100 * scores[page] / best);
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
  count_links(site);
  score_links(site);
}

}  // namespace dalil
