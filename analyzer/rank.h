// Which fix first, and the score. Every number can be recomputed from the parts that reports print.
//
//   priority = 100 × severity × √(reach × importance × demand) × confidence ÷ effort
//
// Severity: error 1, warning 0.5, notice 0.2, info 0.05. An error keeps a page out of search or
// readers off it, a warning costs clicks, a notice is polish, info is a fact.
//
// Reach: pages affected ÷ indexable pages, at most 1. Findings about the whole site (Reach::kSite)
// stand at one page and have 1, for their importance, too.
//
// Importance: mean internal link score of the affected pages ÷ that of the indexable pages, at most
// 1 ÷ reach. A fault on the pages that the site itself links most weighs more.
//
// Where the traffic of the pages is known (Fix::shares), importance is what the affected pages have
// of all link score, clicks and impressions of the indexable pages, each share at most 1 and their
// mean taken, ÷ reach. Links stay one of the three: a page that a fault hides from search has no
// clicks, and the site's own links still say what it is worth. Clicks are what there is to lose,
// impressions what there is to win. What is not known is left out of the mean.
//
// Demand: where a keyword list says how often its phrases are searched for, and the findings are
// about phrases: mean searches of these ÷ mean searches of all of them, at most 1 ÷ (reach ×
// importance). Else 1.
//
// The root: ten times the pages is about three times the urgency; else one broken home page would
// vanish behind a polish of all pages.
//
// Confidence: the mean over the findings of confirmed 1, likely 0.9, intermittent 0.6, unverifiable
// 0.3.
//
// Effort: minutes 1, hours 1.5, days 3.
//
//   cost of a rule = weight × √(affected indexable pages ÷ indexable pages) × confidence,
//                    with 1 under the root for findings about the whole site
//   score          = 100 × e^(−sum of costs ÷ 100)
//   lost of a rule = (100 − score) × cost ÷ sum of costs
//   gain of a fix  = the score without its cost − the score
//
// Weight: error 25, warning 10, notice 3, info 0. The denominators are indexable HTML pages, so
// images, redirects, blocked or broken URLs in the crawl move nothing; each rule saturates at its
// weight, and a rule that was not applicable costs nothing.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/audit.h"

namespace dalil {

/// What the findings of one rule come to.
struct RuleImpact {
  const RuleCard* card = nullptr;
  RuleOutcome outcome;
  std::int64_t pages_affected = 0;      ///< Distinct pages with a finding.
  std::int64_t indexable_affected = 0;  ///< Of these, indexable ones.
  double link_score_affected = 0;       ///< Sum over the affected pages.
  double confidence = 1;                ///< Mean of confidence_factor() over the findings.
  double demand = 1;  ///< Mean searches of the phrases found ÷ that of all phrases; 1: not known.
  std::vector<TemplateShare> templates = {};  ///< Of the affected pages.
};

/// The whole site's denominators.
struct SiteWeights {
  std::int64_t indexable = 0;
  double link_score = 0;  ///< Sum over the indexable pages.
};

double confidence_factor(Confidence confidence);

/// Fixes of the rules that affect a page, descending by priority, then by id.
std::vector<Fix> rank(std::span<const RuleImpact> impacts, const SiteWeights& site);

/// Ranks fixes anew by their shares; those without shares keep their importance.
void rank_by_shares(std::vector<Fix>& fixes);

Score score(std::span<const RuleImpact> impacts, const SiteWeights& site);

}  // namespace dalil
