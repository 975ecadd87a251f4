#include "tests/support/example_facts.h"

#include <algorithm>

#include "crawler/scope.h"
#include "crawler/site_files.h"
#include "crawler/site_survey.h"

namespace dalil::test {

ExampleFacts read_example_facts(const Url& home, bool robots, bool sitemaps,
                                const std::vector<Url>& pages,
                                const std::function<Response(const Url&)>& answer) {
  ExampleFacts read;
  const FetchNow fetch = [&](const Url& url) {
    if (url.path() == "/robots.txt" && !robots) {
      Response none;
      none.requested = none.url = url;
      none.status = 404;
      return none;
    }
    read.fetched.push_back(url.href());
    return answer(url);
  };
  RobotsCache cache(fetch, "dalil");
  Scope scope = *Scope::make({});
  scope.add_seed(home);
  if (sitemaps) {
    const SitemapQuest quest{.scope = scope,
                             .secure = home.scheme() == "https",
                             .fetch = fetch,
                             .found = [&](const std::vector<ListedPage>& pages_listed) {
                               read.listed.insert(read.listed.end(), pages_listed.begin(),
                                                  pages_listed.end());
                             }};
    read_sitemaps(named_sitemaps(home, {}, cache), quest, cache, read.facts);
  }
  const auto is_door = [&](const Url& url) { return std::ranges::count(doors_of(home), url) > 0; };
  const auto knock = [&](const Url& url) {
    Response none;
    none.requested = none.url = url;
    none.failure = Failure::kDns;
    const bool there = std::ranges::count(pages, url) > 0;
    if (!there && is_door(url)) return none;
    if (url.path() == "/llms.txt") read.fetched.push_back(url.href());
    return answer(url);
  };
  survey_site(home, robots, knock, cache, read.facts);
  if (!robots) return read;
  for (const Url& page : pages) {
    if (!cache.allows(page)) read.blocked.push_back(page.href());
  }
  read.facts.robots = cache.facts();
  return read;
}

}  // namespace dalil::test
