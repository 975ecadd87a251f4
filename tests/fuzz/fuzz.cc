#include "tests/fuzz/fuzz.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "core/utf8.h"

namespace dalil::fuzz {
namespace {

bool at_code_point(std::string_view text, std::size_t offset) {
  return offset == text.size() || (static_cast<unsigned char>(text[offset]) & 0xC0) != 0x80;
}

}  // namespace

void expect(bool holds, std::string_view promise) {
  if (holds) return;
  fmt::print(stderr, "broken promise: {}\n", promise);
  std::abort();
}

void expect_utf8(std::string_view text, std::string_view what) {
  if (!is_valid_utf8(text)) expect(false, fmt::format("{} is valid UTF-8", what));
}

void expect_ranges(std::string_view text, const std::vector<TextRange>& ranges,
                   std::string_view what) {
  std::uint32_t end = 0;
  for (const TextRange& range : ranges) {
    const bool in_order = range.begin >= end && range.end > range.begin;
    if (!in_order || range.end > text.size() || !at_code_point(text, range.begin) ||
        !at_code_point(text, range.end)) {
      expect(false, fmt::format("{} are in order: {} to {} after {} of {}", what, range.begin,
                                range.end, end, text.size()));
    }
    end = range.end;
  }
}

std::string_view take_line(std::string_view& rest) {
  const std::size_t end = std::min(rest.find('\n'), rest.size());
  const std::string_view line = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return line;
}

}  // namespace dalil::fuzz
