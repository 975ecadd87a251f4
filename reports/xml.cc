#include "reports/xml.h"

#include <fmt/format.h>

#include <iterator>

#include "core/utf8.h"
#include "reports/escape.h"

namespace dalil {
namespace {

// XML 1.0, production 2 (Char).
bool is_xml_char(char32_t c) {
  return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c < 0xFFFE) || c >= 0x10000;
}

bool is_plain(char c) {
  return c >= 0x20 && c < 0x7F && c != '&' && c != '<' && c != '>' && c != '"';
}

}  // namespace

void append_xml(std::string& out, std::string_view text) {
  std::size_t offset = 0;
  while (offset < text.size()) {
    std::size_t plain = offset;
    while (plain < text.size() && is_plain(text[plain])) ++plain;
    out += text.substr(offset, plain - offset);
    if (offset = plain; offset == text.size()) return;
    const char32_t c = next_code_point(text, offset);
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        if (!is_xml_char(c)) {
          out += "\uFFFD";
        } else if (is_hidden(c)) {
          fmt::format_to(std::back_inserter(out), "&#x{:X};", static_cast<unsigned>(c));
        } else {
          append_utf8(out, c);
        }
    }
  }
}

std::string xml_text(std::string_view text) {
  std::string out;
  append_xml(out, text);
  return out;
}

}  // namespace dalil
