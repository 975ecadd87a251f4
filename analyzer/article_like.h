// What a published page says of itself for machines: that it is an article, by whom, of when.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <string_view>

#include "analyzer/page/page.h"

namespace dalil {

/// True where some JSON-LD of the page has the text, such as `"author"`.
inline bool structured_data_has(const Page& page, std::string_view text) {
  return std::ranges::any_of(page.structured_data, [text](const TextFact& data) {
    return data.text.find(text) != data.text.npos;
  });
}

inline bool has_meta(const Page& page, std::initializer_list<std::string_view> names) {
  return std::ranges::any_of(page.metas, [&](const NamedMeta& meta) {
    return !meta.content.empty() && std::ranges::find(names, meta.name) != names.end();
  });
}

/// True where the page calls itself an article, in Open Graph or in JSON-LD.
inline bool declares_article(const Page& page) {
  const bool by_graph = std::ranges::any_of(page.open_graph, [](const auto& entry) {
    return entry.first == "og:type" && entry.second == "article";
  });
  return by_graph || structured_data_has(page, "\"Article\"") ||
         structured_data_has(page, "\"NewsArticle\"") ||
         structured_data_has(page, "\"BlogPosting\"");
}

}  // namespace dalil
