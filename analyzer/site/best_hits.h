// The page that stands for a keyphrase: what the keyword rules judge.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "analyzer/rule.h"
#include "analyzer/site/site.h"

namespace dalil {

inline constexpr std::uint32_t kNoHit = 0xFFFFFFFF;

/// For each of Site::keyphrases the index into Site::hits of the page with the highest score, the
/// first one by URL where several have it; kNoHit where no page has a score above 0.
std::vector<std::uint32_t> best_hits(const Site& site);

/// True where a page hardly speaks of a phrase: coverage_name() is "weak" or "none".
bool is_weak(const KeywordHit& hit);

/// Calls back for the best page of each phrase, unless it is_weak(): keyword-coverage-weak says
/// all of that. Checked: the pages with a score, each once. Not applicable: all indexable pages
/// where no keyphrases are given.
void judge_best_pages(const Site& site, SiteFindings& findings,
                      const std::function<void(std::uint32_t page, const KeywordHit&)>& judge);

/// How many pages of the site are indexable.
std::int64_t count_indexable(const Site& site);

/// How many different pages these are.
std::int64_t count_distinct(std::vector<std::uint32_t> pages);

}  // namespace dalil
