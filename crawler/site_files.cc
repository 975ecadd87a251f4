#include "crawler/site_files.h"

#include <algorithm>
#include <charconv>
#include <set>

#include "crawler/robots_facts.h"
#include "crawler/sitemap.h"
#include "crawler/sitemap_facts.h"

namespace dalil {
namespace {

constexpr int kMaxRobotsRedirects = 5;  // RFC 9309 §2.3.1.2
constexpr double kMaxCrawlDelay = 30;   // Seconds: a longer one would make an audit last for days.
constexpr std::size_t kMaxSitemaps = 1'000;

// Whether the server may answer better the next time: a host is not given up for one bad moment.
bool may_pass(const Response& response) {
  return response.status == 429 || response.status >= 500 ||
         response.failure == Failure::kConnection || response.failure == Failure::kTruncated;
}

// A file of which the fetcher took only the beginning. That is our limit, not a fault of the file,
// unless its announced length is over the limit of sitemaps, too.
Sitemap parse_cut(const Response& response) {
  SitemapLimits limits;
  const std::string_view length = response.header("content-length");
  std::size_t announced = 0;
  std::from_chars(length.data(), length.data() + length.size(), announced);
  const bool too_large = announced > limits.max_bytes;
  limits.max_bytes = std::min(limits.max_bytes, response.body.size() - 1);
  Sitemap sitemap = parse_sitemap(response.body, limits);
  std::erase_if(sitemap.errors, [&](const SitemapError& error) {
    return error.kind == SitemapErrorKind::kGzip ||
           (error.kind == SitemapErrorKind::kTooLarge && error.line == 0 && !too_large);
  });
  return sitemap;
}

std::string path_of(const Url& url) {
  std::string path(url.path());
  if (url.has_query()) path.append("?").append(url.query());
  return path;
}

}  // namespace

Response fetch_with_redirects(const FetchNow& fetch, const Url& url, int hops) {
  Response response = fetch(url);
  while (hops-- > 0 && response.is_redirect()) {
    const Result<Url> target = Url::parse(response.header("location"), &response.requested);
    if (!target || !target->is_http()) break;
    response = fetch(target->without_fragment());
  }
  return response;
}

const RobotsCache::Entry& RobotsCache::entry(const Url& url) {
  const std::string origin = url.origin();
  const auto known = entries_.find(origin);
  if (known != entries_.end()) return known->second;
  Entry entry;
  if (const Result<Url> robots = Url::parse(origin + "/robots.txt")) {
    Response response = fetch_with_redirects(fetch_, *robots, kMaxRobotsRedirects);
    if (may_pass(response)) {
      response = fetch_with_redirects(fetch_, *robots, kMaxRobotsRedirects);
    }
    // A body over the limit is cut by the parser; that is no failure.
    const bool answered = response.status != 0 && (response.failure == Failure::kNone ||
                                                   response.failure == Failure::kTooLarge);
    if (!answered) entry.failure = response.failure;
    entry.policy = robots_policy(answered ? std::optional(response.status) : std::nullopt);
    if (entry.policy == RobotsPolicy::kParse) entry.rules = RobotsTxt::parse(response.body);
    entry.fact = robots_fact(origin, response, entry.policy, entry.rules);
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
  return robots.rules.verdict(agent_, path_of(url)).allowed;
}

double RobotsCache::crawl_delay(const Url& url) {
  return std::min(entry(url).rules.crawl_delay(agent_).value_or(0), kMaxCrawlDelay);
}

bool RobotsCache::unreachable(const Url& url) {
  return entry(url).policy == RobotsPolicy::kDisallowAll;
}

Failure RobotsCache::failure(const Url& url) { return entry(url).failure; }

RobotsLine RobotsCache::forbidding(const Url& url) {
  const Entry& robots = entry(url);
  if (robots.policy != RobotsPolicy::kParse) return {};
  const RobotsTxt::Verdict verdict = robots.rules.verdict("googlebot", path_of(url));
  if (verdict.allowed) return {};
  return {"googlebot", verdict.line, std::string(verdict.rule)};
}

std::vector<RobotsFact> RobotsCache::facts() const {
  std::vector<RobotsFact> facts;
  for (const auto& [origin, entry] : entries_) facts.push_back(entry.fact);
  return facts;
}

std::vector<Url> RobotsCache::sitemaps(const Url& url) {
  std::vector<Url> urls;
  for (const RobotsSitemap& sitemap : entry(url).rules.sitemaps()) {
    Result<Url> parsed = Url::parse(sitemap.url, &url);
    if (parsed && parsed->is_http()) urls.push_back(std::move(*parsed).without_fragment());
  }
  return urls;
}

std::vector<NamedSitemap> named_sitemaps(const Url& home, const std::vector<std::string>& extra,
                                         RobotsCache& robots) {
  std::vector<NamedSitemap> sitemaps;
  for (Url& url : robots.sitemaps(home)) sitemaps.push_back({std::move(url)});
  const auto add = [&](const std::string& href, SitemapSource source) {
    if (Result<Url> url = Url::parse(href, &home)) sitemaps.push_back({std::move(*url), source});
  };
  for (const std::string& href : extra) add(href, SitemapSource::kRequest);
  if (sitemaps.empty()) add("/sitemap.xml", SitemapSource::kGuess);
  return sitemaps;
}

void read_sitemaps(std::vector<NamedSitemap> sitemaps, const SitemapQuest& quest,
                   RobotsCache& robots, SiteFacts& facts) {
  facts.sitemaps_asked = facts.sitemaps_whole = true;
  SitemapSurvey survey(quest.scope, quest.secure);
  std::set<std::string> seen;
  for (std::size_t next = 0; next < sitemaps.size(); ++next) {
    const NamedSitemap named = sitemaps[next];
    if (!seen.insert(named.url.href()).second) continue;
    if (seen.size() > kMaxSitemaps) {
      facts.sitemaps_whole = false;
      return;
    }
    SitemapFact& fact = facts.sitemaps.emplace_back();
    fact.url = named.url.href();
    fact.source = named.source;
    fact.named_by = named.named_by;
    fact.forbidden = robots.forbidding(named.url);
    if (quest.obey && !robots.allows(named.url)) {
      facts.sitemaps_whole = false;
      continue;
    }
    const Response response = fetch_with_redirects(quest.fetch, named.url, kMaxRobotsRedirects);
    fact.status = response.status;
    fact.failure = response.failure;
    fact.bytes = static_cast<std::int64_t>(response.body.size());
    const bool cut = response.failure == Failure::kTooLarge;
    if (response.status != 200 || (response.failure != Failure::kNone && !cut)) {
      facts.sitemaps_whole = facts.sitemaps_whole && named.source == SitemapSource::kGuess;
      continue;
    }
    const Sitemap sitemap = cut ? parse_cut(response) : parse_sitemap(response.body);
    const SitemapSurvey::Found found = survey.read(sitemap, named, fact);
    facts.sitemaps_whole = facts.sitemaps_whole && found.whole && !cut;
    for (const Url& child : found.sitemaps) {
      sitemaps.push_back({child, SitemapSource::kIndex, fact.url});
    }
    if (!found.pages.empty()) quest.found(found.pages);
  }
}

}  // namespace dalil
