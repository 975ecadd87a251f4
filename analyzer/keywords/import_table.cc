#include "analyzer/keywords/import_table.h"

#include <algorithm>
#include <map>

#include "core/charset.h"
#include "core/utf8.h"

namespace dalil {
namespace {

constexpr std::size_t kSampledRows = 200;                   // To find the separator.
constexpr std::size_t kLongestCell = std::size_t{1} << 16;  // Bytes; Excel's end at half of that.

/// The quote that ends the cell whose quote stands at `begin` (RFC 4180). npos where that one is a
/// letter of the cell: no quote before a separator ends it, or not before far too much.
std::size_t closing_quote(std::string_view text, std::size_t begin, char separator) {
  const std::size_t end = std::min(text.size(), begin + kLongestCell);
  for (std::size_t i = begin + 1; i < end; ++i) {
    if (text[i] != '"') continue;
    if (i + 1 < text.size() && text[i + 1] == '"') {
      ++i;
      continue;
    }
    const std::size_t next = text.find_first_not_of(' ', i + 1);
    const bool ends =
        next == text.npos || text[next] == separator || text[next] == '\n' || text[next] == '\r';
    return ends ? i : text.npos;
  }
  return text.npos;
}

/// Cells of the rows of `text`, quoted or not, until there are `most_rows` or too many cells.
std::vector<TableRow> split_cells(std::string_view text, char separator, std::size_t most_rows) {
  std::vector<TableRow> rows;
  TableRow row;
  std::string cell;
  std::size_t cells = 0;
  const auto end_cell = [&] {
    if (row.size() < kMostColumns) row.push_back(collapse_space(cell));
    cell.clear();
  };
  const auto end_row = [&] {
    end_cell();
    const bool empty = std::ranges::all_of(row, [](const auto& c) { return c.empty(); });
    if (!empty) {
      cells += row.size();
      rows.push_back(std::move(row));
    }
    row.clear();
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const std::size_t quote =
        c == '"' && cell.empty() ? closing_quote(text, i, separator) : text.npos;
    if (quote != text.npos) {
      for (++i; i < quote; ++i) {
        cell += text[i];
        i += text[i] == '"';  // Of two the second.
      }
    } else if (c == separator) {
      end_cell();
    } else if (c == '\n' || c == '\r') {
      end_row();
      if (rows.size() >= most_rows || cells > kMostCells) return rows;
    } else {
      cell += c;
    }
  }
  end_row();
  return rows;
}

/// How many of the rows have the most common number of cells, if that is over one.
std::size_t regular_rows(const std::vector<TableRow>& rows) {
  std::map<std::size_t, std::size_t> counts;
  for (const TableRow& row : rows) ++counts[row.size()];
  std::size_t best = 0;
  for (const auto& [cells, count] : counts) {
    if (cells > 1) best = std::max(best, count);
  }
  return best;
}

/// The separator by which most rows have the same number of cells; 0 for a plain list.
char find_separator(std::string_view text) {
  char best = 0;
  std::size_t most = 0;
  for (const char separator : {'\t', ';', ',', '|'}) {
    std::vector<TableRow> rows = split_cells(text, separator, kSampledRows);
    // Analytics begins with comments.
    std::erase_if(rows, [](const TableRow& row) { return row.front().starts_with('#'); });
    const std::size_t regular = regular_rows(rows);
    // A comma in a phrase here and there makes no table.
    if (regular * 10 < rows.size() * 6 || regular <= most) continue;
    best = separator;
    most = regular;
  }
  return best;
}

ImportTable read_list(std::string_view text) {
  ImportTable table{.format = "list", .plain = true};
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find_first_of("\r\n", begin), text.size());
    std::string line = collapse_space(text.substr(begin, end - begin));
    if (line.size() > 1 && line.front() == '"' && line.back() == '"') {
      line = line.substr(1, line.size() - 2);
    }
    if (!line.empty() && line.front() != '#') table.rows.push_back({std::move(line)});
    begin = end + 1;
  }
  return table;
}

}  // namespace

DecodedTable decode_table(std::string_view bytes) {
  const auto zero_at = [&](std::size_t at) { return bytes.size() > at && bytes[at] == '\0'; };
  std::string_view type;
  if (zero_at(1) && zero_at(3)) type = "text/csv; charset=utf-16le";
  if (zero_at(0) && zero_at(2)) type = "text/csv; charset=utf-16be";
  Decoded decoded = decode_html(bytes, type);
  DecodedTable table{std::move(decoded.text), ""};
  const bool ascii = std::ranges::all_of(bytes, [](char c) { return (c & 0x80) == 0; });
  if (decoded.encoding.starts_with("utf-16")) {
    table.encoding = "UTF-16";
  } else if (decoded.encoding != "utf-8" && !ascii) {
    table.encoding = std::move(decoded.encoding);
  }
  return table;
}

ImportTable read_text_table(const DecodedTable& decoded) {
  const char separator = find_separator(decoded.text);
  ImportTable table;
  if (separator == 0) {
    table = read_list(decoded.text);
  } else {
    table.format = separator == '\t' ? "TSV" : "CSV";
    table.rows = split_cells(decoded.text, separator, kMostCells);
  }
  if (!decoded.encoding.empty()) table.format += ", " + decoded.encoding;
  return table;
}

namespace {

Result<ImportTable> read_rows(std::string_view bytes, const TitleTest& names_subject) {
  if (bytes.starts_with("PK\x03\x04")) return read_zip_table(bytes, names_subject);
  if (bytes.starts_with("\xD0\xCF\x11\xE0")) {
    return Error{ErrorCode::kUsage, "this is a workbook of an old Excel: save it as .xlsx or CSV."};
  }
  const DecodedTable decoded = decode_table(bytes);
  const std::string& text = decoded.text;
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first != text.npos && (text[first] == '{' || text[first] == '[')) {
    // Google Ads writes [exact match] phrases into lists.
    Result<ImportTable> json = read_json_table(text);
    if (json || text[first] == '{') return json;
  }
  return read_text_table(decoded);
}

}  // namespace

Result<ImportTable> read_table(std::string_view bytes, const TitleTest& names_subject) {
  Result<ImportTable> table = read_rows(bytes, names_subject);
  if (!table) return table;
  std::size_t cells = 0;
  for (const TableRow& row : table->rows) cells += row.size();
  if (cells > kMostCells) {
    return Error{ErrorCode::kUsage,
                 "it has more than ten million cells: leave out the columns that say nothing of "
                 "its phrases, or divide it."};
  }
  return table;
}

}  // namespace dalil
