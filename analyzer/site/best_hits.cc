#include "analyzer/site/best_hits.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "analyzer/keywords/coverage.h"
#include "analyzer/keywords/phrase_verdicts.h"

namespace dalil {

bool is_weak(const KeywordHit& hit) {
  const std::string_view coverage = coverage_name(hit.score);
  return coverage == "weak" || coverage == "none";
}

void judge_best_pages(const Site& site, SiteFindings& findings,
                      const std::function<void(std::uint32_t page, const KeywordHit&)>& judge) {
  if (site.keyphrases.empty()) return findings.not_applicable(count_indexable(site));
  std::vector<std::uint32_t> pages;
  for (const MappedPhrase& phrase : site.phrases) {
    if (!is_covered(phrase)) continue;
    const MappedPage& best = phrase.pages.front();
    pages.push_back(best.index);
    if (!is_weak(best.hit)) judge(best.index, best.hit);
  }
  findings.checked(count_distinct(std::move(pages)));
}

void judge_phrases(const Site& site, SiteFindings& findings,
                   const std::function<std::uint32_t(const MappedPhrase&)>& judge) {
  if (site.keyphrases.empty() || !site.whole_scope) {
    return findings.not_applicable(count_indexable(site));
  }
  std::vector<std::uint32_t> pages;
  for (const MappedPhrase& phrase : site.phrases) {
    const std::uint32_t page = judge(phrase);
    if (page != kNoPage) pages.push_back(page);
  }
  findings.checked(count_distinct(std::move(pages)));
}

const char* scope_of(const Site& site) { return site.complete ? "site" : "part"; }

std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& word : words) {
    if (!all.empty()) all += " · ";
    all += word;
  }
  return all;
}

std::int64_t count_indexable(const Site& site) {
  return std::ranges::count(site.pages, NotIndexable::kIndexable, &PageRecord::indexable);
}

std::int64_t count_distinct(std::vector<std::uint32_t> pages) {
  std::ranges::sort(pages);
  return std::unique(pages.begin(), pages.end()) - pages.begin();
}

}  // namespace dalil
