// JSON front matter, by nlohmann's parser; where its texts stand, it does not say.
#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "analyzer/article/front_entries.h"

namespace dalil {
namespace {

using nlohmann::json;

/// The value of "key" that is a member of the object or of one of its groups: the offset of its
/// quote; 0 where it is not found.
std::size_t find_value(std::string_view text, std::string_view key, bool nested) {
  const int wanted = nested ? 2 : 1;
  int depth = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '{' || text[at] == '[') ++depth;
    if (text[at] == '}' || text[at] == ']') --depth;
    if (text[at] != '"') continue;
    const std::size_t open = at;
    for (++at; at < text.size() && text[at] != '"'; ++at) {
      if (text[at] == '\\') ++at;
    }
    if (depth != wanted || at >= text.size() || text.substr(open + 1, at - open - 1) != key) {
      continue;
    }
    const std::size_t colon = text.find_first_not_of(" \t\r\n", at + 1);
    if (colon == text.npos || text[colon] != ':') continue;
    const std::size_t value = text.find_first_not_of(" \t\r\n", colon + 1);
    return value == text.npos ? 0 : value;
  }
  return 0;
}

void add(const json& object, std::string_view text, bool nested, FrontEntries& out) {
  for (const auto& [key, value] : object.items()) {
    FrontEntry entry{key, nested, {}, value.is_array(), 0};
    if (value.is_string()) {
      entry.values.push_back(value.get<std::string>());
      entry.at = find_value(text, key, nested);
    } else if (entry.list) {
      for (const json& item : value) {
        if (item.is_string()) entry.values.push_back(item.get<std::string>());
      }
    } else if (value.is_object() && !nested && is_front_group(key)) {
      add(value, text, true, out);
    }
    if (!entry.values.empty()) out.entries.push_back(std::move(entry));
  }
}

}  // namespace

FrontEntries parse_json(std::string_view text) {
  FrontEntries out;
  try {
    const json root = json::parse(text);
    out.is_map = root.is_object();
    if (out.is_map) add(root, text, false, out);
  } catch (const json::parse_error& error) {
    out.error = "this is no valid JSON";
    const std::string_view before = text.substr(0, std::min(error.byte, text.size()));
    out.line = static_cast<std::size_t>(std::ranges::count(before, '\n'));
  }
  return out;
}

}  // namespace dalil
