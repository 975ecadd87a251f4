#include "analyzer/site/near_duplicates.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>
#include <optional>
#include <span>
#include <string>
#include <tuple>
#include <utility>

#include "analyzer/site/alternates.h"
#include "analyzer/site/near_sketch.h"

namespace dalil {
namespace {

constexpr double kNearEstimate = 0.95;  // Asked for where nothing can be compared exactly.
constexpr int kManyBins = 64;           // The same.
constexpr int kMostReadings = 20'000;   // Pages that are read again: about half a minute.
constexpr int kMostRounds = 8;          // Of groups within what hangs together.

class UnionFind {
 public:
  explicit UnionFind(std::size_t size) : parent_(size) {
    std::iota(parent_.begin(), parent_.end(), 0U);
  }
  std::uint32_t find(std::uint32_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  // The least of a set is its root.
  void join(std::uint32_t a, std::uint32_t b) {
    std::tie(a, b) = std::minmax(find(a), find(b));
    parent_[b] = a;
  }

 private:
  std::vector<std::uint32_t> parent_;
};

std::optional<NearSketch> near_sketch(const Site& site, std::uint32_t page) {
  const std::optional<PageSketch> sketch = unpack_sketch(site.texts.sketch(page));
  return sketch ? std::optional(NearSketch(*sketch, site.content.own[page])) : std::nullopt;
}

/// True where an estimate does not rule out that the pages share kNearShare: three standard
/// deviations.
bool may_be_near(const NearSketch::Estimate& estimate) {
  const double error = std::sqrt(kNearShare * (1 - kNearShare) / std::max(1, estimate.bins));
  return estimate.share >= kNearShare - 3 * error;
}

bool is_better(const Site& site, std::uint32_t a, std::uint32_t b) {
  return std::pair(-site.link_score[a], a) < std::pair(-site.link_score[b], b);
}

/// Indexable pages with enough words, of each content the best page.
std::vector<std::uint32_t> pages_of(const Site& site) {
  std::vector<std::uint32_t> pages;
  for (std::uint32_t page = 0; page < site.content.own.size(); ++page) {
    const bool judged = site.pages[page].indexable == NotIndexable::kIndexable &&
                        site.content.own[page].words >= kMinNearWords;
    if (judged) pages.push_back(page);
  }
  std::ranges::sort(pages, [&](std::uint32_t a, std::uint32_t b) {
    const std::uint64_t key_a = site.pages[a].content_key, key_b = site.pages[b].content_key;
    return key_a != key_b ? key_a < key_b : is_better(site, a, b);
  });
  const auto same = [&](std::uint32_t a, std::uint32_t b) {
    return site.pages[a].content_key == site.pages[b].content_key;
  };
  pages.erase(std::unique(pages.begin(), pages.end(), same), pages.end());
  std::ranges::sort(pages);
  return pages;
}

/// Pages that hang together by estimates, each set of at least two.
class Candidates {
 public:
  explicit Candidates(const Site& site) : site_(site) {
    for (const std::uint32_t page : pages_of(site)) {
      const std::optional<NearSketch> sketch = near_sketch(site, page);
      if (!sketch || sketch->values() < NearSketch::kFewValues) continue;
      pages_.push_back(page);
      bands_.push_back(sketch->bands());
    }
  }

  std::size_t judged() const { return pages_.size(); }

  std::vector<std::vector<std::uint32_t>> sets() {
    UnionFind sets(pages_.size());
    std::vector<std::pair<std::uint32_t, std::uint32_t>> keys(pages_.size());
    for (std::size_t band = 0; band < NearSketch::kBands; ++band) {
      for (std::uint32_t i = 0; i < pages_.size(); ++i) keys[i] = {bands_[i][band], i};
      std::ranges::sort(keys);
      for (auto at = keys.begin(); at != keys.end();) {
        const auto end =
            std::find_if(at, keys.end(), [&](const auto& key) { return key.first != at->first; });
        join_bucket({at, end}, sets);
        at = end;
      }
    }
    std::map<std::uint32_t, std::vector<std::uint32_t>> by_root;
    for (std::uint32_t i = 0; i < pages_.size(); ++i) by_root[sets.find(i)].push_back(pages_[i]);
    std::vector<std::vector<std::uint32_t>> found;
    for (auto& [root, members] : by_root) {
      if (members.size() > 1) found.push_back(std::move(members));
    }
    return found;
  }

