#include "apps/engine/summarise.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

#include "analyzer/journey.h"
#include "analyzer/keywords/phrase_verdicts.h"
#include "analyzer/rank.h"
#include "analyzer/site/broken.h"
#include "apps/engine/row_index.h"

namespace dalil {
namespace {

constexpr std::size_t kStageExamples = 5;

double mean_confidence(const Store::Affected& affected) {
  double sum = 0;
  std::int64_t count = 0;
  for (int i = 0; i < 4; ++i) {
    sum += confidence_factor(static_cast<Confidence>(i)) *
           static_cast<double>(affected.by_confidence[i]);
    count += affected.by_confidence[i];
  }
  return count > 0 ? sum / static_cast<double>(count) : 1;
}

// `findings`: of each page of the site.
Result<void> keep_standings(Store& store, std::int64_t run, const Site& site,
                            std::span<const std::uint32_t> findings) {
  const Templates& templates = site.content.templates;
  std::vector<std::string_view> names;
  for (const PageTemplate& one : templates.all) names.push_back(one.name);
  std::vector<std::uint32_t> pages;
  for (std::uint32_t page = 0; page < site.pages.size(); ++page) {
    if (site.pages[page].internal) pages.push_back(page);
  }
  std::ranges::sort(pages, {}, [&](std::uint32_t page) { return site.pages[page].id; });
  auto next = pages.begin();
  return store.keep_standings(run, names, [&]() -> std::optional<PageStanding> {
    if (next == pages.end()) return std::nullopt;
    const std::uint32_t page = *next++;
    const std::uint16_t own =
        page < templates.of_page.size() ? templates.of_page[page] : kNoTemplate;
    return PageStanding{.url = site.pages[page].id,
                        .depth = site.depth[page] == kUnreached ? -1 : site.depth[page],
                        .inlinks = site.inlinks[page],
                        .outlinks = site.outlinks[page],
                        .link_score = site.link_score[page],
                        .findings = findings[page],
                        .template_number = own == kNoTemplate ? -1 : own};
  });
}

// How much the phrases are searched for that rules of the whole site find something about.
class Demand {
 public:
  Demand(std::span<const std::string> phrases, std::span<const double> searches) {
    double sum = 0, known = 0;
    for (std::size_t i = 0; i < std::min(phrases.size(), searches.size()); ++i) {
      if (searches[i] < 0) continue;
      sum += searches[i];
      ++known;
      of_[phrases[i]] = searches[i];
    }
    if (known > 0) mean_ = sum / known;
  }

  /// RuleImpact::demand
  Result<double> of(Store& store, std::int64_t run, const Rule& rule) const {
    if (mean_ <= 0 || rule.check_site == nullptr || rule.card.category != Category::kKeywords) {
      return 1.0;
    }
    std::set<std::string> found;
    const Result<void> read = store.findings(run, rule.card.id, -1, [&](const Finding& finding) {
      if (of_.contains(finding.key)) found.insert(finding.key);
      return true;
    });
    if (!read) return read.error();
    if (found.empty()) return 1.0;
    double sum = 0;
    for (const std::string& phrase : found) sum += of_.at(phrase);
    return sum / static_cast<double>(found.size()) / mean_;
  }

