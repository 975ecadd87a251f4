#include "apps/engine/diff.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <tuple>
#include <unordered_map>

#include "apps/engine/diff_notes.h"

namespace dalil {
namespace {

constexpr std::uint16_t kNoRule = std::numeric_limits<std::uint16_t>::max();

bool only_older(FindingState state) {
  return state == FindingState::kFixed || state == FindingState::kNotChecked;
}

// The run in a store of its own, null where it is not packed.
Result<std::unique_ptr<Store>> unpack(Store& store, std::int64_t run) {
  Result<std::optional<Store>> unpacked = store.unpacked(run);
  if (!unpacked) return unpacked.error();
  if (!*unpacked) return std::unique_ptr<Store>();
  return std::make_unique<Store>(**std::move(unpacked));
}

std::int64_t changed(const RuleDiff& rule) {
  const auto persisting = static_cast<std::size_t>(FindingState::kPersisting);
  return std::accumulate(rule.counts.begin(), rule.counts.end(), std::int64_t{0}) -
         rule.counts[persisting];
}

}  // namespace

Result<RunDiff> RunDiff::make(Store& store, const RunInfo& before, const RunInfo& after,
                              std::span<const Rule* const> rules) {
  Result<std::unique_ptr<Store>> was_packed = unpack(store, before.id);
  if (!was_packed) return was_packed.error();
  Result<std::unique_ptr<Store>> is_packed = unpack(store, after.id);
  if (!is_packed) return is_packed.error();
  Store& before_store = *was_packed ? **was_packed : store;
  Store& after_store = *is_packed ? **is_packed : store;
  Result<RunRules> rules_before = RunRules::make(before_store, before);
  if (!rules_before) return rules_before.error();
  Result<RunRules> rules_after = RunRules::make(after_store, after);
  if (!rules_after) return rules_after.error();
  RunDiff diff(store, {before_store, before.id}, {after_store, after.id}, *std::move(rules_before),
               *std::move(rules_after), rules);
  diff.unpacked_before_ = *std::move(was_packed);
  diff.unpacked_after_ = *std::move(is_packed);
  DiffSummary& summary = diff.summary_;
  summary.site = after.request.site;
  for (auto [side, info, run] : {std::tuple{&before_store, &before, &summary.before},
                                 std::tuple{&after_store, &after, &summary.after}}) {
    const Result<AuditSummary> audit =
        side->summary(info->id, [](std::string_view) { return nullptr; });
    if (!audit) return audit.error();
    *run = {.run = info->id,
            .started = info->started,
            .tool = audit->tool,
            .rules = audit->rules,
            .score = audit->score.value,
            .pages = audit->coverage.html,
            .indexable = audit->coverage.indexable,
            .complete = audit->coverage.complete};
  }
  diff.before_.complete = summary.before.complete;
  diff.after_.complete = summary.after.complete;
  summary.notes = notes_of(before.request, summary.before, after.request, summary.after);
  if (Result<void> compared = diff.compare(); !compared) return compared.error();
  return diff;
}

Result<void> RunDiff::compare() {
  const std::vector<std::string> were = rules_before_.ids(), are = rules_after_.ids();
  std::ranges::set_difference(were, are, std::back_inserter(summary_.rules_before));
  std::ranges::set_difference(are, were, std::back_inserter(summary_.rules_after));
  Result<PagePairs> pages = PagePairs::make(before_, after_, summary_);
  if (!pages) return pages.error();
  pages_ = *std::move(pages);

  std::unordered_map<std::string_view, std::uint16_t> numbers;
  for (const Rule* rule : rules_) {
    numbers.emplace(rule->card.id, static_cast<std::uint16_t>(by_rule_.size()));
    by_rule_.push_back({.card = &rule->card});
  }
  const auto add = [&](const ComparedFinding& finding, FindingState state) {
    const auto number = numbers.find(finding.rule);
    const bool older = only_older(state);
    const std::int64_t place =
        older ? pages_.of_row_before(finding.url) : pages_.of_row_after(finding.url);
    if (number == numbers.end() || place < 0) {
      count(older ? FindingState::kNotChecked : FindingState::kNotCheckedBefore, kNoRule);
      return;
    }
    entries_.push_back({finding.id, finding.fingerprint, static_cast<std::uint32_t>(place),
                        number->second, state});
  };
  Result<void> read = before_.store.compare_findings(
      before_.run, after_.store, after_.run,
      [&](const ComparedFinding* was, const ComparedFinding* is) {
        if (was && is) {
          const auto number = numbers.find(is->rule);
          count(FindingState::kPersisting, number == numbers.end() ? kNoRule : number->second);
        } else {
          add(was ? *was : *is, was ? FindingState::kFixed : FindingState::kNew);
        }
      });
  if (!read) return read;
  for (Entry& entry : entries_) {
    if (Result<void> settled = settle(entry); !settled) return settled;
    count(entry.state, entry.rule);
  }
  order();
  return {};
}

void RunDiff::count(FindingState state, std::uint16_t rule) {
  ++summary_.counts[static_cast<std::size_t>(state)];
  if (rule != kNoRule) ++by_rule_[rule].counts[static_cast<std::size_t>(state)];
}

// Whether what seems new or fixed is.
Result<void> RunDiff::settle(Entry& entry) {
  const bool older = only_older(entry.state);
  const Result<Finding> finding = (older ? before_ : after_).store.finding(entry.id);
  if (!finding) return finding.error();
  const Rule& rule = *rules_[entry.rule];
  const PagePair& pair = pages_.at(entry.place);
  entry.why = older ? why_vanished(rule, pair, *finding) : why_appeared(rule, pair, *finding);
  if (entry.why != NotCompared::kNone) {
    entry.state = older ? FindingState::kNotChecked : FindingState::kNotCheckedBefore;
  } else if (!older) {
    const Result<bool> known = store_.vanished(before_.run, entry.fingerprint);
    if (!known) return known.error();
    if (*known) entry.state = FindingState::kReappeared;
  }
  return {};
}

// Whether the link or the like that the finding is about leads to what that run did not look at.
bool RunDiff::target_missed(const Finding& finding, bool before) const {
  if (!finding.key.starts_with("http")) return false;
  const std::int64_t place = pages_.of_address(finding.key);
  if (place < 0) return false;
  const PageSeen& target = before ? pages_.at(place).before : pages_.at(place).after;
  return target.url != 0 && !target.looked_at;
}

NotCompared RunDiff::why_vanished(const Rule& rule, const PagePair& pair, const Finding& finding) {
  const std::string_view id = rule.card.id;
  const PageSeen &was = pair.before, &is = pair.after;
  if (!rules_after_.asked(id)) return NotCompared::kRuleNotRun;
  if (rules_before_.setting(id) != rules_after_.setting(id)) return NotCompared::kRuleChanged;
  if (is.url == 0 && !after_.complete) return NotCompared::kPageUnknown;
  // What was about a page that is gone (a link to it, its status) is mended when nothing knows it.
  if (is.url == 0) return was.gone ? NotCompared::kNone : NotCompared::kPageGone;
  if (!is.looked_at) return NotCompared::kPageNotFetched;
  if (is.gone && !was.gone) return NotCompared::kPageGone;
  if (!rules_after_.judged(id)) return NotCompared::kNotApplicable;
  if (const std::optional<bool> judged = rules_after_.judged(id, is.url)) {
    return *judged ? NotCompared::kNone : NotCompared::kNotApplicable;
  }
  if ((was.indexable && !is.indexable) || (was.html && !is.html)) {
    return NotCompared::kNotApplicable;
  }
  return target_missed(finding, false) ? NotCompared::kTargetNotFetched : NotCompared::kNone;
}

NotCompared RunDiff::why_appeared(const Rule& rule, const PagePair& pair,
                                  const Finding& finding) const {
  const std::string_view id = rule.card.id;
  const PageSeen& was = pair.before;
  if (!rules_before_.asked(id)) return NotCompared::kRuleNotRun;
  if (rules_before_.setting(id) != rules_after_.setting(id)) return NotCompared::kRuleChanged;
  if (was.url == 0) return before_.complete ? NotCompared::kNone : NotCompared::kPageUnknown;
  if (!was.looked_at) return NotCompared::kPageNotFetched;
  return target_missed(finding, true) ? NotCompared::kTargetNotFetched : NotCompared::kNone;
}

// Rules that weigh most first: by severity, then by what changed, then by id; in a rule the most
// important pages.
void RunDiff::order() {
  std::vector<std::uint16_t> rank(by_rule_.size()), by_rank(by_rule_.size());
  std::iota(by_rank.begin(), by_rank.end(), std::uint16_t{0});
  std::ranges::sort(by_rank, {}, [&](std::uint16_t rule) {
    const RuleDiff& diff = by_rule_[rule];
    return std::tuple(diff.card->severity, -changed(diff), diff.card->id);
  });
  for (std::size_t i = 0; i < by_rank.size(); ++i) {
    rank[by_rank[i]] = static_cast<std::uint16_t>(i);
    if (changed(by_rule_[by_rank[i]]) > 0) summary_.rules.push_back(by_rule_[by_rank[i]]);
  }
  std::ranges::sort(entries_, {}, [&](const Entry& entry) {
    return std::tuple(entry.state, rank[entry.rule], -pages_.at(entry.place).importance,
                      entry.place, entry.id);
  });
}

Result<void> RunDiff::show(const std::function<Result<void>(const DiffView&)>& read) const {
  const DiffFindingSource findings = [this](FindingState state, const auto& callback) {
    return for_each_finding(state, callback);
  };
  const PageChangeSource pages = [this](const auto& callback) {
    return for_each_page_change(callback);
  };
  return read({summary_, findings, pages});
}

Result<void> RunDiff::for_each_finding(
    FindingState state, const std::function<bool(const DiffFinding&)>& callback) const {
  auto at = std::ranges::lower_bound(entries_, state, {}, &Entry::state);
  for (; at != entries_.end() && at->state == state; ++at) {
    const Entry& entry = *at;
    const Result<Finding> finding = (only_older(state) ? before_ : after_).store.finding(entry.id);
    if (!finding) return finding.error();
    if (!callback({.state = entry.state,
                   .why = entry.why,
                   .card = by_rule_[entry.rule].card,
                   .finding = *finding,
                   .importance = pages_.at(entry.place).importance})) {
      break;
    }
  }
  return {};
}

Result<void> RunDiff::for_each_page_change(
    const std::function<bool(const PageChange&)>& callback) const {
  return pages_.for_each_change(before_, after_, callback);
}

}  // namespace dalil
