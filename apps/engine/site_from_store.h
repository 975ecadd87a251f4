// Loads a run from the store as the columns that the site rules judge.
#pragma once

#include <cstdint>
#include <string_view>

#include "analyzer/site/site.h"
#include "analyzer/text/lexicon.h"
#include "core/audit.h"
#include "core/result.h"
#include "store/store.h"

namespace dalil {

/// The site of a run; `home` is the row of the page that the seed leads to. Texts are asked of
/// `store`, which must outlive the site, and so must `lexicons`, by which pages are read again.
/// `today`: an ISO 8601 date, by which what pages accept ends.
Result<Site> site_from_store(Store& store, std::int64_t run, std::int64_t home,
                             const AuditRequest& request, const Lexicons& lexicons,
                             std::string_view today);

}  // namespace dalil
