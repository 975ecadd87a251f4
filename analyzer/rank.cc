#include "analyzer/rank.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>
#include <tuple>

namespace dalil {
namespace {

double severity_factor(Severity severity) {
  switch (severity) {
    case Severity::kError:
      return 1;
    case Severity::kWarning:
      return 0.5;
    case Severity::kNotice:
      return 0.2;
    case Severity::kInfo:
      return 0.05;
  }
  return 0;
}

double score_weight(Severity severity) {
  switch (severity) {
    case Severity::kError:
      return 25;
    case Severity::kWarning:
      return 10;
    case Severity::kNotice:
      return 3;
    case Severity::kInfo:
      return 0;
  }
  return 0;
}

double effort_factor(Effort effort) {
  switch (effort) {
    case Effort::kMinutes:
      return 1;
    case Effort::kHours:
      return 1.5;
    case Effort::kDays:
      return 3;
  }
  return 1;
}

double share(std::int64_t part, std::int64_t whole) {
  return whole > 0 ? std::min(1.0, static_cast<double>(part) / static_cast<double>(whole)) : 0;
}

bool affects_site(const RuleImpact& impact) {
  return impact.card->reach == Reach::kSite && impact.pages_affected > 0;
}

double cost(const RuleImpact& impact, const SiteWeights& site) {
  const double affected =
      affects_site(impact) ? 1 : share(impact.indexable_affected, site.indexable);
  return score_weight(impact.card->severity) * std::sqrt(affected) * impact.confidence;
}

double total_cost(std::span<const RuleImpact> impacts, const SiteWeights& site) {
  return std::accumulate(
      impacts.begin(), impacts.end(), 0.0,
      [&](double sum, const RuleImpact& impact) { return sum + cost(impact, site); });
}

double score_at(double total) { return 100 * std::exp(-total / 100); }

PriorityParts parts_of(const RuleImpact& impact, const SiteWeights& site) {
  PriorityParts parts;
  parts.severity = severity_factor(impact.card->severity);
  // A site with nothing indexable still has something to mend first: every fault reaches all of it.
  const bool whole = affects_site(impact) || site.indexable == 0;
  parts.reach = whole ? 1 : share(impact.pages_affected, site.indexable);
  const double mean =
      site.indexable > 0 ? site.link_score / static_cast<double>(site.indexable) : 0;
  const double affected = impact.link_score_affected / static_cast<double>(impact.pages_affected);
  // What is about the whole site is about its pages alike, whatever page it stands at.
  const bool weighed = mean > 0 && !affects_site(impact);
  parts.importance = weighed ? std::min(affected / mean, 1 / parts.reach) : 1;
  parts.confidence = impact.confidence;
  parts.effort = effort_factor(impact.card->effort);
  const double weighs = parts.reach * parts.importance;
  parts.demand = weighs > 0 ? std::min(impact.demand, 1 / weighs) : 1;
  return parts;
}

double priority_of(const PriorityParts& parts) {
  return 100 * parts.severity * std::sqrt(parts.reach * parts.importance * parts.demand) *
         parts.confidence / parts.effort;
}

void sort_fixes(std::vector<Fix>& fixes) {
  std::ranges::sort(fixes, [](const Fix& a, const Fix& b) {
    return std::tuple(-a.priority, a.card->id) < std::tuple(-b.priority, b.card->id);
  });
}

double mean_of(const PageShares& shares) {
  double sum = 0;
  int known = 0;
  for (const double share : {shares.links, shares.clicks, shares.impressions}) {
    if (share < 0) continue;
    sum += std::min(share, 1.0);
    ++known;
  }
  return known > 0 ? sum / known : 0;
}

}  // namespace

double confidence_factor(Confidence confidence) {
  switch (confidence) {
    case Confidence::kConfirmed:
      return 1;
    case Confidence::kLikely:
      return 0.9;
    case Confidence::kIntermittent:
      return 0.6;
    case Confidence::kUnverifiable:
      return 0.3;
  }
  return 0;
}

std::vector<Fix> rank(std::span<const RuleImpact> impacts, const SiteWeights& site) {
  const double total = total_cost(impacts, site);
  std::vector<Fix> fixes;
  for (const RuleImpact& impact : impacts) {
    if (impact.pages_affected == 0) continue;
    const PriorityParts parts = parts_of(impact, site);
    fixes.push_back(
        {.card = impact.card,
         .pages_affected = impact.pages_affected,
         .pages_checked = impact.outcome.checked,
         .not_applicable = impact.outcome.not_applicable,
         .priority = priority_of(parts),
         .parts = parts,
         // Without an indexable page there is no score.
         .gain = site.indexable == 0 ? 0 : score_at(total - cost(impact, site)) - score_at(total),
         .templates = impact.templates});
  }
  sort_fixes(fixes);
  return fixes;
}

void rank_by_shares(std::vector<Fix>& fixes) {
  for (Fix& fix : fixes) {
    if (!fix.shares || fix.parts.reach <= 0) continue;
    fix.parts.importance = mean_of(*fix.shares) / fix.parts.reach;
    fix.parts.demand = std::min(fix.parts.demand, 1 / (fix.parts.reach * fix.parts.importance));
    fix.priority = priority_of(fix.parts);
  }
  sort_fixes(fixes);
}

Score score(std::span<const RuleImpact> impacts, const SiteWeights& site) {
  const double total = total_cost(impacts, site);
  Score score{.value = score_at(total), .parts = {}};
  for (const RuleImpact& impact : impacts) {
    const double own = cost(impact, site);
    if (own > 0) {
      score.parts.push_back({std::string(impact.card->id), (100 - score.value) * own / total});
    }
  }
  std::ranges::sort(score.parts, [](const ScorePart& a, const ScorePart& b) {
    return std::tuple(-a.lost, a.rule) < std::tuple(-b.lost, b.rule);
  });
  return score;
}

}  // namespace dalil
