// The order of a run's URLs, read once for all lists that stand in it.
#pragma once

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

#include "store/database.h"

namespace dalil::store {

/// Which place each URL of a finished run has when all are sorted by their bytes. 16 bytes for each
/// URL while it is made, four afterwards where their rows follow each other, as they do but for
/// runs that were broken off while others were made.
class UrlRanks {
 public:
  UrlRanks(Database& db, std::int64_t run) : run_(run), last_row_(last_row(db)) {
    Statement rows = db.prepare("SELECT id FROM url WHERE run=? ORDER BY href");
    rows.bind(1, run);
    std::vector<std::pair<std::int64_t, std::uint32_t>> ranked;
    while (rows.step()) {
      ranked.emplace_back(rows.integer(0), static_cast<std::uint32_t>(ranked.size()));
    }
    std::ranges::sort(ranked);
    for (const auto& [row, rank] : ranked) {
      if (parts_.empty() ||
          row != parts_.back().first + (std::ssize(ranks_) - parts_.back().place)) {
        parts_.push_back({row, std::ssize(ranks_)});
      }
      ranks_.push_back(rank);
    }
  }

  /// True where these are the places of that run's URLs, and none has come since.
  bool stand(Database& db, std::int64_t run) const {
    return run == run_ && last_row(db) == last_row_;
  }

  /// nullopt for a row that is no URL of the run: a damaged store has such.
  std::optional<std::uint32_t> of(std::int64_t row) const {
    const auto next = std::ranges::upper_bound(parts_, row, {}, &Part::first);
    if (next == parts_.begin()) return std::nullopt;
    const std::int64_t end = next == parts_.end() ? std::ssize(ranks_) : next->place;
    const Part& part = *std::prev(next);
    const std::int64_t behind = row - part.first;
    if (behind >= end - part.place) return std::nullopt;
    return ranks_[static_cast<std::size_t>(part.place + behind)];
  }

 private:
  struct Part {
    std::int64_t first, place;  ///< Its first row, and where that stands in `ranks_`.
  };

  static std::int64_t last_row(Database& db) {
    Statement query = db.prepare("SELECT max(id) FROM url");
    query.step();
    return query.integer(0);
  }

  std::int64_t run_, last_row_;
  std::vector<Part> parts_;
  std::vector<std::uint32_t> ranks_;
};

}  // namespace dalil::store
