// What kinds of links lead to each page: followed or not, from pages that can rank or not. A link
// to an address that redirects is one to the page behind it, too.
#pragma once

#include <cstdint>
#include <vector>

#include "analyzer/site/site.h"

namespace dalil {

/// Columns over Site::pages; each the first other page (by URL) with such a link, or kNoPage.
struct InlinkKinds {
  std::vector<std::uint32_t> followed;
  std::vector<std::uint32_t> nofollowed;  ///< By rel or by the page's robots directives.
  std::vector<bool> followed_twice;       ///< More than one page follows.
  std::vector<bool> from_indexable;       ///< A page that can rank has a link.

  bool any(std::uint32_t page) const {
    return followed[page] != kNoPage || nofollowed[page] != kNoPage;
  }
};

/// One pass over the graph.
InlinkKinds inlink_kinds(const Site& site);

/// Pages that rules about inlinks judge: indexable ones but the home page, where every known page
/// was read; else a page that was left out may hold a link.
bool judges_inlinks(const Site& site, std::uint32_t page);

/// How many pages these would be, were the site read to its end.
std::int64_t count_inlink_pages(const Site& site);

}  // namespace dalil
