#include "analyzer/site/host_findings.h"

#include <algorithm>
#include <string>
#include <utility>

#include "analyzer/site/origins.h"

namespace dalil {

const Header* find_header(const HomeFact& home, std::string_view name) {
  const auto found = std::ranges::find(home.headers, name, &Header::name);
  return found == home.headers.end() ? nullptr : &*found;
}

bool is_secure(const HomeFact& home) { return home.url.starts_with("https:"); }

void judge_home(const Site& site, SiteFindings& findings,
                bool (*judge)(const HomeFact& home, Finding& finding)) {
  const std::uint32_t face = face_of_site(site);
  if (site.facts.home.url.empty() || face == kNoPage) return;
  findings.checked(1);
  Finding finding;
  if (judge(site.facts.home, finding)) findings.add(face, std::move(finding));
}

Evidence missing_header(std::string_view name) { return {.where = std::string(name), .what = "-"}; }

std::uint32_t find_page(const Site& site, std::string_view href) {
  std::uint32_t low = 0;
  auto high = static_cast<std::uint32_t>(site.pages.size());
  while (low < high) {
    const std::uint32_t middle = low + (high - low) / 2;
    const std::string url = site.texts.url(middle);
    if (url == href) return middle;
    if (url < href) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return kNoPage;
}

}  // namespace dalil
