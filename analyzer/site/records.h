// From a page's facts to what the site keeps of it.
#pragma once

#include <functional>
#include <vector>

#include "analyzer/page/page.h"
#include "core/record.h"

namespace dalil {

/// The record of a page; id, listed, in_sitemap and internal are the caller's.
PageRecord record_of(const Page& page);

/// The references of a page to other http(s) URLs, in the order of the page: its redirect, its
/// links, canonicals and hreflang alternates, with the entry for the page itself. `internal` tells
/// which URLs belong to the site.
std::vector<LinkRecord> links_of(const Page& page, const std::function<bool(const Url&)>& internal);

}  // namespace dalil
