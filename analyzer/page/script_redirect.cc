#include "analyzer/page/script_redirect.h"

#include <algorithm>

#include "analyzer/page/ascii.h"

namespace dalil {
namespace {

// What does more than send visitors away is longer.
constexpr std::size_t kLongest = 2000;
constexpr std::string_view kWord = "location";

bool is_name(char c) {
  return ascii::is_letter(c) || (c >= '0' && c <= '9') || c == '_' || c == '$' || c == '.';
}

/// What follows `location`: `= "…"`, `.href = "…"`, `.replace("…")`. "" for all else.
std::string_view target_of(std::string_view rest) {
  const auto skip = [&](std::string_view word) {
    rest = ascii::trim(rest);
    if (!rest.starts_with(word)) return false;
    rest.remove_prefix(word.size());
    return true;
  };
  if (skip(".replace") || skip(".assign")) {
    if (!skip("(")) return {};
  } else {
    skip(".href");
    if (!skip("=") || rest.starts_with('=')) return {};
  }
  rest = ascii::trim(rest);
  if (rest.empty() || (rest.front() != '"' && rest.front() != '\'')) return {};
  const std::size_t end = rest.find(rest.front(), 1);
  if (end == rest.npos) return {};
  // A string that something is added to is no address yet.
  const std::string_view behind = ascii::trim(rest.substr(end + 1));
  return behind.starts_with('+') ? std::string_view() : rest.substr(1, end - 1);
}

}  // namespace

std::string script_redirect(std::string_view script) {
  if (script.size() > kLongest) return {};
  for (std::size_t at = script.find(kWord); at != script.npos; at = script.find(kWord, at + 1)) {
    std::size_t begin = at;
    while (begin > 0 && is_name(script[begin - 1])) --begin;
    const std::string_view object = script.substr(begin, at - begin);
    if (!object.empty() && object != "window." && object != "document." && object != "self." &&
        object != "top.") {
      continue;
    }
    const std::string_view before = ascii::trim(script.substr(0, begin));
    if (std::ranges::count(before, '{') != std::ranges::count(before, '}')) continue;
    if (!before.empty() && before.back() != ';' && before.back() != '}' &&
        !before.ends_with("<!--") && !before.ends_with("*/")) {
      continue;
    }
    const std::string_view target = target_of(script.substr(at + kWord.size()));
    if (!target.empty() && !target.starts_with('#')) return std::string(target);
  }
  return {};
}

}  // namespace dalil
