#include "crawler/fetch_page.h"

#include <algorithm>
#include <utility>

namespace dalil {

Response fetch_alone(Fetcher& fetcher, Url url) {
  FetchRequest request;
  request.url = std::move(url);
  fetcher.start(std::move(request));
  for (;;) {
    std::vector<FetchResult> results = fetcher.wait(std::chrono::seconds(1));
    if (!results.empty()) return std::move(results.front().response);
  }
}

Response fetch_following(Fetcher& fetcher, Url url, int max_hops,
                         const std::function<bool(const Url&)>& may_ask) {
  const Url requested = url.without_fragment();
  std::vector<Hop> hops;
  Response response = fetch_alone(fetcher, requested);
  while (response.is_redirect() && response.failure == Failure::kNone) {
    const Result<Url> location = Url::parse(response.header("location"), &response.url);
    if (!location || !location->is_http()) break;
    Url next = location->without_fragment();
    hops.push_back({response.url.href(), response.status});
    const bool circle = std::ranges::find(hops, next.href(), &Hop::url) != hops.end();
    if (circle || std::cmp_greater(hops.size(), max_hops)) {
      hops.pop_back();
      response.failure = Failure::kTooManyRedirects;
      response.failure_detail = circle ? "redirects in a circle" : "too many redirects";
      break;
    }
    if (may_ask && !may_ask(next)) {
      hops.pop_back();
      break;
    }
    response = fetch_alone(fetcher, std::move(next));
  }
  response.requested = requested;
  response.hops = std::move(hops);
  return response;
}

}  // namespace dalil
