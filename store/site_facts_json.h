// What is known of robots.txt, sitemaps and hosts as JSON: one row for each of them. Included in
// store/ only.
#pragma once

#include <string>
#include <string_view>

#include "core/site_facts.h"

namespace dalil::store {

/// Made where a store lacks it: stores of earlier versions do.
inline constexpr const char* kSiteFactTable =
    "CREATE TABLE IF NOT EXISTS site_fact("
    "id INTEGER PRIMARY KEY, run INTEGER NOT NULL, kind INTEGER NOT NULL, data TEXT NOT NULL);"
    "CREATE INDEX IF NOT EXISTS site_fact_by_run ON site_fact(run)";

/// The numbers of site_fact.kind.
enum SiteFactKind : int {
  kRobotsFact = 0,
  kSitemapFact = 1,
  kSitemapsAsked = 2,
  kHomeFact = 3,
  kDoorFact = 4,
  kLlmsFact = 5
};

std::string to_json(const RobotsFact& fact);
std::string to_json(const SitemapFact& fact);
RobotsFact robots_fact_from_json(std::string_view json);
SitemapFact sitemap_fact_from_json(std::string_view json);
std::string to_json(const HomeFact& fact);
std::string to_json(const DoorFact& fact);
std::string to_json(const LlmsFact& fact);
HomeFact home_fact_from_json(std::string_view json);
DoorFact door_fact_from_json(std::string_view json);
LlmsFact llms_fact_from_json(std::string_view json);

}  // namespace dalil::store
