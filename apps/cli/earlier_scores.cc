#include "apps/cli/earlier_scores.h"

#include <algorithm>

namespace dalil::cli {

Result<std::vector<ScorePoint>> earlier_scores(Store& store, const AuditSummary& summary) {
  constexpr std::size_t kMost = 30;
  const Result<std::vector<RunInfo>> runs = store.runs();
  if (!runs) return runs.error();
  const auto self = std::ranges::find(*runs, summary.run, &RunInfo::id);
  std::vector<ScorePoint> scores;
  if (self == runs->end()) return scores;
  for (auto run = self + 1; run != runs->end() && scores.size() < kMost; ++run) {
    const bool same = run->request.site == self->request.site &&
                      run->request.folder == self->request.folder && run->state == RunState::kDone;
    if (!same) continue;
    const auto earlier =
        store.summary(run->id, [](std::string_view) -> const RuleCard* { return nullptr; });
    if (!earlier) return earlier.error();
    if (earlier->coverage.indexable == 0) continue;  // it has no score
    scores.push_back({earlier->started, earlier->score.value});
  }
  std::ranges::reverse(scores);
  return scores;
}

}  // namespace dalil::cli
