// Addresses that the site should not link, each with the pages that do: one finding for an address,
// however many pages share the menu with the link.
#pragma once

#include <cstdint>
#include <vector>

#include "analyzer/site/links_to.h"
#include "analyzer/site/site.h"

namespace dalil {

struct LinkedFrom {
  std::uint32_t target = kNoPage;
  std::int64_t pages = 0;            ///< Other pages with an anchor to it.
  std::vector<std::uint32_t> first;  ///< At most three of them, in ascending order.
};

/// The addresses that are `wanted` and that a page links, in ascending order. One pass over the
/// graph.
std::vector<LinkedFrom> linked_from(const Site& site, const PageTest& wanted);

/// Adds the value `sources` (how many pages) and the first links as evidence.
void add_sources(const Site& site, const LinkedFrom& linked, Finding& finding);

/// Which pages another page has an anchor to.
std::vector<bool> anchored_pages(const Site& site);

}  // namespace dalil
