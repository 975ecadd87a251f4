// Where the links of an article lead, as far as a file lets it be known.
#pragma once

#include <cstdint>

#include "analyzer/article/article.h"

namespace dalil {

/// Links in the content that lead to other pages; mail addresses and places within are none.
struct ArticleLinks {
  std::uint32_t internal = 0;
  std::uint32_t external = 0;
  /// True where the article does not say on which host it will stand, so that a link with a host
  /// may be either.
  bool unknown_host = false;
};

ArticleLinks count_links(const Article& article);

}  // namespace dalil
