#include "analyzer/keywords/page_clusters.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <unordered_map>
#include <utility>

#include "core/parallel.h"

namespace dalil {
namespace {

constexpr std::size_t kLexemesOfPage = 24;
constexpr std::size_t kPostings = 200;
constexpr std::size_t kNear = 6;       // Pages near a page that are remembered.
constexpr float kLeastJoined = 0.25F;  // Likeness to the founder of a cluster.
constexpr float kLeastAlike = 0.75F;   // Of pages that say nearly the same.
constexpr float kNamed = 2;            // What title and h1 add to a lexeme's weight.
constexpr std::size_t kChunk = 64;

using Weights = PageLikeness::Weights;

void normalise(Weights& weights) {
  double sum = 0;
  for (const auto& [lexeme, weight] : weights) sum += static_cast<double>(weight * weight);
  if (sum <= 0) return;
  const auto length = static_cast<float>(std::sqrt(sum));
  for (auto& [lexeme, weight] : weights) weight /= length;
}

/// The weightiest ones, by lexeme.
void keep_weightiest(Weights& weights, std::size_t most) {
  if (weights.size() > most) {
    std::ranges::sort(weights, [](const auto& a, const auto& b) {
      return a.second != b.second ? a.second > b.second : a.first < b.first;
    });
    weights.resize(most);
    std::ranges::sort(weights);
  }
  normalise(weights);
}

Weights signature(std::uint32_t page, const WordIndex& words, const SiteWordTraits& traits,
                  const PageLikeness& likeness) {
  Weights weights = likeness.weights(page);
  // What no other page says makes no page like it.
  std::erase_if(weights, [&](const auto& one) { return likeness.pages_with(one.first) < 2; });
  const PageWords of_page = words.words(page);
  std::vector<std::uint32_t> named;
  for (std::size_t piece = 0; piece < of_page.pieces.size(); ++piece) {
    const TextPlace place = of_page.pieces[piece].place;
    if (place != TextPlace::kTitle && place != TextPlace::kH1) continue;
    for (std::uint32_t i = of_page.pieces[piece].begin; i < of_page.piece_end(piece); ++i) {
      named.push_back(traits.lexeme(of_page.places.words[i]));
    }
  }
  std::ranges::sort(named);
  for (auto& [lexeme, weight] : weights) {
    if (std::ranges::binary_search(named, lexeme)) weight *= kNamed;
  }
  keep_weightiest(weights, kLexemesOfPage);
  return weights;
}

/// Who has a lexeme, the weightiest first.
class Postings {
 public:
  explicit Postings(std::size_t lexemes) : of_(lexemes) {}

  void add(std::uint32_t who, const Weights& weights) {
    for (const auto& [lexeme, weight] : weights) {
      std::vector<std::pair<float, std::uint32_t>>& list = of_[lexeme];
      const std::pair entry(-weight, who);
      if (list.size() == kPostings && !(entry < list.back())) continue;
      list.insert(std::ranges::lower_bound(list, entry), entry);
      if (list.size() > kPostings) list.pop_back();
    }
  }
  const std::vector<std::pair<float, std::uint32_t>>& of(std::uint32_t lexeme) const {
    return of_[lexeme];
  }

 private:
  std::vector<std::vector<std::pair<float, std::uint32_t>>> of_;  ///< Weight negated, who.
};

/// Products with all that share a lexeme.
class Products {
 public:
  explicit Products(std::size_t size) : sums_(size, 0) {}

  template <typename Callback>
  void for_each(const Weights& weights, const Postings& postings, Callback&& callback) {
    touched_.clear();
    for (const auto& [lexeme, weight] : weights) {
      for (const auto& [negated, who] : postings.of(lexeme)) {
        if (sums_[who] <= 0) touched_.push_back(who);
        sums_[who] -= weight * negated;
      }
    }
    std::ranges::sort(touched_);
    for (const std::uint32_t who : touched_) callback(who, std::exchange(sums_[who], 0.0F));
  }

 private:
  std::vector<float> sums_;
  std::vector<std::uint32_t> touched_;
};

struct Near {
  float likeness = 0;
  std::uint32_t page = 0;
};

class Clusterer {
 public:
  Clusterer(const WordIndex& words, const SiteWordTraits& traits)
      : words_(words), signatures_(words.size()) {
    const PageLikeness likeness(words, traits);
    parallel_for((words.size() + kChunk - 1) / kChunk, [&](std::size_t, std::size_t chunk) {
      const std::size_t end = std::min(words.size(), (chunk + 1) * kChunk);
      for (auto page = static_cast<std::uint32_t>(chunk * kChunk); page < end; ++page) {
        signatures_[page] = signature(page, words, traits, likeness);
      }
    });
  }

  PageClusters find() {
    find_near();
    found();
    PageClusters result = assign();
    pair_up(result);
    return result;
  }

