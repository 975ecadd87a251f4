#include "analyzer/site/best_hits.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "analyzer/keywords/coverage.h"

namespace dalil {

std::vector<std::uint32_t> best_hits(const Site& site) {
  std::vector<std::uint32_t> best(site.keyphrases.size(), kNoHit);
  for (std::uint32_t i = 0; i < site.hits.size(); ++i) {
    const KeywordHit& hit = site.hits[i];
    std::uint32_t& own = best[hit.phrase];
    if (hit.score > (own == kNoHit ? 0 : site.hits[own].score)) own = i;
  }
  return best;
}

bool is_weak(const KeywordHit& hit) {
  const std::string_view coverage = coverage_name(hit.score);
  return coverage == "weak" || coverage == "none";
}

void judge_best_pages(const Site& site, SiteFindings& findings,
                      const std::function<void(std::uint32_t page, const KeywordHit&)>& judge) {
  if (site.keyphrases.empty()) return findings.not_applicable(count_indexable(site));
  std::vector<std::uint32_t> pages;
  for (const std::uint32_t best : best_hits(site)) {
    if (best == kNoHit) continue;
    pages.push_back(site.hit_pages[best]);
    if (!is_weak(site.hits[best])) judge(site.hit_pages[best], site.hits[best]);
  }
  findings.checked(count_distinct(std::move(pages)));
}

std::int64_t count_indexable(const Site& site) {
  return std::ranges::count(site.pages, NotIndexable::kIndexable, &PageRecord::indexable);
}

std::int64_t count_distinct(std::vector<std::uint32_t> pages) {
  std::ranges::sort(pages);
  return std::unique(pages.begin(), pages.end()) - pages.begin();
}

}  // namespace dalil
