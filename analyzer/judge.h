// Asks the rules: one page as it is read, the whole site when the crawl has ended. A rule that
// throws is counted as crashed and costs nobody the report.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/rule.h"
#include "analyzer/site/site.h"
#include "core/audit.h"

namespace dalil {

/// The rules that judge single pages. Immutable; threads share it. `today` is an ISO 8601 date, by
/// which what pages accept ends; "" where nothing does.
class PageJudge {
 public:
  PageJudge(std::span<const Rule* const> rules, const Lexicons& lexicons, const PixelWidths& widths,
            std::string today = "");

  /// Zeroed tallies, one per page rule, for judge() to add to.
  std::vector<RuleOutcome> empty_tally() const;

  /// Appends what the rules find on the page, in the order of the rules. `keyphrase` is as in
  /// PageCase.
  void judge(const Page& page, std::vector<Finding>& findings, std::span<RuleOutcome> tally,
             std::string_view keyphrase = "") const;

 private:
  std::vector<const Rule*> rules_;
  const Lexicons& lexicons_;
  const PixelWidths& widths_;
  std::string today_;
};

/// Whether PageJudge asks the rule.
bool judges_pages(const Rule& rule);

/// Ids of the rules that PageJudge asks, in the order of its tallies.
std::vector<std::string_view> page_rule_ids(std::span<const Rule* const> rules);

/// The last day, ISO 8601, on which the page is judged as on `today`: then a comment of it accepts
/// nothing any more, or a date that it names has passed. "" where no day ends it, but that years
/// do: PageCase::today.
std::string judged_until(const Page& page, std::string_view today);

/// Ids of the rules that judge the whole site.
std::vector<std::string_view> site_rule_ids(std::span<const Rule* const> rules);

/// Where findings about the site go, one by one.
struct SiteSink {
  /// A finding with rule and page filled in.
  std::function<void(std::uint32_t page, const Finding& finding)> add;
  /// The rule crashed half way: it did not see all, so what it said does not count.
  std::function<void(std::string_view rule)> forget;
  /// A finding of the rule on that page is accepted, by the configuration or by the page.
  std::function<void(std::uint32_t page, std::string_view rule)> suppress;
};

/// Asks the site rules one after the other.
std::vector<RuleOutcome> judge_site(std::span<const Rule* const> rules, const Site& site,
                                    const SiteSink& sink);

}  // namespace dalil
