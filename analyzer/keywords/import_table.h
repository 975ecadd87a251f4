// The bytes of a keyword list as rows of cells, whatever program wrote them.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace dalil {

using TableRow = std::vector<std::string>;
using TitleTest = std::function<bool(std::string_view title)>;

/// Rows that are not empty; cells are valid UTF-8 with single spaces. Rows may differ in length.
struct ImportTable {
  std::string format;  ///< For readers: "CSV", "TSV, UTF-16", "list", "XLSX", "JSON", "zip, CSV".
  std::string part;    ///< The file of an archive or the sheet of a workbook.
  std::vector<TableRow> rows;
  bool plain = false;  ///< A list of one phrase a line.
};

/// Reads CSV with any separator, TSV, plain lists (`#` begins a comment), XLSX, JSON and zip
/// archives of CSV; UTF-8 or UTF-16. `names_subject` tells the title of a column of what the table
/// is about: of an archive the file that has one is read. Fails with kUsage and one sentence
/// without the file's name.
Result<ImportTable> read_table(std::string_view bytes, const TitleTest& names_subject);

// The parts of read_table().
ImportTable read_text_table(std::string_view text);
Result<ImportTable> read_json_table(std::string_view text);
/// Of a workbook the sheet with the most rows, of those with such a title if there are any.
Result<ImportTable> read_zip_table(std::string_view bytes, const TitleTest& names_subject);

/// UTF-8 of UTF-8 or UTF-16 with or without a mark; `utf16` says which it was.
std::string text_of(std::string_view bytes, bool& utf16);

}  // namespace dalil
