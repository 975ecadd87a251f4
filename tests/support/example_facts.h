// The robots.txt, the sitemaps and the host of a rule's example, read with the crawl's own code.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/response.h"
#include "core/site_facts.h"

namespace dalil::test {

struct ExampleFacts {
  SiteFacts facts;
  std::vector<ListedPage> listed;    ///< What the sitemaps list of the site.
  std::vector<std::string> fetched;  ///< Hrefs of the files that were read; they are no pages.
  std::vector<std::string> blocked;  ///< Of `pages`, those that robots.txt forbids to everybody.
};

/// Reads what robots.txt of `home` and its sitemaps say. `robots` and `sitemaps`: whether each is
/// asked for at all. `answer` gives 404 for what the example does not have.
ExampleFacts read_example_facts(const Url& home, bool robots, bool sitemaps,
                                const std::vector<Url>& pages,
                                const std::function<Response(const Url&)>& answer);

}  // namespace dalil::test
