// `dalil diff`: two runs of a site compared, in the room of what differs.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <vector>

#include "analyzer/rule.h"
#include "apps/engine/page_pairs.h"
#include "apps/engine/run_rules.h"
#include "core/diff.h"
#include "store/store.h"

namespace dalil {

class RunDiff {
 public:
  /// Two finished runs of a store that outlives the comparison. `rules` are those of this program.
  /// Findings of rules that it does not have are counted as not checked again, and not listed.
  static Result<RunDiff> make(Store& store, const RunInfo& before, const RunInfo& after,
                              std::span<const Rule* const> rules);

  const DiffSummary& summary() const { return summary_; }

  /// Gives the comparison as reports read it, for as long as `read` goes on.
  Result<void> show(const std::function<Result<void>(const DiffView&)>& read) const;

  /// See DiffFindingSource.
  Result<void> for_each_finding(FindingState state,
                                const std::function<bool(const DiffFinding&)>& callback) const;
  /// See PageChangeSource.
  Result<void> for_each_page_change(const std::function<bool(const PageChange&)>& callback) const;

 private:
  // A finding that only one of the runs has.
  struct Entry {
    std::int64_t id = 0;
    std::uint64_t fingerprint = 0;
    std::uint32_t place = 0;  // Of its page among the pairs.
    std::uint16_t rule = 0;   // Into rules_.
    FindingState state = FindingState::kNew;
    NotCompared why = NotCompared::kNone;
  };

  RunDiff(Store& store, RunSide before, RunSide after, RunRules rules_before, RunRules rules_after,
          std::span<const Rule* const> rules)
      : store_(store),
        before_(before),
        after_(after),
        rules_before_(std::move(rules_before)),
        rules_after_(std::move(rules_after)),
        rules_(rules) {}

  Result<void> compare();
  void count(FindingState state, std::uint16_t rule);
  Result<void> settle(Entry& entry);
  NotCompared why_vanished(const Rule& rule, const PagePair& pair, const Finding& finding);
  NotCompared why_appeared(const Rule& rule, const PagePair& pair, const Finding& finding) const;
  bool target_missed(const Finding& finding, bool before) const;
  void order();

  Store& store_;
  std::unique_ptr<Store> unpacked_before_, unpacked_after_;  // Null where the run is in `store_`.
  RunSide before_, after_;
  RunRules rules_before_, rules_after_;
  std::span<const Rule* const> rules_;
  PagePairs pages_;
  DiffSummary summary_;
  std::vector<RuleDiff> by_rule_;  // Parallel to rules_.
  std::vector<Entry> entries_;
};

}  // namespace dalil
