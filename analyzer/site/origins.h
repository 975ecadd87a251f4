// The pages of one origin: what a robots.txt speaks for.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/site/site.h"

namespace dalil {

/// Indices into Site::pages, from `begin` to before `end`.
struct PageRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  bool contains(std::uint32_t page) const { return page >= begin && page < end; }
};

/// The pages of an origin ("https://example.com"). Asks for a few URLs only, since pages are in
/// order.
PageRange pages_of(const Site& site, std::string_view origin);

/// The page of the origin that findings about its files stand at: the home page, or else the first
/// that answered with HTML; kNoPage where it has none.
std::uint32_t face_of(const Site& site, std::string_view origin);

/// The page that a finding about a file of the site stands at: that of its origin, or else the home
/// page, or else the first page with HTML; kNoPage where there is none.
std::uint32_t face_of_file(const Site& site, const std::string& url);

/// The page that findings about the whole site stand at: the home page, or else the first page with
/// HTML; kNoPage where there is none.
std::uint32_t face_of_site(const Site& site);

/// The pages of hosts whose robots.txt could not be fetched: that they are blocked is
/// robots-unreachable, not a choice.
class UnreadableHosts {
 public:
  explicit UnreadableHosts(const Site& site);
  bool contains(std::uint32_t page) const;

 private:
  std::vector<PageRange> ranges_;
};

/// The robots.txt of the home page's origin, or nullptr where it was not asked for.
const RobotsFact* home_robots(const Site& site);

}  // namespace dalil
