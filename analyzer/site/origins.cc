#include "analyzer/site/origins.h"

#include <algorithm>

#include "core/url.h"

namespace dalil {
namespace {

/// The first page whose URL is not before `url`.
std::uint32_t first_from(const Site& site, std::string_view url) {
  std::uint32_t low = 0;
  auto high = static_cast<std::uint32_t>(site.pages.size());
  while (low < high) {
    const std::uint32_t middle = low + (high - low) / 2;
    if (site.texts.url(middle) < url) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

std::uint32_t first_html(const Site& site, PageRange range) {
  for (std::uint32_t page = range.begin; page < range.end; ++page) {
    if (site.pages[page].html && site.pages[page].internal) return page;
  }
  return kNoPage;
}

}  // namespace

PageRange pages_of(const Site& site, std::string_view origin) {
  std::string url = std::string(origin) + "/";
  const std::uint32_t begin = first_from(site, url);
  ++url.back();  // What begins with the origin and its slash ends before this.
  return {begin, first_from(site, url)};
}

std::uint32_t face_of(const Site& site, std::string_view origin) {
  const PageRange range = pages_of(site, origin);
  return range.contains(site.home) && site.pages[site.home].html ? site.home
                                                                 : first_html(site, range);
}

std::uint32_t face_of_file(const Site& site, const std::string& url) {
  if (const Result<Url> parsed = Url::parse(url)) {
    const std::uint32_t face = face_of(site, parsed->origin());
    if (face != kNoPage) return face;
  }
  return face_of_site(site);
}

std::uint32_t face_of_site(const Site& site) {
  if (site.home != kNoPage) return site.home;
  return first_html(site, {0, static_cast<std::uint32_t>(site.pages.size())});
}

UnreadableHosts::UnreadableHosts(const Site& site) {
  for (const RobotsFact& robots : site.facts.robots) {
    if (robots.unreachable) ranges_.push_back(pages_of(site, robots.origin));
  }
}

bool UnreadableHosts::contains(std::uint32_t page) const {
  return std::ranges::any_of(ranges_, [&](PageRange range) { return range.contains(page); });
}

const RobotsFact* home_robots(const Site& site) {
  if (site.home == kNoPage) return nullptr;
  const Result<Url> home = Url::parse(site.texts.url(site.home));
  if (!home) return nullptr;
  const std::string origin = home->origin();
  const auto found = std::ranges::find(site.facts.robots, origin, &RobotsFact::origin);
  return found == site.facts.robots.end() ? nullptr : &*found;
}

}  // namespace dalil
