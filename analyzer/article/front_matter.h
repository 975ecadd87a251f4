// The facts that writers put above their Markdown: YAML between ---, TOML between +++, or a JSON
// object.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/article/placed_text.h"

namespace dalil {

struct FrontMatter {
  std::uint32_t end = 0;          ///< Where the body begins; 0: there is no front matter.
  PlacedText title, description;  ///< A title for search engines goes before that of the article.
  std::string slug;
  std::string url;       ///< As written: absolute, or a path.
  std::string language;  ///< BCP 47, as written.
  std::string kind;      ///< "landing", "blog" or "".
  std::vector<std::string> keyphrases;
  std::string error;  ///< A sentence; then only `end` is known.
};

/// Never fails: what cannot be read is passed over, and `error` says so. Keys are known in English
/// and Arabic, whatever their case.
FrontMatter read_front_matter(std::string_view source);

}  // namespace dalil
