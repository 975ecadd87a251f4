// The pages of two runs, each beside itself: what is known of every URL in both, in a few bytes,
// and what changed on it.
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "core/diff.h"
#include "core/result.h"
#include "store/store.h"

namespace dalil {

/// A run in its store.
struct RunSide {
  Store& store;
  std::int64_t run = 0;
  bool complete = false;  ///< Its crawl left nothing out.
};

/// A URL as one of the runs has it.
struct PageSeen {
  std::int64_t url = 0;    ///< Its row; 0: the run does not know it.
  bool looked_at = false;  ///< It answered, and with more than a refusal or a failure.
  bool gone = false;       ///< It answered that it is not there, or elsewhere.
  bool html = false;
  bool indexable = false;
};

struct PagePair {
  PageSeen before, after;
  double importance = 0;  ///< 0 to 1.
};

class PagePairs {
 public:
  /// Reads both runs; counts what changed into `summary`.
  static Result<PagePairs> make(const RunSide& before, const RunSide& after, DiffSummary& summary);

  /// Places among all pairs; those of a row, or of the first URL of an address, or -1.
  std::int64_t of_row_before(std::int64_t url) const { return find(rows_before_, url); }
  std::int64_t of_row_after(std::int64_t url) const { return find(rows_after_, url); }
  std::int64_t of_address(std::string_view href) const;
  const PagePair& at(std::int64_t place) const { return pairs_[static_cast<std::size_t>(place)]; }

  /// The most important pages first.
  Result<void> for_each_change(const RunSide& before, const RunSide& after,
                               const std::function<bool(const PageChange&)>& callback) const;

 private:
  using Places = std::vector<std::pair<std::int64_t, std::uint32_t>>;
  static std::int64_t find(const Places& places, std::int64_t key);
  std::uint32_t add(std::span<const ComparedPage> were, std::span<const ComparedPage> are);

  std::vector<PagePair> pairs_;  // In the order of the addresses, one or more of each.
  Places rows_before_, rows_after_, addresses_;
  std::vector<std::uint32_t> changed_;  // Places, the most important ones first.
};

}  // namespace dalil
