// The page that stands for a keyphrase: what the keyword rules judge.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "analyzer/rule.h"
#include "analyzer/site/site.h"

namespace dalil {

/// True where a page hardly speaks of a phrase: coverage_name() is "weak" or "none".
bool is_weak(const KeywordHit& hit);

/// Calls back for the best page of each phrase, unless it is_weak(): keyword-coverage-weak says
/// all of that. Checked: the pages with a score, each once. Not applicable: all indexable pages
/// where no keyphrases are given.
void judge_best_pages(const Site& site, SiteFindings& findings,
                      const std::function<void(std::uint32_t page, const KeywordHit&)>& judge);

/// For rules about what no page has: calls back for each phrase, and counts the pages that it gives
/// back, each once; kNoPage is none. Not applicable: all indexable pages where no keyphrases are
/// given, or where a limit cut the crawl off.
void judge_phrases(const Site& site, SiteFindings& findings,
                   const std::function<std::uint32_t(const MappedPhrase&)>& judge);

/// "part" where the user chose a part of the site, of which alone such rules speak, else "site".
const char* scope_of(const Site& site);

/// The words, set off from each other as in both languages.
std::string joined(const std::vector<std::string>& words);

/// How many pages of the site are indexable.
std::int64_t count_indexable(const Site& site);

/// How many different pages these are.
std::int64_t count_distinct(std::vector<std::uint32_t> pages);

}  // namespace dalil