 private:
  void find_near() {
    Postings postings(words_.vocabulary().size());
    for (std::uint32_t page = 0; page < words_.size(); ++page)
      postings.add(page, signatures_[page]);
    near_.resize(words_.size());
    std::vector<Products> products(worker_count(), Products(words_.size()));
    parallel_for((words_.size() + kChunk - 1) / kChunk, [&](std::size_t worker, std::size_t chunk) {
      const std::size_t end = std::min(words_.size(), (chunk + 1) * kChunk);
      for (auto page = static_cast<std::uint32_t>(chunk * kChunk); page < end; ++page) {
        std::vector<Near>& near = near_[page];
        products[worker].for_each(signatures_[page], postings,
                                  [&](std::uint32_t other, float likeness) {
                                    if (other != page) keep(near, {likeness, other});
                                  });
      }
    });
  }

  static void keep(std::vector<Near>& near, const Near& one) {
    if (near.size() == kNear && near.back().likeness >= one.likeness) return;
    near.insert(
        std::ranges::upper_bound(near, one.likeness, std::ranges::greater{}, &Near::likeness), one);
    if (near.size() > kNear) near.pop_back();
  }

  /// Who is like many others founds first.
  void found() {
    std::vector<float> crowd(words_.size(), 0);
    for (std::uint32_t page = 0; page < words_.size(); ++page) {
      for (const Near& near : near_[page]) crowd[page] += near.likeness;
    }
    std::vector<std::uint32_t> order(words_.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(order, [&](std::uint32_t a, std::uint32_t b) {
      if (crowd[a] != crowd[b]) return crowd[a] > crowd[b];
      return words_.page(a).link_score > words_.page(b).link_score;
    });
    Postings postings(words_.vocabulary().size());
    Products products(words_.size());
    for (const std::uint32_t page : order) {
      float best = 0;
      products.for_each(signatures_[page], postings,
                        [&](std::uint32_t, float likeness) { best = std::max(best, likeness); });
      if (best >= kLeastJoined) continue;
      postings.add(static_cast<std::uint32_t>(founders_.size()), signatures_[page]);
      founders_.push_back(page);
    }
    founded_ = std::move(postings);
  }

  PageClusters assign() {
    std::vector<PageCluster> clusters(founders_.size());
    cluster_of_.assign(words_.size(), kNone);
    Products products(words_.size());
    for (std::uint32_t page = 0; page < words_.size(); ++page) {
      float best = 0;
      products.for_each(signatures_[page], founded_, [&](std::uint32_t founder, float likeness) {
        if (likeness <= best || likeness < kLeastJoined) return;
        best = likeness;
        cluster_of_[page] = founder;
      });
      if (cluster_of_[page] != kNone) clusters[cluster_of_[page]].pages.emplace_back(page, best);
    }
    for (PageCluster& cluster : clusters) finish(cluster);
    std::erase_if(clusters, [](const PageCluster& cluster) { return cluster.pages.size() < 2; });
    std::ranges::stable_sort(clusters, std::ranges::greater{},
                             [](const PageCluster& cluster) { return cluster.pages.size(); });
    return {std::move(clusters), {}};
  }

  void finish(PageCluster& cluster) const {
    std::unordered_map<std::uint32_t, float> sums;
    for (const auto& [page, likeness] : cluster.pages) {
      for (const auto& [lexeme, weight] : signatures_[page]) sums[lexeme] += weight;
    }
    cluster.centre.assign(sums.begin(), sums.end());
    std::ranges::sort(cluster.centre);
    normalise(cluster.centre);
    for (auto& [page, likeness] : cluster.pages) {
      likeness = static_cast<float>(PageLikeness::cosine(signatures_[page], cluster.centre));
    }
    std::ranges::stable_sort(cluster.pages, std::ranges::greater{},
                             [](const auto& page) { return page.second; });
  }

  void pair_up(PageClusters& result) const {
    for (std::uint32_t page = 0; page < words_.size(); ++page) {
      for (const Near& near : near_[page]) {
        if (near.likeness < kLeastAlike || cluster_of_[page] == kNone ||
            cluster_of_[page] != cluster_of_[near.page]) {
          continue;
        }
        result.alike.push_back(
            {std::min(page, near.page), std::max(page, near.page), near.likeness});
      }
    }
    std::ranges::sort(result.alike, [](const AlikePages& a, const AlikePages& b) {
      return std::pair(a.page, a.other) < std::pair(b.page, b.other);
    });
    const auto same = [](const AlikePages& a, const AlikePages& b) {
      return a.page == b.page && a.other == b.other;
    };
    result.alike.erase(std::unique(result.alike.begin(), result.alike.end(), same),
                       result.alike.end());
    std::ranges::stable_sort(result.alike, std::ranges::greater{}, &AlikePages::likeness);
  }

  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  const WordIndex& words_;
  std::vector<Weights> signatures_;
  std::vector<std::vector<Near>> near_;
  std::vector<std::uint32_t> founders_, cluster_of_;
  Postings founded_{0};
};

}  // namespace

PageClusters cluster_pages(const WordIndex& words, const SiteWordTraits& traits) {
  return Clusterer(words, traits).find();
}

}  // namespace dalil
