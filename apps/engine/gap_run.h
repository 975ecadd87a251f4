// The pages of stored runs as comparisons of content read them.
#pragma once

#include <string>
#include <vector>

#include "analyzer/keywords/content_gap.h"
#include "apps/engine/keyword_run.h"

namespace dalil {

/// Of a run this many indexable pages stand for it: those with the best link scores.
inline constexpr std::size_t kGapPages = 1000;

/// These pages, from their kept bodies, in the order of the site; those without a body are left
/// out. kUsage where no page is left.
Result<std::vector<GapDocument>> gap_documents(Store& store, const RunInfo& run,
                                               const Resources& resources);

/// What `theirs` have and the run has not. `language` is that of words in Latin script.
Result<ContentGap> run_gap(const KeywordRun& run, const std::vector<GapDocument>& theirs,
                           const Resources& resources, const std::string& language,
                           std::size_t most);

}  // namespace dalil
