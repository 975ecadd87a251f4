// One page as a browser would reach it: redirects are followed. A crawl does not use this; it takes
// each hop as a URL of its own.
#pragma once

#include "core/fetcher.h"

namespace dalil {

/// Fetches `url` and what it redirects to, at most `max_hops` times; the hops stand in the answer.
/// Ends with kTooManyRedirects after that many, and where redirects go in a circle; a redirect to
/// what cannot be fetched (`mailto:`) is itself the answer. Nothing else may be in flight.
Response fetch_following(Fetcher& fetcher, Url url, int max_hops);

}  // namespace dalil
