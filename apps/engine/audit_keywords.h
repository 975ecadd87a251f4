// The keyphrases of an audit over the pages that it has just read, for its rules and its report.
#pragma once

#include <string>
#include <vector>

#include "analyzer/site/site.h"
#include "apps/engine/resources.h"
#include "core/audit.h"
#include "core/result.h"
#include "store/store.h"

namespace dalil {

/// Fills in Site::phrases, as `dalil keywords map` maps the phrases, and keeps the words of the
/// pages for it. None where the words of a page are not known. Says that, and which pages that are
/// meant for a phrase are none of the audit.
Result<std::vector<std::string>> map_keyphrases(Store& store, const RunInfo& run,
                                                const Resources& resources, Site& site);

}  // namespace dalil
