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

/// True where an expression ends before `rest`: something may be added to a string, or made of it.
bool ends_expression(std::string_view rest) {
  rest = rest.substr(std::min(rest.find_first_not_of(" \t"), rest.size()));
  if (rest.empty() || rest.front() == ';' || rest.front() == ')' || rest.front() == '}')
    return true;
  if (rest.starts_with("//")) return true;
  if (rest.front() != '\n' && rest.front() != '\r') return false;
  rest = ascii::trim(rest);
  // A line that goes on with an operator belongs to the one before.
  return rest.empty() || std::string_view("+.?,([=*&|`").find(rest.front()) == rest.npos;
}

/// True behind a comment that has not ended.
bool is_commented(std::string_view before) {
  const std::size_t open = before.rfind("/*");
  if (open != before.npos && before.find("*/", open + 2) == before.npos) return true;
  const std::string_view line = before.substr(before.find_last_of("\n\r") + 1);
  const std::size_t slashes = line.find("//");
  return slashes != line.npos && (slashes == 0 || line[slashes - 1] != ':');
}

/// The string that stands between quotes; "" where it has other escapes than `\/`.
std::string unescaped(std::string_view written) {
  std::string text;
  for (std::size_t i = 0; i < written.size(); ++i) {
    if (written[i] == '\\' && (++i == written.size() || written[i] != '/')) return {};
    text += written[i];
  }
  return text;
}

/// What follows `location`: `= "…"`, `.href = "…"`, `.replace("…")`. "" for all else.
std::string target_of(std::string_view rest) {
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
  if (!ends_expression(rest.substr(end + 1))) return {};
  return unescaped(rest.substr(1, end - 1));
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
    if (is_commented(script.substr(0, begin))) continue;
    const std::string_view before = ascii::trim(script.substr(0, begin));
    if (std::ranges::count(before, '{') != std::ranges::count(before, '}')) continue;
    if (!before.empty() && before.back() != ';' && before.back() != '}' &&
        !before.ends_with("<!--") && !before.ends_with("*/")) {
      continue;
    }
    std::string target = target_of(script.substr(at + kWord.size()));
    if (!target.empty() && !target.starts_with('#')) return target;
  }
  return {};
}

}  // namespace dalil
