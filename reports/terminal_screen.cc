#include "reports/terminal_screen.h"

#include <algorithm>

#include "reports/columns.h"
#include "reports/escape.h"
#include "reports/sentences.h"

namespace dalil {
namespace {

constexpr std::string_view kRightToLeftMark = "\u200F";
constexpr std::size_t kProseColumns = 110;  // longer lines are hard to read

}  // namespace

Screen::Screen(const TerminalOptions& options)
    : words_(options.language),
      width_(static_cast<std::size_t>(std::clamp(options.width, 80, 200))),
      color_(options.color),
      max_items_(options.max_items) {}

std::size_t Screen::shown(std::size_t count) const {
  return max_items_ < 0 ? count : std::min(count, static_cast<std::size_t>(max_items_));
}

void Screen::line(std::string_view text) {
  if (words_.rtl()) out_ += kRightToLeftMark;
  out_ += text;
  out_.erase(out_.find_last_not_of(' ') + 1);
  out_ += '\n';
}

void Screen::title(std::string_view key) {
  blank();
  line("  " + ink(Ink::kBold, words_(key)));
}

void Screen::paragraph(std::size_t indent, std::string_view lead, std::string_view text,
                       Ink text_ink) {
  const std::size_t margin = indent + display_columns(lead);
  std::string before = std::string(indent, ' ').append(lead);
  for (const std::string& part : wrap(text, std::min(width_, kProseColumns) - margin)) {
    line(before + ink(text_ink, part));
    before.assign(margin, ' ');
  }
}

std::string Screen::ink(Ink ink, std::string_view text) const {
  if (!color_ || ink == Ink::kPlain || text.empty()) return std::string(text);
  constexpr std::string_view kCodes[] = {"", "1", "2", "32", "33", "31", "1;4"};
  return std::string("\x1b[")
      .append(kCodes[static_cast<std::size_t>(ink)])
      .append("m")
      .append(text)
      .append("\x1b[0m");
}

std::string Screen::number_cell(std::string_view text, std::size_t columns) const {
  // In a mirrored line the end of the padding is the left side, so the units align either way.
  return words_.rtl() ? pad_end(text, columns) : pad_start(text, columns);
}

std::string Screen::stranger(std::string_view text, std::size_t columns) const {
  return stranger_text(text, words_, columns);
}

std::string Screen::plain(std::string_view text) const { return terminal_text(text); }

std::string Screen::code(std::string_view text) const { return code_text(text, words_); }

std::string Screen::sentence(std::string_view pattern, const Finding& finding) const {
  return finding_sentence(pattern, finding, words_);
}

}  // namespace dalil
