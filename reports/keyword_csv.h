// Keyword tables as CSV: with a mark, so that Excel reads Arabic.
#pragma once

#include <cmath>
#include <initializer_list>
#include <string_view>

#include "reports/csv.h"
#include "reports/readable.h"
#include "reports/sink.h"

namespace dalil {

/// Rows of keywords: addresses that people can read, and nothing where a figure is not known.
class KeywordCsv {
 public:
  KeywordCsv(const Sink& sink, std::initializer_list<std::string_view> titles)
      : csv_({.csv_bom = true}, sink) {
    for (const std::string_view title : titles) csv_.text(title);
    csv_.end_row();
  }
  ~KeywordCsv() { csv_.finish(); }
  KeywordCsv(const KeywordCsv&) = delete;
  KeywordCsv& operator=(const KeywordCsv&) = delete;

  KeywordCsv& text(std::string_view cell) {
    csv_.text(cell);
    return *this;
  }
  KeywordCsv& url(std::string_view cell) { return text(readable_url(cell)); }
  /// Below 0: nobody knows.
  KeywordCsv& number(double value) {
    value >= 0 ? csv_.number(std::llround(value)) : csv_.nothing();
    return *this;
  }
  KeywordCsv& decimal(double value) {
    value >= 0 ? csv_.decimal(std::round(value * 100) / 100) : csv_.nothing();
    return *this;
  }
  void end_row() { csv_.end_row(); }

 private:
  CsvWriter csv_;
};

}  // namespace dalil
