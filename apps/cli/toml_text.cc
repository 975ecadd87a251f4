#include "apps/cli/toml_text.h"

#include <fmt/format.h>

#include <algorithm>

namespace dalil::cli {

bool add_text(const toml::node& node, std::vector<std::string>& texts) {
  if (const auto* text = node.as_string()) {
    texts.push_back(text->get());
  } else if (const auto* number = node.as_integer()) {
    texts.push_back(fmt::to_string(number->get()));
  } else if (const auto* real = node.as_floating_point()) {
    texts.push_back(fmt::to_string(real->get()));
  } else if (const auto* flag = node.as_boolean()) {
    texts.emplace_back(flag->get() ? "true" : "false");
  } else if (const auto* array = node.as_array()) {
    return std::ranges::all_of(*array,
                               [&](const toml::node& item) { return add_text(item, texts); });
  } else {
    return false;
  }
  return true;
}

std::string toml_quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (c == '\n') {
      out += "\\n";
    } else if (byte < 0x20 || byte == 0x7F) {
      out += fmt::format("\\u{:04X}", byte);
    } else {
      out += c;
    }
  }
  return out + "\"";
}

std::string toml_text(const toml::node& node) {
  if (const auto* array = node.as_array()) {
    std::string list;
    for (const toml::node& item : *array) list += (list.empty() ? "" : ", ") + toml_text(item);
    return "[" + list + "]";
  }
  if (const auto* date = node.as_date()) {
    const toml::date day = date->get();
    return fmt::format("{:04}-{:02}-{:02}", day.year, day.month, day.day);
  }
  std::vector<std::string> texts;
  if (!add_text(node, texts)) return "";
  return node.is_string() ? toml_quoted(texts.front()) : texts.front();
}

}  // namespace dalil::cli
