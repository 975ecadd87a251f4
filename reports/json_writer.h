// JSON straight into a string, key by key in the order of the calls: what a report streams with, no
// document in memory.
#pragma once

#include <fmt/format.h>

#include <cmath>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>

#include "reports/escape.h"

namespace dalil {

class JsonWriter {
 public:
  /// `one_line`: new_line() writes nothing.
  explicit JsonWriter(std::string& out, bool one_line = false) : out_(out), one_line_(one_line) {}

  JsonWriter& begin_object() { return open('{'); }
  JsonWriter& end_object() { return close('}'); }
  JsonWriter& begin_array() { return open('['); }
  JsonWriter& end_array() { return close(']'); }

  /// Keys are ours: plain ASCII.
  JsonWriter& key(std::string_view name) {
    separate();
    out_.append(1, '"').append(name).append("\":");
    first_ = true;
    return *this;
  }
  JsonWriter& text(std::string_view value) {
    separate();
    append_json_string(out_, value);
    return *this;
  }
  JsonWriter& number(std::int64_t value) {
    separate();
    fmt::format_to(std::back_inserter(out_), "{}", value);
    return *this;
  }
  /// Six significant digits, the same on every machine.
  JsonWriter& decimal(double value) {
    separate();
    if (std::isfinite(value)) {
      fmt::format_to(std::back_inserter(out_), "{:.6g}", value);
    } else {
      out_ += "null";
    }
    return *this;
  }
  JsonWriter& boolean(bool value) {
    separate();
    out_ += value ? "true" : "false";
    return *this;
  }
  /// White space between values, for people who look at the file.
  JsonWriter& new_line() {
    if (one_line_) return *this;
    separate();
    out_ += '\n';
    first_ = true;
    return *this;
  }

 private:
  JsonWriter& open(char bracket) {
    separate();
    out_ += bracket;
    first_ = true;
    return *this;
  }
  JsonWriter& close(char bracket) {
    out_ += bracket;
    first_ = false;
    return *this;
  }
  void separate() {
    if (!first_) out_ += ',';
    first_ = false;
  }

  std::string& out_;
  bool one_line_;
  bool first_ = true;
};

}  // namespace dalil
