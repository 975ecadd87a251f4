// A keyword list from whatever file it came in: phrases with their figures, and what was recognised
// in it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/keywords/import_columns.h"
#include "core/keywords.h"
#include "core/result.h"

namespace dalil {

struct ImportedList {
  std::vector<ImportedKeyword> keywords;  ///< In the order of the list; equal phrases are one.
  ImportTable table;                      ///< Without its rows but for the titles and three more.
  Columns columns;
  std::size_t rows = 0;     ///< Behind the titles.
  std::size_t dropped = 0;  ///< Of these: without a phrase, or the "total" of a tool.
};

/// Reads a list; see read_table() and find_columns().
Result<ImportedList> import_list(std::string_view bytes, const ColumnTitles& titles,
                                 std::string_view wanted_columns = "");

/// "CSV, 120 rows, 3 of them without a page: page in A (“Top pages”), clicks in B"; `rows` stand
/// behind the titles, and `dropped` of them have no `subject`.
std::string describe_table(const ImportTable& table, const Columns& columns, const TableRow& titles,
                           std::size_t rows, std::size_t dropped, std::string_view subject);

/// "CSV, 120 rows: phrase in A (“Top queries”), clicks in B (“Clicks”)".
std::string describe_import(const ImportedList& list);

}  // namespace dalil
