// An audit as tables, for all that a spreadsheet opens: which columns each has, and its rows one by
// one.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <variant>

#include "reports/formats.h"

namespace dalil {

enum class ColumnKind : std::uint8_t { kText, kUrl, kCount, kDecimal };

struct Column {
  std::string_view key;  ///< "pages_affected"; its title is the word "column.pages_affected".
  ColumnKind kind = ColumnKind::kText;
  int width = 12;             ///< Letters that are shown.
  bool for_programs = false;  ///< In CSV alone: people read nothing from it.
};

/// Texts are valid during the callback, and unsafe: strangers wrote them. monostate: empty.
using Cell = std::variant<std::monostate, std::int64_t, double, std::string_view>;

/// Names of values as the reader has them: ("severity", "error") is "Error", or "error" in files
/// for programs.
using Labels = std::function<std::string(std::string_view what, std::string_view name)>;

/// Takes a row; says false to stop.
using RowSink = std::function<bool(std::span<const Cell>)>;

struct Table {
  std::string_view name;  ///< "findings"; its title is the word "table.findings".
  std::span<const Column> columns;
  Result<void> (*each)(const AuditView&, const ReportOptions&, const Labels&,
                       const RowSink&) = nullptr;
  bool rare = false;  ///< Most audits have no row of it.
};

/// A stranger's text for a cell: one line (see terminal_text), and with an apostrophe before it, as
/// spreadsheets write text themselves, where it would be taken for a formula.
std::string cell_text(std::string_view text);

/// fixes, findings, pages, links, redirects, images, keywords, changes (since the audit before),
/// extracted.
std::span<const Table> audit_tables();
const Table& audit_table(std::string_view name);

}  // namespace dalil
