// Two audits of a site beside each other: what is new, what is gone, and what nobody looked at
// again.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/finding.h"
#include "core/result.h"
#include "core/rule_card.h"

namespace dalil {

/// What became of a finding. Nothing is new or fixed that only one of the two runs could have seen.
enum class FindingState : std::uint8_t {
  kNew,
  kReappeared,        ///< New since the older run, and known from a run before that.
  kFixed,             ///< The page was looked at again by the same rule, and it is not there.
  kNotChecked,        ///< Not checked again; see DiffFinding::why.
  kNotCheckedBefore,  ///< Found where the older run did not look.
  kPersisting
};
inline constexpr std::size_t kFindingStates = 6;

/// Why a finding could not be compared.
enum class NotCompared : std::uint8_t {
  kNone,
  kPageNotFetched,   ///< By limits, robots.txt, a server that failed or let nobody in.
  kPageGone,         ///< The page answers no more, or with another address.
  kPageUnknown,      ///< The other run was cut short and does not know the page.
  kRuleNotRun,       ///< The rule was not asked, or nowhere applied.
  kRuleChanged,      ///< The project has set the rule otherwise.
  kNotApplicable,    ///< The rule does not judge the page as it was there.
  kTargetNotFetched  ///< What the finding is about (a link's target) was not fetched.
};

/// What changed on a page.
enum class PageChangeKind : std::uint8_t {
  kNoindexAppeared,
  kNoindexDisappeared,
  kIndexability,  ///< For another reason than noindex.
  kStatus,
  kRemoved,
  kRedirectTarget,
  kCanonical,
  kSchemaTypeLost,
  kWordsLost,  ///< 40 % of the words of the content or more.
  kLanguage,
  kTitle,
  kH1,
  kDescription,
  kDepth,
  kNew
};
inline constexpr std::size_t kPageChangeKinds = 15;

/// Stable names for JSON: "new", "not-checked-before"; "page-gone"; "noindex-appeared".
std::string_view name_of(FindingState state);
std::string_view name_of(NotCompared why);
std::string_view name_of(PageChangeKind kind);

struct DiffRun {
  std::int64_t run = 0;
  std::string started;  ///< RFC 3339, UTC.
  std::string tool, rules;
  double score = 0;
  std::int64_t pages = 0;      ///< HTML.
  std::int64_t indexable = 0;  ///< Without one there is no score.
  bool complete = false;
};

/// What was not the same about the two runs themselves: "tool", "rules", "keyphrases", "scope", …,
/// with both values.
struct DiffNote {
  std::string what;
  std::string before, after;
};

struct DiffFinding {
  FindingState state = FindingState::kNew;
  NotCompared why = NotCompared::kNone;
  const RuleCard* card = nullptr;
  const Finding& finding;
  double importance = 0;  ///< Of its page, 0 to 1.
};

struct PageChange {
  PageChangeKind kind = PageChangeKind::kTitle;
  std::string page;
  std::string before, after;  ///< As text; numbers and names of statuses, too.
  double importance = 0;
};

struct RuleDiff {
  const RuleCard* card = nullptr;
  std::array<std::int64_t, kFindingStates> counts{};  ///< By FindingState.
};

/// All of a comparison but the single findings and pages.
struct DiffSummary {
  std::string site;
  DiffRun before, after;
  std::vector<DiffNote> notes;
  std::vector<std::string> rules_before, rules_after;  ///< That only one of the two had; by id.
  std::array<std::int64_t, kFindingStates> counts{};
  std::vector<RuleDiff> rules;  ///< Those with anything but persisting; what weighs most first.
  std::array<std::int64_t, kPageChangeKinds> page_counts{};
  std::int64_t pages_compared = 0;     ///< Fetched by both.
  std::int64_t pages_not_checked = 0;  ///< Known to the older run and not fetched by the newer one.
};

/// Findings in a state, by rule, importance and page; those that persist are only counted. Stops
/// where the callback says false.
using DiffFindingSource = std::function<Result<void>(
    FindingState state, const std::function<bool(const DiffFinding&)>& callback)>;
/// Changes of pages: the most important pages first.
using PageChangeSource =
    std::function<Result<void>(const std::function<bool(const PageChange&)>& callback)>;

/// What a report of a comparison reads.
struct DiffView {
  const DiffSummary& summary;
  const DiffFindingSource& findings;
  const PageChangeSource& pages;
};

}  // namespace dalil
