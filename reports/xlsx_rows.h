// The rows of a sheet as a workbook holds them (ECMA-376-1, 18.3.1.73).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "reports/packed_text.h"

namespace dalil {

/// From top to bottom, and from the first column on; cells that nobody writes are empty.
class XlsxRows {
 public:
  explicit XlsxRows(PackedText& out) : out_(out) {}

  /// A text of any kind; `format` is the number of a cell format of the workbook.
  void text(std::string_view text, int format = 0);
  void number(std::int64_t number);
  void number(double number, int format);
  void skip() { ++column_; }
  void end_row();

  std::uint32_t rows() const { return row_; }  ///< That have been ended.
  unsigned column() const { return column_; }  ///< Of the next cell; the first is 0.

 private:
  void begin_cell(int format);

  PackedText& out_;
  std::uint32_t row_ = 0;
  unsigned column_ = 0;
  bool open_ = false;   // the row has a cell
  std::string number_;  // of the row, as the cells name it
};

}  // namespace dalil
