// Tables in JSON: answers of the Search Console's API, and lists of objects or of phrases.
#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "analyzer/keywords/import_table.h"
#include "core/utf8.h"

namespace dalil {
namespace {

using nlohmann::json;

std::string cell_of(const json& value) {
  if (value.is_string()) return collapse_space(to_valid_utf8(value.get<std::string>()));
  return value.is_primitive() && !value.is_null() ? value.dump() : std::string();
}

/// What the API puts under a dimension, but for search terms.
enum class Dimension { kText, kPage, kDate, kCountry, kKind };

Dimension dimension_of(std::string_view key) {
  const auto all_in = [&](std::string_view letters) {
    return key.find_first_not_of(letters) == key.npos;
  };
  if (key.starts_with("http://") || key.starts_with("https://")) return Dimension::kPage;
  if (key.size() >= 10 && key[4] == '-' && key[7] == '-' && all_in("0123456789-:T+Z")) {
    return Dimension::kDate;
  }
  if (key.size() == 3 && all_in("abcdefghijklmnopqrstuvwxyz")) return Dimension::kCountry;
  // DESKTOP, AMP_BLUE_LINK; search terms are in small letters.
  if (!key.empty() && all_in("ABCDEFGHIJKLMNOPQRSTUVWXYZ_")) return Dimension::kKind;
  return Dimension::kText;
}

class JsonTable {
 public:
  JsonTable() { table_.rows.emplace_back(); }  // For the titles.

  /// False where there are too many cells.
  bool add(const json& row) {
    TableRow cells;
    if (row.is_string()) {
      put(cells, "query", cell_of(row));
    } else if (row.is_object()) {
      if (row.contains("keys") && row["keys"].is_array()) add_keys(row["keys"], cells);
      for (const auto& [name, value] : row.items()) {
        if (value.is_primitive()) put(cells, name, cell_of(value));
      }
    }
    cells_ += cells.size();
    table_.rows.push_back(std::move(cells));
    return cells_ <= kMostCells;
  }

  ImportTable finish() && {
    name_keys();
    table_.format = "JSON";
    table_.plain = titles_.size() == 1;
    table_.rows.front() = std::move(titles_);
    return std::move(table_);
  }

 private:
  /// The API says what its keys are by their places.
  void add_keys(const json& keys, TableRow& cells) {
    for (std::size_t i = 0; i < keys.size(); ++i) {
      const std::optional<std::size_t> column =
          put(cells, "key " + std::to_string(i + 1), cell_of(keys[i]));
      if (column) keys_.insert(*column);
    }
  }

  /// The column of the cell; none where there are too many.
  std::optional<std::size_t> put(TableRow& cells, const std::string& name, std::string cell) {
    auto known = columns_.find(name);
    if (known == columns_.end()) {
      if (titles_.size() == kMostColumns) return std::nullopt;
      known = columns_.emplace(name, titles_.size()).first;
      titles_.push_back(name);
    }
    if (cells.size() <= known->second) cells.resize(known->second + 1);
    cells[known->second] = std::move(cell);
    return known->second;
  }

  /// Pages, and the column of search terms: the one of texts that differ most. What is neither is
  /// emptied, since it says nothing of phrases.
  void name_keys() {
    std::optional<std::size_t> query;
    std::pair<bool, std::size_t> best;
    for (const std::size_t column : keys_) {
      std::unordered_set<std::string_view> different;
      std::size_t kinds[5] = {}, filled = 0;
      for (const TableRow& row : table_.rows) {
        if (column >= row.size() || row[column].empty()) continue;
        ++filled;
        ++kinds[static_cast<std::size_t>(dimension_of(row[column]))];
        different.insert(row[column]);
      }
      const auto all = [&](Dimension kind) {
        return filled > 0 && kinds[static_cast<std::size_t>(kind)] == filled;
      };
      if (all(Dimension::kPage)) {
        titles_[column] = "page";
        continue;
      }
      if (all(Dimension::kDate) || all(Dimension::kKind)) continue;
      // A list may hold nothing but seo.
      const std::pair rank(!all(Dimension::kCountry), different.size());
      if (!query || rank > best) {
        query = column;
        best = rank;
      }
    }
    if (query) titles_[*query] = "query";
    for (const std::size_t column : keys_) {
      if (!titles_[column].starts_with("key ")) continue;
      for (TableRow& row : table_.rows) {
        if (column < row.size()) row[column].clear();
      }
    }
  }

  ImportTable table_;
  TableRow titles_;
  std::unordered_map<std::string, std::size_t> columns_;  ///< By title.
  std::set<std::size_t> keys_;                            ///< Columns of the API's keys.
  std::size_t cells_ = 0;
};

}  // namespace

Result<ImportTable> read_json_table(std::string_view text) {
  const json parsed = json::parse(text, nullptr, false);
  if (parsed.is_discarded()) return Error{ErrorCode::kUsage, "this is no valid JSON."};
  const json* rows = &parsed;
  if (parsed.is_object()) {
    const auto named = parsed.find("rows");
    const auto found = std::ranges::find_if(
        parsed, [](const json& value) { return value.is_array() && !value.empty(); });
    if (named != parsed.end() && named->is_array()) {
      rows = &*named;
    } else if (found != parsed.end()) {
      rows = &*found;
    }
  }
  if (!rows->is_array()) return Error{ErrorCode::kUsage, "the JSON holds no list of phrases."};
  JsonTable table;
  for (const json& row : *rows) {
    if (!table.add(row)) break;
  }
  return std::move(table).finish();
}

}  // namespace dalil
