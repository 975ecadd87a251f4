// ASCII as HTML sees it: white space, case, tokens.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dalil::ascii {

constexpr std::string_view kSpace = " \t\n\f\r";

/// A set of bytes to look for: std::string_view's own search calls a function for each byte it reads.
class CharSet {
 public:
  constexpr explicit CharSet(std::string_view chars) {
    for (const char c : chars) bits_[byte(c) / 64] |= std::uint64_t{1} << (byte(c) % 64);
  }
  constexpr bool contains(char c) const { return (bits_[byte(c) / 64] >> (byte(c) % 64) & 1) != 0; }

  /// Where from `at` on the first of them stands, or the first other one; the size where none.
  constexpr std::size_t find_in(std::string_view text, std::size_t at = 0) const {
    while (at < text.size() && !contains(text[at])) ++at;
    return at;
  }
  constexpr std::size_t find_other_in(std::string_view text, std::size_t at = 0) const {
    while (at < text.size() && contains(text[at])) ++at;
    return at;
  }

 private:
  static constexpr std::uint8_t byte(char c) { return static_cast<std::uint8_t>(c); }
  std::uint64_t bits_[4]{};
};

inline constexpr CharSet kSpaceSet(kSpace);

constexpr bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}
constexpr char to_lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
constexpr bool is_letter(char c) { return to_lower(c) >= 'a' && to_lower(c) <= 'z'; }

inline std::string_view trim(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

/// What stands before the first white space of the trimmed text.
inline std::string_view first_token(std::string_view text) {
  text = trim(text);
  return text.substr(0, text.find_first_of(kSpace));
}

inline std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = to_lower(c);
  return out;
}

/// True where the two are equal but for case; `lower` is in lower case.
constexpr bool equals(std::string_view text, std::string_view lower) {
  if (text.size() != lower.size()) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (to_lower(text[i]) != lower[i]) return false;
  }
  return true;
}

/// True where `text` starts with `lower`, whatever its case.
constexpr bool starts_with(std::string_view text, std::string_view lower) {
  return text.size() >= lower.size() && equals(text.substr(0, lower.size()), lower);
}

/// Calls `visit(token)` for each run between `separators`; empty ones are passed over.
template <typename Visit>
void for_each_token(std::string_view text, std::string_view separators, Visit visit) {
  const CharSet set(separators);
  for (std::size_t end = 0;;) {
    const std::size_t begin = set.find_other_in(text, end);
    if (begin == text.size()) return;
    end = set.find_in(text, begin);
    visit(text.substr(begin, end - begin));
  }
}

}  // namespace dalil::ascii
