// Links of the site's pages to its own addresses that are broken, at once or behind redirects.
#pragma once

#include <cstdint>
#include <functional>

#include "analyzer/site/redirects.h"
#include "analyzer/site/site.h"

namespace dalil {

/// All anchors of one page to one broken address.
struct BrokenLink {
  std::uint32_t page = kNoPage;    ///< Where they stand.
  std::uint32_t target = kNoPage;  ///< What they name; Redirects::end() of it is what is broken.
  std::uint32_t edge = 0;          ///< The first of them: index into LinkGraph::out(page).
  std::int64_t count = 0;
};

/// Calls back for each page and broken address, in ascending order of both. Broken is what
/// is_client_error, is_server_error or, as far as trust_unanswered, is_unanswered says. Returns how
/// many pages have an anchor to an internal page that was asked for.
std::int64_t for_each_broken_link(const Site& site, const Redirects& redirects,
                                  const std::function<void(const BrokenLink&)>& callback);

}  // namespace dalil
