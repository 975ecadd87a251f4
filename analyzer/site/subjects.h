// What pages are about, by the types of their structured data, compared with pages of their kind.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "analyzer/site/site.h"

namespace dalil {

/// A page without a type that `count` of its kind have.
struct LackingPage {
  std::uint32_t page = kNoPage;
  std::string type;
  std::int64_t count = 0;
};

/// Those of `pages` that lack a type of which at least that share of them (0 to 1) has it, by type
/// and page. Types count that a page is about, and breadcrumbs: parts of other things, and what
/// stands on every page of a site (Organization, WebSite, Offer), are told by what they belong to.
/// A page with another subject is of another kind, whatever its template.
std::vector<LackingPage> lacking_pages(const Site& site, std::span<const std::uint32_t> pages,
                                       double share);

}  // namespace dalil