 private:
  void join_bucket(std::span<const std::pair<std::uint32_t, std::uint32_t>> bucket,
                   UnionFind& sets) {
    if (bucket.size() < 2) return;
    const std::uint32_t first = bucket.front().second;
    std::optional<NearSketch> first_sketch, before;
    const auto sketch = [&](std::uint32_t i) { return near_sketch(site_, pages_[i]); };
    std::uint32_t previous = first;
    for (const auto& [key, member] : bucket.subspan(1)) {
      const bool joined =
          sets.find(member) == sets.find(first) && sets.find(member) == sets.find(previous);
      if (joined) {
        before.reset();
      } else {
        if (!first_sketch) first_sketch = sketch(first);
        if (!before) before = previous == first ? first_sketch : sketch(previous);
        std::optional<NearSketch> own = sketch(member);
        for (const auto& [other, other_sketch] :
             {std::pair(first, &first_sketch), std::pair(previous, &before)}) {
          if (sets.find(member) == sets.find(other) || !own || !*other_sketch) continue;
          if (may_be_near(estimate(*own, **other_sketch))) sets.join(member, other);
        }
        before = std::move(own);
      }
      previous = member;
    }
  }

  const Site& site_;
  std::vector<std::uint32_t> pages_;
  std::vector<std::array<std::uint32_t, NearSketch::kBands>> bands_;  // Parallel to `pages_`.
};

/// A page to hold others against: its exact shingles where they can be had, else its sketch.
struct Text {
  std::vector<std::uint64_t> shingles;
  std::optional<NearSketch> sketch;
};

class Verifier {
 public:
  explicit Verifier(const Site& site) : site_(site) {}

  /// Takes the best page of `members` and what is near it; they leave `members`.
  NearGroup take_group(std::vector<std::uint32_t>& members) {
    const auto best = std::ranges::min_element(
        members, [&](std::uint32_t a, std::uint32_t b) { return is_better(site_, a, b); });
    NearGroup group{.keep = *best, .copies = {}};
    members.erase(best);
    const Text keep = text(group.keep);
    std::erase_if(members, [&](std::uint32_t member) {
      if (are_versions(site_, group.keep, member)) return false;
      const std::optional<NearGroup::Copy> copy = compare(keep, member);
      if (copy) group.copies.push_back(*copy);
      return copy.has_value();
    });
    return group;
  }

 private:
  Text text(std::uint32_t page) {
    Text text{{}, near_sketch(site_, page)};
    if (readings_ >= kMostReadings || !site_.texts.content) return text;
    ++readings_;
    const std::optional<ContentTokens> content = site_.texts.content(page);
    const OwnContent& own = site_.content.own[page];
    if (content) text.shingles = shingles_of(*content, own.first, own.last);
    return text;
  }

  std::optional<NearGroup::Copy> compare(const Text& keep, std::uint32_t page) {
    const Text other = text(page);
    if (!keep.shingles.empty() && !other.shingles.empty()) {
      const double share = shared_part(keep.shingles, other.shingles);
      if (share < kNearShare) return std::nullopt;
      return NearGroup::Copy{.page = page, .share = share};
    }
    if (!keep.sketch || !other.sketch) return std::nullopt;
    const NearSketch::Estimate guess = estimate(*keep.sketch, *other.sketch);
    if (guess.share < kNearEstimate || guess.bins < kManyBins) return std::nullopt;
    return NearGroup::Copy{.page = page, .share = guess.share, .estimated = true};
  }

  const Site& site_;
  int readings_ = 0;
};

}  // namespace

NearDuplicates near_duplicates(const Site& site) {
  NearDuplicates found;
  if (!site.texts.sketch) return found;
  Candidates candidates(site);
  found.judged = static_cast<std::int64_t>(candidates.judged());
  Verifier verifier(site);
  for (std::vector<std::uint32_t>& members : candidates.sets()) {
    for (int round = 0; round < kMostRounds && members.size() > 1; ++round) {
      NearGroup group = verifier.take_group(members);
      if (!group.copies.empty()) found.groups.push_back(std::move(group));
    }
  }
  std::ranges::sort(found.groups, {}, &NearGroup::keep);
  return found;
}

}  // namespace dalil
