// What of each page's main content is its own: what stands on most pages of its template too,
// before it and behind it, is left out. Landmarks and names have told most of that already.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "analyzer/site/templates.h"
#include "core/audit.h"

namespace dalil {

struct Site;

/// The part of a page's content that begins and ends with what is its own.
struct OwnContent {
  std::uint8_t first = 0;  ///< Groups of PageSketch, both inclusive.
  std::uint8_t last = 0;
  std::uint32_t words = 0;  ///< In these groups; 0: the page has nothing of its own.
};

struct SiteContent {
  Templates templates;
  std::vector<OwnContent> own;  ///< Parallel to Site::pages.
};

/// Of the sketches that Site::texts gives; empty where it gives none.
///
/// A group of blocks is repeated where it stands on more than half of the pages of a template of at
/// least 8, or of all pages. Own words count for a part of the page, repeated ones against it, and
/// the part with the most is the page's own: a paragraph that all pages share stays in it where it
/// stands between such as are the page's own.
SiteContent content_of(const Site& site);

/// How many of `pages` each template has, for Fix::templates.
std::vector<TemplateShare> template_shares(const Site& site, std::span<const std::uint32_t> pages);

/// The indexable pages of each of the site's templates.
std::vector<std::vector<std::uint32_t>> indexable_by_template(const Site& site);

}  // namespace dalil
