// The bytes of a keyword list as rows of cells, whatever program wrote them.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace dalil {

using TableRow = std::vector<std::string>;
/// What a table may hold; columns behind the last are passed over.
inline constexpr std::size_t kMostColumns = 500, kMostCells = 10'000'000;

using TitleTest = std::function<bool(std::string_view title)>;

/// Rows that are not empty; cells are valid UTF-8 with single spaces. Rows may differ in length.
struct ImportTable {
  /// For readers: "CSV", "TSV, UTF-16", "list, windows-1256", "XLSX", "JSON", "zip, CSV".
  std::string format;
  std::string part;  ///< The file of an archive or the sheet of a workbook.
  std::vector<TableRow> rows;
  bool plain = false;  ///< A list of one phrase a line.
};

/// Reads CSV with any separator, TSV, plain lists (`#` begins a comment), XLSX, JSON and zip
/// archives of CSV, in any encoding that can be told. A quote that nothing closes is a letter.
/// `names_subject` tells the title of a column of what the table
/// is about: of an archive the file that has one is read. Fails with kUsage and one sentence
/// without the file's name.
Result<ImportTable> read_table(std::string_view bytes, const TitleTest& names_subject);

// The parts of read_table(). They stop where there are more than kMostCells.

/// A text as UTF-8 and how it came: "" for UTF-8, "UTF-16", or the name in the Encoding standard.
struct DecodedTable {
  std::string text, encoding;
};
/// Of UTF-16 also without a mark.
DecodedTable decode_table(std::string_view bytes);

ImportTable read_text_table(const DecodedTable& decoded);
Result<ImportTable> read_json_table(std::string_view text);
/// Of a workbook the sheet with the most rows, of those with such a title if there are any.
Result<ImportTable> read_zip_table(std::string_view bytes, const TitleTest& names_subject);

}  // namespace dalil
