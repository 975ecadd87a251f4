// The keyword documents as workbooks: a sheet for each table. Cells are texts and numbers, never
// formulas.
#include <fmt/format.h>
#include <xlsxwriter.h>

#include <algorithm>

#include "core/utf8.h"
#include "reports/keyword_document.h"
#include "reports/readable.h"
#include "reports/strings.h"
#include "reports/tables.h"
#include "reports/temporary_file.h"

namespace dalil {
namespace {

// Microsoft, "Excel specifications and limits".
constexpr std::size_t kRows = LXW_ROW_MAX - 1;
constexpr std::size_t kCellBytes = 32'767;

Error cannot_write() {
  return {ErrorCode::kUsage,
          "The workbook cannot be written. Check the space on the disk, also in the folder for "
          "temporary files (TMPDIR)."};
}

/// Without the marks that keep directions apart in a running text.
std::string plain(std::string_view sentence) {
  std::string out;
  for (std::size_t at = 0; at < sentence.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(sentence, at);
    if (c < 0x2066 || c > 0x2069) out += sentence.substr(begin, at - begin);
  }
  return out;
}

void write_cell(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t at, const DocumentColumn& column,
                const DocumentCell& cell, lxw_format* decimal) {
  if (const auto* number = std::get_if<double>(&cell)) {
    worksheet_write_number(sheet, row, at, *number,
                           column.kind == DocumentColumnKind::kDecimal ? decimal : nullptr);
  } else if (const auto* text = std::get_if<std::string>(&cell); text && !text->empty()) {
    const bool page = column.kind == DocumentColumnKind::kPage;
    std::string safe = cell_text(page ? readable_url(*text) : plain(*text));
    safe.resize(prefix_bytes(safe, kCellBytes).size());
    worksheet_write_string(sheet, row, at, safe.c_str(), nullptr);
  }
}

/// False where the library makes no sheet of that name.
bool write_table(const DocumentTable& table, lxw_workbook* book, bool rtl, lxw_format* bold,
                 lxw_format* decimal) {
  lxw_worksheet* const sheet = workbook_add_worksheet(book, table.sheet.c_str());
  if (sheet == nullptr) return false;
  if (rtl) worksheet_right_to_left(sheet);
  lxw_col_t columns = 0;
  for (const DocumentColumn& column : table.columns) {
    if (column.kind == DocumentColumnKind::kBar) continue;
    worksheet_set_column(sheet, columns, columns, column.width, nullptr);
    worksheet_write_string(sheet, 0, columns++, plain(column.title).c_str(), bold);
  }
  lxw_row_t row = 0;
  for (const std::vector<DocumentCell>& cells : table.rows) {
    if (++row > kRows) break;
    lxw_col_t at = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (table.columns[i].kind == DocumentColumnKind::kBar) continue;
      write_cell(sheet, row, at++, table.columns[i], cells[i], decimal);
    }
  }
  worksheet_freeze_panes(sheet, 1, 0);
  worksheet_autofilter(sheet, 0, 0, row, static_cast<lxw_col_t>(columns - 1));
  return true;
}

/// The library writes to names only.
Result<void> write_file(const KeywordDocument& document, const std::string& path) {
  lxw_workbook* const book = workbook_new(path.c_str());
  if (book == nullptr) return cannot_write();
  lxw_doc_properties properties{};
  properties.created = 1;  // Equal sites give equal bytes.
  workbook_set_properties(book, &properties);
  lxw_format* const bold = workbook_add_format(book);
  format_set_bold(bold);
  lxw_format* const decimal = workbook_add_format(book);
  format_set_num_format(decimal, "0.00");
  const bool rtl = Words(document.language).rtl();
  bool whole = true;
  for (const DocumentTable& table : document.tables) {
    if (table.rows.empty() && table.empty.empty()) continue;
    whole = write_table(table, book, rtl, bold, decimal) && whole;
  }
  const bool closed = workbook_close(book) == LXW_NO_ERROR;  // Also frees it.
  return whole && closed ? Result<void>() : cannot_write();
}

}  // namespace

Result<void> write_keyword_xlsx(const KeywordDocument& document, const Sink& sink) {
  const TemporaryFile file;
  if (file.path().empty()) return cannot_write();
  if (Result<void> done = write_file(document, file.path()); !done) return done;
  return file.copy(sink);
}

}  // namespace dalil
