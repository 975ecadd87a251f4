// Asks, after the crawl, whether the site's links to other sites work.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>

#include "core/fetcher.h"
#include "core/result.h"
#include "crawler/scope.h"
#include "store/store.h"

namespace dalil {

/// Checks the targets of links to other sites that the store knows no answer of: at most 200 per
/// host and 20,000 in all, the first ones by the hashes of their URLs. Gives false where `stop` was
/// set; what was answered is kept.
Result<bool> check_external_links(Store& store, std::int64_t run, const Scope& scope,
                                  Fetcher& fetcher, const std::function<void()>& on_tick,
                                  const std::atomic<bool>& stop);

}  // namespace dalil
