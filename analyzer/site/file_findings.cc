#include "analyzer/site/file_findings.h"

#include <algorithm>
#include <set>
#include <utility>

#include "analyzer/measures.h"
#include "analyzer/site/origins.h"
#include "analyzer/site/quote.h"

namespace dalil {
namespace {

Evidence answered(std::string where, int status, Failure failure) {
  return {
      .where = std::move(where),
      .what = status != 0 ? "HTTP " + std::to_string(status) : std::string(failure_name(failure))};
}

}  // namespace

std::string robots_url(const RobotsFact& robots) { return robots.origin + "/robots.txt"; }

Evidence line_evidence(const RobotsFact& robots, const RobotsLine& line) {
  return {.where = robots_url(robots), .what = quoted(line.text), .line = line.line};
}

Evidence answer_evidence(const RobotsFact& robots) {
  return answered(robots_url(robots), robots.status, robots.failure);
}

Evidence answer_evidence(const SitemapFact& sitemap) {
  return answered(display_url(sitemap.url), sitemap.status, sitemap.failure);
}

std::vector<Evidence> listed_evidence(const SitemapFact& sitemap, const ListedUrls& urls) {
  std::vector<Evidence> evidence;
  for (const ListedUrl& url : urls.first) {
    evidence.push_back({.where = display_url(sitemap.url),
                        .what = quoted(display_url(url.url)),
                        .line = url.line});
  }
  return evidence;
}

std::string select_key(std::string_view name) {
  std::string key(name);
  std::ranges::replace(key, '-', '_');
  return key;
}

bool breaks_format(const SitemapProblem& problem) {
  constexpr std::string_view kKinds[] = {
      "gzip",         "encoding",     "html",          "not-a-sitemap",  "xml",       "missing-loc",
      "relative-loc", "not-http-loc", "bad-alternate", "index-in-index", "index-loop"};
  return std::ranges::find(kKinds, problem.kind) != std::end(kKinds);
}

const RobotsLine* shut_out(const RobotsFact& robots, std::string_view token) {
  const auto found = std::ranges::find(robots.forbidden, token, &RobotsLine::what);
  return found == robots.forbidden.end() ? nullptr : &*found;
}

void judge_robots(const Site& site, SiteFindings& findings,
                  bool (*judge)(const RobotsFact&, Finding&)) {
  for (const RobotsFact& robots : site.facts.robots) {
    const std::uint32_t face = face_of(site, robots.origin);
    if (face == kNoPage) continue;
    findings.checked(1);
    Finding finding;
    finding.values = {{"robots", robots_url(robots)}};
    if (judge(robots, finding)) findings.add(face, std::move(finding));
  }
}

void judge_sitemaps(const Site& site, SiteFindings& findings,
                    bool (*judge)(const SitemapFact&, Finding&)) {
  std::set<std::uint32_t> faces;
  for (const SitemapFact& sitemap : site.facts.sitemaps) {
    const std::uint32_t face = face_of_file(site, sitemap.url);
    if (face == kNoPage) continue;
    faces.insert(face);
    Finding finding;
    finding.key = sitemap.url;
    finding.values = {{"sitemap", display_url(sitemap.url)}};
    if (judge(sitemap, finding)) findings.add(face, std::move(finding));
  }
  findings.checked(static_cast<std::int64_t>(faces.size()));
}

void judge_ai_crawlers(const Site& site, SiteFindings& findings, CrawlerClass crawler_class) {
  for (const RobotsFact& robots : site.facts.robots) {
    const std::uint32_t face = face_of(site, robots.origin);
    if (face == kNoPage || shut_out(robots, "Googlebot")) continue;
    findings.checked(1);
    Finding finding;
    std::string agents;
    std::int64_t count = 0;
    std::set<std::uint32_t> lines;
    for (const KnownCrawler& crawler : known_crawlers()) {
      if (crawler.crawler_class != crawler_class) continue;
      const RobotsLine* line = shut_out(robots, crawler.token);
      if (!line) continue;
      ++count;
      if (!agents.empty()) agents += ", ";
      agents += crawler.token;
      if (finding.evidence.size() < kShown && lines.insert(line->line).second) {
        finding.evidence.push_back(line_evidence(robots, *line));
      }
    }
    if (count == 0) continue;
    finding.values = {{"robots", robots_url(robots)}, {"agents", agents}, {"count", count}};
    findings.add(face, std::move(finding));
  }
}

}  // namespace dalil
