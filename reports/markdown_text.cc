#include "reports/markdown_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "core/utf8.h"
#include "reports/escape.h"

namespace dalil {
namespace {

// What counts as a character GitHub does not say, so the larger count holds: units of UTF-16.
constexpr std::size_t kMostUnits = 64'000;
constexpr std::size_t kLetters = 300;

std::size_t utf16_units(std::string_view text) {
  std::size_t units = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    units += next_code_point(text, offset) > 0xFFFF ? 2 : 1;
  }
  return units;
}

}  // namespace

std::string markdown_text(std::string_view text) {
  std::string out;
  for (const char c : terminal_text(prefix_graphemes(text, kLetters))) {
    if (std::string_view("\\`*_[]<>|~#&$!").find(c) != std::string_view::npos) out += '\\';
    out += c;
    if (c == '@') out += "\u200B";  // "@name" would send somebody a message.
  }
  return out;
}

std::string markdown_code(std::string_view text) {
  std::string inside;
  std::size_t run = 0, longest = 0;
  for (const char c : terminal_text(prefix_graphemes(text, kLetters))) {
    run = c == '`' ? run + 1 : 0;
    longest = std::max(longest, run);
    if (c == '|') inside += '\\';  // In a table; elsewhere it is shown, which does no harm.
    inside += c;
  }
  const std::string fence(longest + 1, '`');
  const std::string_view pad = longest > 0 ? " " : "";
  return fmt::format("{0}{1}{2}{1}{0}", fence, pad, inside);
}

bool MarkdownComment::add(std::string_view text) {
  if (full_) return false;
  const std::size_t units = utf16_units(text);
  if (units_ + units > kMostUnits) {
    full_ = true;
    return false;
  }
  units_ += units;
  text_ += text;
  return true;
}

std::string MarkdownComment::finish() {
  if (full_) text_ += fmt::format("\n{}\n", words_("cut.comment"));
  return std::move(text_);
}

}  // namespace dalil
