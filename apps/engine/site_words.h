// The words of a run's pages: from the store where it keeps them, else read from the bodies on all
// cores and kept.
#pragma once

#include <functional>

#include "analyzer/keywords/word_index.h"
#include "analyzer/site/site.h"
#include "apps/engine/resources.h"
#include "core/result.h"
#include "store/store.h"

namespace dalil {

struct SiteWords {
  WordIndex index;
  bool made = false;           ///< Now, and not taken from the store.
  std::int64_t no_bodies = 0;  ///< Pages of which only title and description are known.
};

/// Those of an audit that is not done yet: what follows from the links is told by `site`.
Result<SiteWords> site_words(Store& store, const RunInfo& run, const Resources& resources,
                             const Site& site);

/// `on_progress` gets how many pages of how many are read. Fails with kStore, and with kUsage where
/// the run has no page that can be found.
Result<SiteWords> site_words(Store& store, const RunInfo& run, const Resources& resources,
                             const std::function<void(std::size_t, std::size_t)>& on_progress = {});

}  // namespace dalil
