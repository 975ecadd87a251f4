#include "crawler/url_parts.h"

#include <algorithm>

namespace dalil {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::string_view take_to(std::string_view& text, char separator) {
  const std::string_view part = text.substr(0, text.find(separator));
  text.remove_prefix(std::min(part.size() + 1, text.size()));
  return part;
}

}  // namespace

std::vector<std::string_view> path_segments(std::string_view path) {
  std::vector<std::string_view> segments;
  while (path.starts_with('/')) {
    path.remove_prefix(1);
    const std::size_t end = std::min(path.find('/'), path.size());
    segments.push_back(path.substr(0, end));
    path.remove_prefix(end);
  }
  return segments;
}

std::vector<QueryPart> query_parts(std::string_view query) {
  std::vector<QueryPart> parts;
  while (!query.empty()) {
    QueryPart part;
    part.text = take_to(query, '&');
    if (part.text.empty()) continue;
    part.value = part.text;
    part.name = take_to(part.value, '=');
    parts.push_back(part);
  }
  return parts;
}

std::string without_path_session(std::string_view path) {
  std::string out(path);
  constexpr std::string_view kJava = ";jsessionid=";
  if (const std::size_t at = lower_ascii(path).find(kJava); at != std::string::npos) {
    out.erase(at, out.find_first_of(";/", at + 1) - at);
  }
  if (const std::size_t at = out.find("/(S("); at != std::string::npos) {
    const std::size_t end = out.find("))", at);
    if (end != std::string::npos) out.erase(at, end + 2 - at);
  }
  return out;
}

bool is_number(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, is_digit);
}

bool is_year(std::string_view text) {
  return text.size() == 4 && (text[0] == '1' || text[0] == '2') && is_number(text);
}

bool is_date(std::string_view text) {
  text = text.substr(0, text.find_first_of("T%+ "));
  if (text.size() < 6 || text.size() > 10 || !is_year(text.substr(0, 4)) || text[4] != '-') {
    return false;
  }
  text.remove_prefix(5);
  const std::string_view month = take_to(text, '-');
  return month.size() <= 2 && is_number(month) &&
         (text.empty() || (text.size() <= 2 && is_number(text)));
}

bool is_token(std::string_view text) {
  return text.size() >= 16 && std::ranges::any_of(text, is_digit) &&
         std::ranges::any_of(text, is_letter) &&
         std::ranges::all_of(text, [](char c) { return is_digit(c) || is_letter(c); });
}

std::string lower_ascii(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return out;
}

}  // namespace dalil
