#include "reports/escape.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "core/utf8.h"

namespace dalil {
namespace {

constexpr std::string_view kFirstStrong = "\u2068";
constexpr std::string_view kLeftToRight = "\u2066";
constexpr std::string_view kPop = "\u2069";

struct Range {
  char32_t first;
  char32_t last;
};

/// General category Cf where it is not part of ordinary writing, and the blank letters of Hangul.
constexpr Range kHidden[] = {
    {0x00, 0x1F},       {0x7F, 0x9F},       {0xAD, 0xAD},       {0x61C, 0x61C},
    {0x115F, 0x1160},   {0x180E, 0x180E},   {0x200B, 0x200B},   {0x200E, 0x200F},
    {0x2028, 0x202E},   {0x2060, 0x206F},   {0x3164, 0x3164},   {0xFEFF, 0xFEFF},
    {0xFFA0, 0xFFA0},   {0xFFF9, 0xFFFB},   {0x13430, 0x1343F}, {0x1BCA0, 0x1BCA3},
    {0x1D173, 0x1D17A}, {0xE0000, 0xE007F},
};

/// Blocks of the scripts that run from right to left (bidi classes R and AL).
constexpr Range kRightToLeft[] = {
    {0x590, 0x8FF}, {0xFB1D, 0xFDFF}, {0xFE70, 0xFEFE}, {0x10800, 0x10FFF}, {0x1E800, 0x1EFFF},
};

/// `ranges` ascend: most letters are past a few of them.
template <std::size_t N>
bool in(const Range (&ranges)[N], char32_t c) {
  for (const Range& range : ranges) {
    if (c <= range.last) return c >= range.first;
  }
  return false;
}

/// Marks that join, part or direct words and harm nothing: their absence is not seen.
bool is_harmless(char32_t c) {
  return c == 0xAD || c == 0x61C || c == 0x200B || c == 0x200E || c == 0x200F || c == 0xFEFF;
}

bool is_plain_ascii(unsigned char byte) { return byte >= 0x20 && byte < 0x7F; }

/// Appends `text` with `escape` called for every code point that must not stand as it is.
template <typename Escape>
void append_escaped(std::string& out, std::string_view text, Escape escape) {
  std::size_t offset = 0;
  while (offset < text.size()) {
    const auto plain = [&](std::size_t at) {
      const char byte = text[at];
      return is_plain_ascii(static_cast<unsigned char>(byte)) && byte != '"' && byte != '\\';
    };
    std::size_t end = offset;
    while (end < text.size() && plain(end)) ++end;
    if (end > offset) {
      out += text.substr(offset, end - offset);
      offset = end;
      continue;
    }
    const char32_t c = next_code_point(text, offset);
    if (c == '"' || c == '\\' || in(kHidden, c)) {
      escape(out, c);
    } else {
      append_utf8(out, c);
    }
  }
}

void append_json_escape(std::string& out, char32_t c) {
  if (c == '"' || c == '\\') {
    out += '\\';
    out += static_cast<char>(c);
  } else if (c == '\n') {
    out += "\\n";
  } else if (c == '\t') {
    out += "\\t";
  } else if (c < 0x10000) {
    fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned>(c));
  } else {
    const auto rest = static_cast<unsigned>(c - 0x10000);
    fmt::format_to(std::back_inserter(out), "\\u{:04x}\\u{:04x}", 0xD800 + (rest >> 10),
                   0xDC00 + (rest & 0x3FF));
  }
}

bool is_ascii_word(std::string_view text) {
  const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  return !text.empty() && letter(text.front()) &&
         std::all_of(text.begin(), text.end(), [&](char c) {
           return letter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_';
         });
}

std::string wrapped_in(std::string_view opening, std::string_view text) {
  return fmt::format("{}{}{}", opening, text, kPop);
}

}  // namespace

std::string terminal_text(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  append_escaped(out, text, [](std::string& safe, char32_t c) {
    if (c == '\n' || c == '\r' || c == '\t') {
      safe += ' ';
    } else if (c == '"' || c == '\\') {
      safe += static_cast<char>(c);
    } else if (!is_harmless(c)) {
      fmt::format_to(std::back_inserter(safe), "\\u{{{:X}}}", static_cast<unsigned>(c));
    }
  });
  return out;
}

void append_json_string(std::string& out, std::string_view text) {
  out += '"';
  append_escaped(out, text, append_json_escape);
  out += '"';
}

bool is_hidden(char32_t code_point) { return in(kHidden, code_point); }

bool has_rtl(std::string_view text) {
  std::size_t offset = 0;
  while (offset < text.size()) {
    if (in(kRightToLeft, next_code_point(text, offset))) return true;
  }
  return false;
}

std::string isolated(std::string_view text, bool rtl_line) {
  const bool needed = rtl_line ? !is_ascii_word(text) : has_rtl(text);
  return needed ? wrapped_in(kFirstStrong, text) : std::string(text);
}

std::string isolated_ltr(std::string_view text, bool rtl_line) {
  return rtl_line || has_rtl(text) ? wrapped_in(kLeftToRight, text) : std::string(text);
}

}  // namespace dalil
