// Which page leads to a page: for findings that say where to look.
#pragma once

#include <cstdint>
#include <vector>

#include "analyzer/site/site.h"

namespace dalil {

/// For each page the first other page (by URL) with an anchor to it that `counts`; kNoPage where
/// there is none. One pass over the graph.
std::vector<std::uint32_t> first_sources(const Site& site,
                                         bool (*counts)(const PageRecord& source,
                                                        const Edge& edge) = nullptr);

/// For each page the first one (by URL) with the last click on a shortest path to it from home,
/// redirects passed over; kNoPage at home and where no path leads. One pass over the graph.
std::vector<std::uint32_t> last_clicks(const Site& site);

}  // namespace dalil
