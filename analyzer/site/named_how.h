// How the site gives out each address, so that one fault is told by one rule.
#pragma once

#include <cstdint>
#include <vector>

#include "analyzer/site/redirects.h"
#include "analyzer/site/site.h"

namespace dalil {

/// Columns over Site::pages: what names a page, itself left out, at once or by redirects.
struct NamedHow {
  std::vector<bool> anchor;
  std::vector<bool> canonical;
  std::vector<bool> hreflang;  ///< Of pages that can rank: others do not count.
  std::vector<bool> redirect;
  std::vector<bool> pagination;  ///< Of pages that can rank.
};

/// One pass over the graph.
NamedHow named_how(const Site& site, const Redirects& redirects);

}  // namespace dalil
