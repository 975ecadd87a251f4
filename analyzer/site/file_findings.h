// What the rules about robots.txt and sitemaps share: a finding for each file, at the page that
// speaks for the file's host.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analyzer/rule.h"
#include "analyzer/site/site.h"
#include "core/site_facts.h"

namespace dalil {

/// "https://example.com/robots.txt"
std::string robots_url(const RobotsFact& robots);

/// A line of robots.txt, where it stands.
Evidence line_evidence(const RobotsFact& robots, const RobotsLine& line);

/// The status of robots.txt, or why none came.
Evidence answer_evidence(const RobotsFact& robots);
Evidence answer_evidence(const SitemapFact& sitemap);

/// The addresses that a sitemap lists, where they stand.
std::vector<Evidence> listed_evidence(const SitemapFact& sitemap, const ListedUrls& urls);

/// A stable name as messages can choose by it: "no_colon" for "no-colon".
std::string select_key(std::string_view name);

/// A fault of the format; sizes and dates are told by rules of their own.
bool breaks_format(const SitemapProblem& problem);

/// The line that forbids everything to the crawler of that token, or nullptr.
const RobotsLine* shut_out(const RobotsFact& robots, std::string_view token);

/// Asks about the robots.txt of every origin that has a page: `judge` fills in a finding and says
/// whether there is one. Checked: one page for each origin. The finding has the value `robots`.
void judge_robots(const Site& site, SiteFindings& findings,
                  bool (*judge)(const RobotsFact&, Finding&));

/// Asks about every sitemap in the same way. Checked: one page for each host that has a sitemap.
/// The finding has the value `sitemap`, and its key is the sitemap's address.
void judge_sitemaps(const Site& site, SiteFindings& findings,
                    bool (*judge)(const SitemapFact&, Finding&));

/// One finding for each origin whose robots.txt shuts out crawlers of that class, with the values
/// `agents` and `count`. Nothing where Googlebot is shut out, too: that is not about AI.
void judge_ai_crawlers(const Site& site, SiteFindings& findings, CrawlerClass crawler_class);

}  // namespace dalil
