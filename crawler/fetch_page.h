// One page as a browser would reach it: redirects are followed. A crawl does not use this; it takes
// each hop as a URL of its own.
#pragma once

#include <functional>

#include "core/fetcher.h"

namespace dalil {

/// Fetches `url` and what it redirects to, at most `max_hops` times; the hops stand in the answer.
/// Ends with kTooManyRedirects after that many, and where redirects go in a circle; a redirect to
/// what cannot be fetched (`mailto:`) is itself the answer, and so is one to what `may_ask`, asked
/// before each hop, refuses. Nothing else may be in flight.
Response fetch_following(Fetcher& fetcher, Url url, int max_hops,
                         const std::function<bool(const Url&)>& may_ask = {});

/// Fetches `url` alone. Nothing else may be in flight.
Response fetch_alone(Fetcher& fetcher, Url url);

}  // namespace dalil
