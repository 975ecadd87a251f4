// What a search engine or a counter of visits exports about pages: how often each was shown and
// clicked.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/keywords/import_columns.h"
#include "core/result.h"

namespace dalil {

/// One row: an address or a path, as it stands there.
struct PageTraffic {
  std::string page;
  double clicks = 0;  ///< Or visits.
  double impressions = 0;
};

struct ImportedTraffic {
  std::vector<PageTraffic> pages;
  bool clicks = false, impressions = false;  ///< Which of them the table has.
  std::string described;  ///< "CSV, 120 rows: page in A (“Top pages”), clicks in B (“Clicks”)".
};

/// Reads the pages of a Search Console export (its .zip, too) or of one from Analytics, whatever
/// their language; see read_table(). Rows about anything but a page are passed over. Fails with
/// kUsage and one sentence without the file's name.
Result<ImportedTraffic> import_traffic(std::string_view bytes, const ColumnTitles& titles);

}  // namespace dalil
