// ASCII as HTML sees it: white space, case, tokens.
#pragma once

#include <string>
#include <string_view>

namespace dalil::ascii {

constexpr std::string_view kSpace = " \t\n\f\r";

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
  while (true) {
    const std::size_t begin = text.find_first_not_of(separators);
    if (begin == std::string_view::npos) return;
    text.remove_prefix(begin);
    const std::size_t end = text.find_first_of(separators);
    visit(text.substr(0, end));
    if (end == std::string_view::npos) return;
    text.remove_prefix(end);
  }
}

}  // namespace dalil::ascii
