#include "reports/columns.h"

#include <algorithm>
#include <iterator>

#include "core/utf8.h"
#include "reports/column_tables.h"

namespace dalil {
namespace {

template <std::size_t N>
bool in(const CellRange (&ranges)[N], char32_t c) {
  const auto* range = std::lower_bound(
      std::begin(ranges), std::end(ranges), c,
      [](const CellRange& candidate, char32_t point) { return candidate.last < point; });
  return range != std::end(ranges) && c >= range->first;
}

std::size_t cells(char32_t c) {
  if (c < 0x300) return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xAD ? 0 : 1;
  if (in(kZeroWidth, c)) return 0;
  return in(kWide, c) ? 2 : 1;
}

constexpr std::string_view kPop = "\u2069";

/// Keeps the isolates (LRI, RLI, FSI) of `word` that are still open.
void follow_isolates(std::string_view word, std::vector<char32_t>& open) {
  if (word.find("\xE2\x81") == std::string_view::npos)
    return;  // the lead bytes of U+2066 to U+2069
  std::size_t offset = 0;
  while (offset < word.size()) {
    const char32_t c = next_code_point(word, offset);
    if (c >= 0x2066 && c <= 0x2068) open.push_back(c);
    if (c == 0x2069 && !open.empty()) open.pop_back();
  }
}

}  // namespace

std::size_t display_columns(std::string_view text) {
  std::size_t columns = 0;
  std::size_t offset = 0;
  while (offset < text.size()) columns += cells(next_code_point(text, offset));
  return columns;
}

std::string cut_to_columns(std::string_view text, std::size_t columns) {
  std::size_t used = 0;
  std::size_t offset = 0;
  std::size_t cut = 0;  // the end of what stays when an ellipsis must follow
  while (offset < text.size()) {
    used += cells(next_code_point(text, offset));
    if (used > columns) return std::string(text.substr(0, cut)) + "…";
    if (used < columns) cut = offset;
  }
  return std::string(text);
}

std::string pad_end(std::string_view text, std::size_t columns) {
  std::string out(text);
  const std::size_t used = display_columns(text);
  if (used < columns) out.append(columns - used, ' ');
  return out;
}

std::string pad_start(std::string_view text, std::size_t columns) {
  const std::size_t used = display_columns(text);
  return std::string(used < columns ? columns - used : 0, ' ').append(text);
}

std::vector<std::string> wrap(std::string_view text, std::size_t columns) {
  std::vector<std::string> lines(1);
  std::vector<char32_t> open;
  std::size_t used = 0;
  while (!text.empty()) {
    const std::size_t space = text.find(' ');
    const std::string_view word = text.substr(0, space);
    text.remove_prefix(space == std::string_view::npos ? text.size() : space + 1);
    if (word.empty()) continue;
    const std::size_t width = display_columns(word);
    if (used > 0 && used + 1 + width > columns) {
      for (std::size_t i = 0; i < open.size(); ++i) lines.back() += kPop;
      lines.emplace_back();
      for (const char32_t isolate : open) append_utf8(lines.back(), isolate);
      used = 0;
    } else if (used > 0) {
      lines.back() += ' ';
      ++used;
    }
    lines.back() += word;
    used += width;
    follow_isolates(word, open);
  }
  return lines;
}

}  // namespace dalil
