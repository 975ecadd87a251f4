// Pages that are lists of links by nature: indexes, contents, maps of the site.
#pragma once

#include <algorithm>

#include "analyzer/page/page.h"

namespace dalil {

/// True where most words of the main content are those of links.
inline bool is_list_of_links(const Page& page) {
  std::size_t words = 0;
  for (const Link& link : page.links) {
    if (link.region != Region::kContent || link.hidden || link.text.empty()) continue;
    words += 1 + static_cast<std::size_t>(std::ranges::count(link.text, ' '));
  }
  return words * 2 > page.content_words;
}

}  // namespace dalil
