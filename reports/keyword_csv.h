// Keyword tables as CSV (RFC 4180): with a mark, so that Excel reads Arabic, and no cell that it
// would take for a formula.
#pragma once

#include <fmt/format.h>

#include <initializer_list>
#include <string>
#include <string_view>

#include "reports/escape.h"
#include "reports/readable.h"
#include "reports/sink.h"

namespace dalil {

class KeywordCsv {
 public:
  explicit KeywordCsv(const Sink& sink) : sink_(sink) { line_ = "\xEF\xBB\xBF"; }

  KeywordCsv& text(std::string_view cell) {
    separate();
    std::string safe = terminal_text(cell);
    if (!safe.empty() && std::string_view("=+-@").find(safe[0]) != std::string_view::npos) {
      safe.insert(0, "'");
    }
    if (safe.find_first_of("\",\r\n") == std::string::npos) {
      line_ += safe;
      return *this;
    }
    line_ += '"';
    for (const char c : safe) line_.append(c == '"' ? 2 : 1, c);
    line_ += '"';
    return *this;
  }
  KeywordCsv& url(std::string_view cell) { return text(readable_url(cell)); }
  KeywordCsv& number(double value, int digits = 0) {
    separate();
    if (value >= 0) line_ += fmt::format("{:.{}f}", value, digits);
    return *this;
  }
  void end_line() {
    line_ += "\r\n";
    sink_(line_);
    line_.clear();
    first_ = true;
  }
  void titles(std::initializer_list<std::string_view> names) {
    for (const std::string_view name : names) text(name);
    end_line();
  }

 private:
  void separate() {
    if (!first_) line_ += ',';
    first_ = false;
  }

  const Sink& sink_;
  std::string line_;
  bool first_ = true;
};

}  // namespace dalil
