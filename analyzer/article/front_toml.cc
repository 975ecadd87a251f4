// TOML front matter, by toml++.
#include <algorithm>
#include <utility>

#include "analyzer/article/front_entries.h"
#include "core/toml.h"
#include "core/utf8.h"

namespace dalil {
namespace {

/// Lines and columns of toml++ count from 1, columns in code points.
std::size_t offset_of(std::string_view text, const toml::source_position& position) {
  std::size_t at = 0;
  for (toml::source_index line = 1; line < position.line; ++line) {
    const std::size_t end = text.find('\n', at);
    if (end == text.npos) return at;
    at = end + 1;
  }
  for (toml::source_index column = 1; column < position.column && at < text.size(); ++column) {
    next_code_point(text, at);
  }
  return at;
}

void add(const toml::table& table, std::string_view text, bool nested, FrontEntries& out) {
  for (const auto& [key, node] : table) {
    FrontEntry entry{std::string(key.str()), nested, {}, node.is_array(), 0};
    if (const auto* const value = node.as_string()) {
      entry.values.push_back(value->get());
      entry.at = offset_of(text, node.source().begin);
    } else if (const auto* const array = node.as_array()) {
      for (const auto& item : *array) {
        if (const auto* const text_item = item.as_string()) {
          entry.values.push_back(text_item->get());
        }
      }
    } else if (const auto* const group = node.as_table();
               group != nullptr && !nested && is_front_group(entry.key)) {
      add(*group, text, true, out);
    }
    if (!entry.values.empty()) out.entries.push_back(std::move(entry));
  }
}

}  // namespace

FrontEntries parse_toml(std::string_view text) {
  FrontEntries out;
  const toml::parse_result result = toml::parse(text);
  if (result) {
    out.is_map = true;
    add(result.table(), text, false, out);
  } else {
    out.error = std::string(result.error().description());
    out.line = std::max<std::size_t>(result.error().source().begin.line, 1) - 1;
  }
  return out;
}

}  // namespace dalil
