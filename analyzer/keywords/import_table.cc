#include "analyzer/keywords/import_table.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "core/utf8.h"

namespace dalil {
namespace {

constexpr std::size_t kSampledRows = 200;  // To find the separator.

/// Cells of the rows of `text`; quotes as in RFC 4180. `most_rows` 0: all.
std::vector<TableRow> split_cells(std::string_view text, char separator, std::size_t most_rows) {
  std::vector<TableRow> rows;
  TableRow row;
  std::string cell;
  bool quoted = false;
  const auto end_cell = [&] {
    row.push_back(collapse_space(cell));
    cell.clear();
  };
  const auto end_row = [&] {
    end_cell();
    const bool empty = std::ranges::all_of(row, [](const auto& c) { return c.empty(); });
    if (!empty) rows.push_back(std::move(row));
    row.clear();
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted) {
      if (c != '"') {
        cell += c;
      } else if (i + 1 < text.size() && text[i + 1] == '"') {
        cell += text[++i];
      } else {
        quoted = false;
      }
    } else if (c == '"' && cell.empty()) {
      quoted = true;
    } else if (c == separator) {
      end_cell();
    } else if (c == '\n' || c == '\r') {
      end_row();
      if (most_rows > 0 && rows.size() >= most_rows) return rows;
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

std::string cell_of(const nlohmann::json& value) {
  if (value.is_string()) return collapse_space(to_valid_utf8(value.get<std::string>()));
  return value.is_primitive() && !value.is_null() ? value.dump() : std::string();
}

/// The dimensions of the Search Console API by the look of the keys: addresses are pages.
void add_api_keys(const nlohmann::json& row, std::map<std::string, std::string>& cells) {
  for (const nlohmann::json& key : row["keys"]) {
    const std::string text = cell_of(key);
    const bool url = text.starts_with("http://") || text.starts_with("https://");
    if (url) {
      cells.emplace("page", text);
    } else {
      cells.emplace("query", text);
    }
  }
}

}  // namespace

std::string text_of(std::string_view bytes, bool& utf16) {
  const auto starts = [&](std::string_view mark) { return bytes.starts_with(mark); };
  const auto zero_at = [&](std::size_t at) { return bytes.size() > at && bytes[at] == '\0'; };
  const bool little = starts("\xFF\xFE") || (bytes.size() > 3 && zero_at(1) && zero_at(3));
  const bool big = starts("\xFE\xFF") || (bytes.size() > 3 && zero_at(0) && zero_at(2));
  utf16 = little || big;
  if (!utf16) {
    if (starts("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    return to_valid_utf8(bytes);
  }
  std::string text;
  char32_t lead = 0;
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    const auto first = static_cast<unsigned char>(bytes[i]);
    const auto second = static_cast<unsigned char>(bytes[i + 1]);
    const char32_t unit = little ? first | char32_t{second} << 8 : second | char32_t{first} << 8;
    if (unit == 0xFEFF) continue;
    if (unit >= 0xD800 && unit < 0xDC00) {
      lead = unit;
    } else if (unit >= 0xDC00 && unit < 0xE000 && lead != 0) {
      append_utf8(text, 0x10000 + ((lead - 0xD800) << 10) + (unit - 0xDC00));
      lead = 0;
    } else {
      append_utf8(text, unit);
    }
  }
  return text;
}

ImportTable read_text_table(std::string_view text) {
  const char separator = find_separator(text);
  if (separator == 0) return read_list(text);
  ImportTable table{.format = separator == '\t' ? "TSV" : "CSV"};
  table.rows = split_cells(text, separator, 0);
  return table;
}

Result<ImportTable> read_json_table(std::string_view text) {
  const nlohmann::json json = nlohmann::json::parse(text, nullptr, false);
  if (json.is_discarded()) return Error{ErrorCode::kUsage, "this is no valid JSON."};
  const nlohmann::json* rows = &json;
  if (json.is_object()) {
    const auto found =
        std::ranges::find_if(json, [](const nlohmann::json& value) { return value.is_array(); });
    if (json.contains("rows")) {
      rows = &json["rows"];
    } else if (found != json.end()) {
      rows = &*found;
    }
  }
  if (!rows->is_array()) return Error{ErrorCode::kUsage, "the JSON holds no list of phrases."};
  ImportTable table{.format = "JSON"};
  std::vector<std::map<std::string, std::string>> all;
  TableRow head;
  for (const nlohmann::json& row : *rows) {
    std::map<std::string, std::string>& cells = all.emplace_back();
    if (row.is_string()) {
      cells["query"] = cell_of(row);
    } else if (row.is_object()) {
      if (row.contains("keys") && row["keys"].is_array()) add_api_keys(row, cells);
      for (const auto& [name, value] : row.items()) {
        if (value.is_primitive()) cells.emplace(name, cell_of(value));
      }
    }
    for (const auto& [name, cell] : cells) {
      if (std::ranges::find(head, name) == head.end()) head.push_back(name);
    }
  }
  table.rows.push_back(head);
  for (const auto& cells : all) {
    TableRow row;
    for (const std::string& name : head) {
      const auto cell = cells.find(name);
      row.push_back(cell == cells.end() ? std::string() : cell->second);
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

Result<ImportTable> read_table(std::string_view bytes, const TitleTest& names_subject) {
  if (bytes.starts_with("PK\x03\x04")) return read_zip_table(bytes, names_subject);
  if (bytes.starts_with("\xD0\xCF\x11\xE0")) {
    return Error{ErrorCode::kUsage, "this is a workbook of an old Excel: save it as .xlsx or CSV."};
  }
  bool utf16 = false;
  const std::string text = text_of(bytes, utf16);
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first != text.npos && (text[first] == '{' || text[first] == '[')) {
    // Google Ads writes [exact match] phrases into lists.
    Result<ImportTable> json = read_json_table(text);
    if (json || text[first] == '{') return json;
  }
  ImportTable table = read_text_table(text);
  if (utf16) table.format += ", UTF-16";
  return table;
}

}  // namespace dalil
