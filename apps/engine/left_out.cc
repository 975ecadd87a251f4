#include "apps/engine/left_out.h"

#include <algorithm>
#include <map>
#include <utility>

#include "core/percent.h"
#include "core/utf8.h"
#include "crawler/answer.h"
#include "crawler/traps.h"

namespace dalil {
namespace {

constexpr std::size_t kMostTraps = 20;

class Counter {
 public:
  Counter(const Scope& scope, Coverage& coverage) : scope_(scope), coverage_(coverage) {}

  void count(const UrlRow& row) {
    if (row.left_out) {
      count_trapped(row);
    } else if (row.external) {
      count_external(row);
    } else {
      coverage_.intermittent += row.record.check.confidence == Confidence::kIntermittent;
    }
  }

  void add_traps() {
    for (auto& [pattern, trap] : traps_) coverage_.traps.push_back(std::move(trap));
    std::ranges::stable_sort(coverage_.traps, std::greater{}, &UrlTrap::count);
    if (coverage_.traps.size() > kMostTraps) coverage_.traps.resize(kMostTraps);
  }

 private:
  void count_trapped(const UrlRow& row) {
    ++coverage_.trapped;
    --coverage_.skipped;
    const Result<Url> url = Url::parse(row.href);
    if (!url) return;
    const TrapPattern pattern = trap_pattern(*url);
    UrlTrap& trap = traps_[pattern.text];
    if (++trap.count > 1) return;
    trap.kind = name_of(pattern.kind);
    trap.pattern = to_valid_utf8(percent_decode(pattern.text));
    trap.example = url->display();
  }

  void count_external(const UrlRow& row) {
    const Result<Url> url = Url::parse(row.href);
    if (!url) return;
    switch (scope_.verdict(*url)) {
      case ScopeVerdict::kOtherSite:
        count_check(row.record);
        return;
      case ScopeVerdict::kExcluded:
        ++coverage_.excluded;
        break;
      case ScopeVerdict::kInside:  // Links are not followed at all.
      case ScopeVerdict::kOutside:
        ++coverage_.out_of_scope;
        break;
    }
    --coverage_.external;
  }

  void count_check(const PageRecord& record) {
    if (record.check.attempts == 0) return;
    ++coverage_.external_checked;
    if (record.check.confidence == Confidence::kUnverifiable) {
      ++coverage_.external_unverifiable;
    } else {
      coverage_.external_broken += answer_kind(record.status, record.failure) != AnswerKind::kThere;
    }
  }

  const Scope& scope_;
  Coverage& coverage_;
  std::map<std::string, UrlTrap> traps_;
};

}  // namespace

Result<void> count_left_out(Store& store, std::int64_t run, const ScopeRequest& asked, Scope scope,
                            Coverage& coverage) {
  if (asked.list_only) {
    Result<void> read = store.for_each_url(run, [&](const UrlRow& row) {
      if (row.external) return;
      if (const Result<Url> url = Url::parse(row.href)) scope.add_host(*url);
    });
    if (!read) return read;
  }
  Counter counter(scope, coverage);
  Result<void> read = store.for_each_url(run, [&](const UrlRow& row) { counter.count(row); });
  counter.add_traps();
  return read;
}

}  // namespace dalil
