#include "crawler/site_files.h"

#include <algorithm>
#include <set>

#include "crawler/sitemap.h"

namespace dalil {
namespace {

constexpr int kMaxRobotsRedirects = 5;  // RFC 9309 §2.3.1.2
constexpr double kMaxCrawlDelay = 30;   // Seconds: a longer one would make an audit last for days.
constexpr std::size_t kMaxSitemaps = 1'000;

// Follows redirects as far as `hops` allows.
Response fetch_with_redirects(const FetchNow& fetch, Url url, int hops) {
  Response response = fetch(url);
  while (hops-- > 0 && response.is_redirect()) {
    const Result<Url> target = Url::parse(response.header("location"), &response.requested);
    if (!target || !target->is_http()) break;
    response = fetch(target->without_fragment());
  }
  return response;
}

}  // namespace

const RobotsCache::Entry& RobotsCache::entry(const Url& url) {
  const std::string origin = url.origin();
  const auto known = entries_.find(origin);
  if (known != entries_.end()) return known->second;
  Entry entry;
  if (const Result<Url> robots = Url::parse(origin + "/robots.txt")) {
    const Response response = fetch_with_redirects(fetch_, *robots, kMaxRobotsRedirects);
    // A body over the limit is cut by the parser; that is no failure.
    const bool answered = response.status != 0 && (response.failure == Failure::kNone ||
                                                   response.failure == Failure::kTooLarge);
    if (!answered) entry.failure = response.failure;
    entry.policy = robots_policy(answered ? std::optional(response.status) : std::nullopt);
    if (entry.policy == RobotsPolicy::kParse) entry.rules = RobotsTxt::parse(response.body);
  }
  return entries_.emplace(origin, std::move(entry)).first->second;
}

bool RobotsCache::allows(const Url& url) {
  const Entry& robots = entry(url);
  switch (robots.policy) {
    case RobotsPolicy::kAllowAll:
      return true;
    case RobotsPolicy::kDisallowAll:
      return false;
    case RobotsPolicy::kParse:
      break;
  }
  std::string path(url.path());
  if (url.has_query()) path.append("?").append(url.query());
  return robots.rules.verdict(agent_, path).allowed;
}

double RobotsCache::crawl_delay(const Url& url) {
  return std::min(entry(url).rules.crawl_delay(agent_).value_or(0), kMaxCrawlDelay);
}

bool RobotsCache::unreachable(const Url& url) {
  return entry(url).policy == RobotsPolicy::kDisallowAll;
}

Failure RobotsCache::failure(const Url& url) { return entry(url).failure; }

std::vector<Url> RobotsCache::sitemaps(const Url& url) {
  std::vector<Url> urls;
  for (const RobotsSitemap& sitemap : entry(url).rules.sitemaps()) {
    Result<Url> parsed = Url::parse(sitemap.url, &url);
    if (parsed && parsed->is_http()) urls.push_back(std::move(*parsed).without_fragment());
  }
  return urls;
}

std::int64_t read_sitemaps(std::vector<Url> sitemaps, const Scope& scope, const FetchNow& fetch,
                           const std::function<void(const std::vector<std::string>&)>& found) {
  std::set<std::string> seen;
  std::int64_t read = 0;
  for (std::size_t next = 0; next < sitemaps.size() && seen.size() < kMaxSitemaps; ++next) {
    const Url file = sitemaps[next];
    if (!seen.insert(file.href()).second) continue;
    const Response response = fetch_with_redirects(fetch, file, kMaxRobotsRedirects);
    if (response.status != 200 || response.body.empty()) continue;
    const Sitemap sitemap = parse_sitemap(response.body);
    if (sitemap.kind == SitemapKind::kUnknown) continue;
    ++read;
    std::vector<std::string> urls;
    for (const SitemapEntry& entry : sitemap.entries) {
      const Result<Url> url = Url::parse(entry.loc, &file);
      if (!url || !scope.own_site(*url)) continue;
      if (sitemap.kind == SitemapKind::kIndex) {
        sitemaps.push_back(url->as_page());
      } else if (const Url page = url->as_page(); scope.verdict(page) == ScopeVerdict::kInside) {
        urls.push_back(page.href());
      }
    }
    found(urls);
  }
  return read;
}

}  // namespace dalil
