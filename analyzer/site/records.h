// From a page's facts to what the site keeps of it.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "analyzer/page/page.h"
#include "core/record.h"

namespace dalil {

/// The record of a page; id, listed, in_sitemap and internal are the caller's.
PageRecord record_of(const Page& page);

/// The references of a page to other http(s) URLs, in the order of the page: its redirect, its
/// links, canonicals, hreflang alternates, with the entry for the page itself, and the pages before
/// and after it. `internal` tells which URLs belong to the site.
std::vector<LinkRecord> links_of(const Page& page, const std::function<bool(const Url&)>& internal);

/// The types of the page's structured data in the words of schema.org, sorted, each once:
/// "Article,Product"; "" for none. At most 20.
std::string types_of(const Page& page);

/// The day on which the page tells machines that it has changed ("2026-11-22"): the latest that its
/// structured data and its head name; "" where they name none.
std::string changed_on(const Page& page);

}  // namespace dalil
