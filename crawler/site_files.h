// What a host says of itself before it is crawled: robots.txt, fetched once per origin, and the
// sitemaps it names.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "core/fetcher.h"
#include "core/site_facts.h"
#include "crawler/robots.h"
#include "crawler/scope.h"

namespace dalil {

/// Fetches one URL while other requests are in flight; answers to those are kept for the crawl.
using FetchNow = std::function<Response(const Url& url)>;

/// Follows redirects as far as `hops` allows.
Response fetch_with_redirects(const FetchNow& fetch, const Url& url, int hops);

/// robots.txt of every origin that was asked about.
class RobotsCache {
 public:
  RobotsCache(FetchNow fetch, std::string agent_token)
      : fetch_(std::move(fetch)), agent_(std::move(agent_token)) {}

  /// True where the URL may be fetched; fetches the origin's robots.txt first (up to five
  /// redirects, once more after 429, 5xx or a broken answer) where it is not known.
  bool allows(const Url& url);

  /// Seconds that the origin's robots.txt asks for between two requests, at most 30; 0 where it
  /// asks for none.
  double crawl_delay(const Url& url);

  /// True where the origin's robots.txt could not be fetched, so that nothing may be.
  bool unreachable(const Url& url);

  /// Why no answer came, kNone where one did.
  Failure failure(const Url& url);

  /// The rule that keeps Googlebot from the URL, with its line; line 0 where none does.
  RobotsLine forbidding(const Url& url);

  /// All that was learnt of each origin, by origin.
  std::vector<RobotsFact> facts() const;

  /// Sitemaps that the origin's robots.txt names, absolute.
  std::vector<Url> sitemaps(const Url& url);

 private:
  struct Entry {
    RobotsPolicy policy = RobotsPolicy::kAllowAll;
    Failure failure = Failure::kNone;
    RobotsTxt rules;
    RobotsFact fact;
  };
  const Entry& entry(const Url& url);

  FetchNow fetch_;
  std::string agent_;
  std::map<std::string, Entry> entries_;  // By origin.
};

/// A sitemap to be read, and who named it.
struct NamedSitemap {
  Url url;
  SitemapSource source = SitemapSource::kRobots;
  std::string named_by;  ///< Where another sitemap did.
};

/// The sitemaps that robots.txt of `home` and whoever asked for the audit (`extra`) name, or else
/// /sitemap.xml.
std::vector<NamedSitemap> named_sitemaps(const Url& home, const std::vector<std::string>& extra,
                                         RobotsCache& robots);

/// What read_sitemaps() asks for.
struct SitemapQuest {
  const Scope& scope;
  bool secure = false;  ///< The site is on https.
  bool obey = true;     ///< What robots.txt forbids is not fetched.
  FetchNow fetch;
  /// Called once per file that is no index.
  std::function<void(const std::vector<ListedPage>&)> found;
};

/// Reads these sitemaps and the indexes among them (each once, at most 1,000 files), hands on the
/// pages of the site that they list, and adds what is to be said of each file to
/// `facts`. Never fails: a sitemap that cannot be read is a fact, too.
void read_sitemaps(std::vector<NamedSitemap> sitemaps, const SitemapQuest& quest,
                   RobotsCache& robots, SiteFacts& facts);

}  // namespace dalil
