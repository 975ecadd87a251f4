// An audit of nothing is no audit: the seed must have answered, and with a page somewhere behind
// it.
#pragma once

#include "analyzer/site/site.h"
#include "core/result.h"
#include "core/url.h"
#include "crawler/crawl.h"

namespace dalil {

/// kUnreachable, with the reason and what to do, where the crawl brought no page; `home` is where
/// the seed's redirects lead.
Result<void> check_home(const Site& site, const Url& home, const CrawlEnd& crawled);

}  // namespace dalil
