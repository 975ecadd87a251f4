#include "reports/xlsx_rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <iterator>

#include "core/utf8.h"
#include "reports/tables.h"
#include "reports/xml.h"

namespace dalil {
namespace {

constexpr std::size_t kCellBytes = 32'767;  // Microsoft, "Excel specifications and limits"

/// Where a spreadsheet would read "_x000D_" as a character (ECMA-376-1, 22.9.2.19); npos: nowhere.
std::size_t find_escape(std::string_view text, std::size_t from) {
  for (std::size_t at = from; (at = text.find("_x", at)) != std::string_view::npos; ++at) {
    if (text.size() - at < 7 || text[at + 6] != '_') continue;
    const std::string_view digits = text.substr(at + 2, 4);
    if (std::ranges::all_of(digits, [](unsigned char c) { return std::isxdigit(c) != 0; })) {
      return at;
    }
  }
  return std::string_view::npos;
}

void append_cell(std::string& out, std::string_view text) {
  std::size_t from = 0;
  for (std::size_t at; (at = find_escape(text, from)) != std::string_view::npos; from = at + 1) {
    append_xml(out, text.substr(from, at - from));
    out += "_x005F_";
  }
  append_xml(out, text.substr(from));
}

}  // namespace

void XlsxRows::begin_cell(int format) {
  std::string& out = out_.text;
  if (!open_) {
    number_ = fmt::format_int(row_ + 1).c_str();
    out += "<row r=\"";
    out += number_;
    out += "\">";
    open_ = true;
  }
  out += "<c r=\"";
  if (column_ >= 26) out += static_cast<char>('A' + column_ / 26 - 1);
  out += static_cast<char>('A' + column_ % 26);
  out += number_;
  if (format > 0) fmt::format_to(std::back_inserter(out), "\" s=\"{}", format);
  ++column_;
}

void XlsxRows::text(std::string_view text, int format) {
  begin_cell(format);
  const std::string safe = cell_text(text);
  const std::string_view cut = prefix_bytes(safe, kCellBytes);
  const bool spaces = cut.starts_with(' ') || cut.ends_with(' ');
  out_.text +=
      spaces ? "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" : "\" t=\"inlineStr\"><is><t>";
  append_cell(out_.text, cut);
  out_.text += "</t></is></c>";
}

void XlsxRows::number(std::int64_t number) {
  begin_cell(0);
  out_.text += "\"><v>";
  out_.text += std::string_view(fmt::format_int(number).c_str());
  out_.text += "</v></c>";
}

void XlsxRows::number(double number, int format) {
  begin_cell(format);
  fmt::format_to(std::back_inserter(out_.text), "\"><v>{}</v></c>", number);
}

void XlsxRows::end_row() {
  if (open_) out_.text += "</row>";
  open_ = false;
  column_ = 0;
  ++row_;
  out_.pass_on();
}

}  // namespace dalil
