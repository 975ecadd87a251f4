// HTML as a strict reader sees it, for the tests of what is written in it.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dalil::sample {

/// A start tag as a strict reader sees it.
struct Tag {
  std::string name;
  std::vector<std::pair<std::string, std::string>> attributes;
};

/// The tags of a document whose attributes are all quoted; `wrong` gets what is not nested well.
inline std::vector<Tag> tags_of(std::string_view text, std::vector<std::string>& wrong) {
  const std::set<std::string, std::less<>> kVoid = {"meta", "link", "br", "input"};
  std::vector<Tag> tags;
  std::vector<std::string> open;
  for (std::size_t at = 0; (at = text.find('<', at)) != std::string_view::npos;) {
    const std::size_t name_end = text.find_first_of(" >", at);
    std::string name(text.substr(at + 1, name_end - at - 1));
    at = name_end;
    if (name == "!DOCTYPE") continue;
    if (name.starts_with('/')) {
      if (open.empty() || "/" + open.back() != name) wrong.push_back(name);
      if (!open.empty()) open.pop_back();
      continue;
    }
    Tag tag{name, {}};
    while (text[at] == ' ') {
      const std::size_t end = text.find_first_of("=> ", at + 1);
      std::string key(text.substr(at + 1, end - at - 1));
      at = end;
      std::string value;
      if (text[at] == '=') {
        if (text[at + 1] != '"') wrong.push_back(key);
        const std::size_t quote = text.find('"', at + 2);
        value = text.substr(at + 2, quote - at - 2);
        at = quote + 1;
      }
      if (key != "/") tag.attributes.emplace_back(std::move(key), std::move(value));
    }
    const bool closed = text[at] == '/' || kVoid.contains(name);
    if (!closed) open.push_back(name);
    if (name == "style" || name == "script") at = text.find("</" + name, at);
    tags.push_back(std::move(tag));
  }
  for (const std::string& name : open) wrong.push_back("not closed: " + name);
  return tags;
}

}  // namespace dalil::sample
