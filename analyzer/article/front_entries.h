// What the three languages of front matter have in common: keys with texts and where these stand.
// For the .cc files of this folder only.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dalil {

struct FrontEntry {
  std::string key;
  bool nested = false;  ///< Within a group such as `seo:`.
  std::vector<std::string> values;
  bool list = false;
  std::size_t at = 0;  ///< Offset of the first value, or of its quote.
};

struct FrontEntries {
  bool is_map = false;  ///< Else the text is no front matter at all, or broken.
  std::vector<FrontEntry> entries;
  std::string error;     ///< What is wrong; "" where nothing is.
  std::size_t line = 0;  ///< Of the error, from 0.
};

/// True for the groups whose members are read: "seo", "meta".
bool is_front_group(std::string_view key);

FrontEntries parse_yaml(std::string_view text);
FrontEntries parse_toml(std::string_view text);
FrontEntries parse_json(std::string_view text);

}  // namespace dalil