 private:
  std::map<std::string, double> of_;
  double mean_ = 0;
};

}  // namespace

Coverage coverage_of(const Site& site) {
  Coverage coverage;
  for (const PageRecord& page : site.pages) {
    if (!page.internal) {
      ++coverage.external;
      continue;
    }
    ++coverage.discovered;
    coverage.fetched += page.fetched;
    coverage.html += page.html;
    const bool error = is_client_error(page) || is_server_error(page);
    coverage.errors += error;
    coverage.unverifiable += page.status >= 400 && !error;
    coverage.indexable += page.indexable == NotIndexable::kIndexable;
    coverage.canonicalised += page.indexable == NotIndexable::kCanonicalised;
    coverage.noindex += page.indexable == NotIndexable::kNoindex;
    coverage.redirects += page.indexable == NotIndexable::kRedirect;
    const bool blocked = page.indexable == NotIndexable::kBlockedByRobots;
    // A host whose robots.txt did not come: nothing forbids the page, and nobody could ask for it.
    const bool unknown = blocked && page.check.confidence == Confidence::kUnverifiable;
    coverage.blocked_by_robots += blocked && !unknown;
    coverage.failed += unknown || page.indexable == NotIndexable::kFailed;
    coverage.skipped += page.indexable == NotIndexable::kNotFetched;
  }
  return coverage;
}

Result<void> rank_run(Store& store, std::int64_t run, const Site& site,
                      std::span<const Rule* const> rules, std::span<const double> searches,
                      AuditSummary& summary) {
  const Demand demand(site.keyphrases, searches);
  Result<std::vector<RuleOutcome>> outcomes = store.outcomes(run);
  if (!outcomes) return outcomes.error();
  const RowIndex index_of(site.pages);
  SiteWeights weights;
  for (std::uint32_t page = 0; page < site.pages.size(); ++page) {
    if (site.pages[page].indexable != NotIndexable::kIndexable) continue;
    ++weights.indexable;
    weights.link_score += site.link_score[page];
  }
  std::vector<RuleImpact> impacts;
  std::vector<std::uint32_t> findings(site.pages.size(), 0);
  for (const Rule* rule : rules) {
    RuleImpact impact{.card = &rule->card, .outcome = {.rule = std::string(rule->card.id)}};
    const auto own = std::ranges::find(*outcomes, rule->card.id, &RuleOutcome::rule);
    if (own != outcomes->end()) impact.outcome = *own;
    const Result<Store::Affected> affected = store.affected(run, rule->card.id);
    if (!affected) return affected.error();
    impact.pages_affected = static_cast<std::int64_t>(affected->urls.size());
    impact.confidence = mean_confidence(*affected);
    // Summed in the order of the site, not of the rows, so that every run gives the same bits.
    std::vector<std::uint32_t> pages;
    for (std::size_t i = 0; i < affected->urls.size(); ++i) {
      const std::uint32_t page = index_of(affected->urls[i]);
      if (page == kNoPage) continue;
      pages.push_back(page);
      findings[page] += affected->counts[i];
    }
    std::ranges::sort(pages);
    for (const std::uint32_t page : pages) {
      impact.link_score_affected += site.link_score[page];
      impact.indexable_affected += site.pages[page].indexable == NotIndexable::kIndexable;
    }
    impact.templates = template_shares(site, pages);
    const Result<double> asked = demand.of(store, run, *rule);
    if (!asked) return asked.error();
    impact.demand = *asked;
    impacts.push_back(std::move(impact));
  }
  summary.fixes = rank(impacts, weights);
  summary.score = score(impacts, weights);
  summary.outcomes = std::move(*outcomes);
  return keep_standings(store, run, site, findings);
}

Result<Journey> journey_of(Store& store, std::int64_t run, const Site& site) {
  Journey journey;
  for (std::size_t i = 0; i < kStages; ++i) {
    journey.stages.push_back({.stage = std::string(name_of(static_cast<Stage>(i)))});
  }
  const RowIndex index_of(site.pages);
  std::vector<std::vector<std::pair<std::uint32_t, StageVerdict>>> best(kStages);
  const Result<void> read = store.for_each_note(
      run, NoteKind::kStage, [&](std::int64_t row, std::string_view name, std::string_view value) {
        const std::uint32_t page = index_of(row);
        if (page == kNoPage) return;
        ++journey.judged;
        StageVerdict verdict = read_stage(name, value);
        if (!verdict.stage) {
          ++journey.unknown;
          return;
        }
        const auto stage = static_cast<std::size_t>(*verdict.stage);
        ++journey.stages[stage].pages;
        auto& examples = best[stage];
        examples.emplace_back(page, std::move(verdict));
        std::ranges::sort(examples, [](const auto& a, const auto& b) {
          return std::pair(-a.second.confidence, a.first) <
                 std::pair(-b.second.confidence, b.first);
        });
        if (examples.size() > kStageExamples) examples.pop_back();
      });
  if (!read) return read.error();
  if (journey.judged == 0) return Journey{};
  for (std::size_t stage = 0; stage < kStages; ++stage) {
    for (auto& [page, verdict] : best[stage]) {
      journey.stages[stage].examples.push_back(
          {site.texts.url(page), verdict.confidence, std::move(verdict.evidence)});
    }
  }
  return journey;
}

std::vector<KeywordSummary> keywords_of(const Site& site, std::span<const double> searches) {
  std::vector<KeywordSummary> summaries(site.phrases.size());
  for (std::size_t i = 0; i < summaries.size(); ++i) {
    KeywordSummary& summary = summaries[i];
    const MappedPhrase& phrase = site.phrases[i];
    summary.phrase = phrase.group.phrase;
    if (i < searches.size()) summary.searches = searches[i];
    summary.long_tail = phrase.long_tail;
    for (const MappedPage& page : phrase.pages) {
      if (page.hit.score > 0) summary.pages.push_back({page.page, page.hit});
    }
    if (!is_covered(phrase)) continue;
    summary.competing = !rivals_of(phrase).empty();
    summary.best_page = summary.pages.front().page;
    summary.coverage = phrase.coverage;
  }
  return summaries;
}

}  // namespace dalil
