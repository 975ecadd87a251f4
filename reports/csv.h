// Comma-separated values (RFC 4180) that a spreadsheet can open without harm.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "reports/formats.h"
#include "reports/stream.h"

namespace dalil {

/// Writes row after row.
class CsvWriter {
 public:
  /// Writes the byte order mark, if there is to be one.
  CsvWriter(const ReportOptions& options, const Sink& sink);

  /// A stranger's text, made harmless by cell_text().
  CsvWriter& text(std::string_view text);
  CsvWriter& number(std::int64_t number);
  /// Six significant digits, with a point.
  CsvWriter& decimal(double number);
  CsvWriter& nothing();
  void end_row();
  void finish() { out_.finish(); }

 private:
  void separate();

  char separator_;
  bool first_ = true;
  Stream out_;
};

}  // namespace dalil
