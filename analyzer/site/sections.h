// The parts of a site that are built alike, as far as its addresses tell: /en/blog/, /products/.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "analyzer/site/site.h"

namespace dalil {

/// The origin and the first two folders of an address: "https://example.com/en/blog/".
std::string section_of(std::string_view href);

/// Calls back with the indexable pages of each section, in the order of its first page. Asks for
/// the URL of every indexable page.
void for_each_section(const Site& site,
                      const std::function<void(std::span<const std::uint32_t> pages)>& callback);

}  // namespace dalil
