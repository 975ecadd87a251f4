#include "analyzer/keywords/import_traffic.h"

#include <algorithm>

#include "analyzer/keywords/import_list.h"
#include "analyzer/keywords/import_numbers.h"

namespace dalil {
namespace {

/// A URL, a path, or an address without its scheme, as Analytics writes "page location" of old.
bool is_page(std::string_view cell) {
  if (cell.find(' ') != cell.npos) return false;
  return cell.find('/') != cell.npos;
}

}  // namespace

Result<ImportedTraffic> import_traffic(std::string_view bytes, const ColumnTitles& titles) {
  const Result<ImportTable> table = read_table(
      bytes, [&](std::string_view title) { return titles.find(title) == ColumnRole::kPage; });
  if (!table) return table.error();
  const Result<Columns> columns = find_page_columns(*table, titles);
  if (!columns) return columns.error();
  const bool clicked = (*columns)[ColumnRole::kClicks] != kNoColumn;
  const std::size_t clicks = (*columns)[clicked ? ColumnRole::kClicks : ColumnRole::kVisits];
  const std::size_t impressions = (*columns)[ColumnRole::kImpressions];
  ImportedTraffic traffic{.clicks = clicks != kNoColumn, .impressions = impressions != kNoColumn};
  std::size_t dropped = 0;
  for (std::size_t i = columns->first_row; i < table->rows.size(); ++i) {
    const TableRow& row = table->rows[i];
    const std::size_t page = (*columns)[ColumnRole::kPage];
    if (page >= row.size() || !is_page(row[page])) {
      ++dropped;
      continue;
    }
    const auto figure = [&](std::size_t column) {
      if (column >= row.size()) return 0.0;
      return std::max(0.0, parse_number(row[column], NumberKind::kCount).value_or(0));
    };
    traffic.pages.push_back({row[page], figure(clicks), figure(impressions)});
  }
  if (traffic.pages.empty()) return Error{ErrorCode::kUsage, "there is no page in it."};
  const TableRow names = columns->titled ? table->rows[columns->first_row - 1] : TableRow();
  traffic.described =
      describe_table(*table, *columns, names, traffic.pages.size() + dropped, dropped, "page");
  return traffic;
}

}  // namespace dalil
