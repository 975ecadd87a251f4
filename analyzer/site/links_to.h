// Which pages link to addresses of a kind: broken ones, ones that are spelt in another way.
#pragma once

#include <cstdint>
#include <functional>

#include "analyzer/site/site.h"

namespace dalil {

/// All anchors of one page to one address.
struct LinksTo {
  std::uint32_t page = kNoPage;  ///< Where they stand.
  std::uint32_t target = kNoPage;
  std::uint32_t edge = 0;  ///< The first of them: index into LinkGraph::out(page).
  std::int64_t count = 0;
};

using PageTest = std::function<bool(std::uint32_t page)>;

/// Calls back for each page and address that is `wanted`, in ascending order of both. Returns how
/// many pages have an anchor to an address that is `judged`.
std::int64_t for_each_link_to(const Site& site, const PageTest& judged, const PageTest& wanted,
                              const std::function<void(const LinksTo&)>& callback);

}  // namespace dalil
