#include "analyzer/judge.h"

#include <algorithm>
#include <exception>
#include <optional>
#include <string>

#include "analyzer/configured_rules.h"
#include "analyzer/directives.h"
#include "analyzer/own_rules.h"
#include "analyzer/page/ignore_comments.h"
#include "analyzer/past_date.h"

namespace dalil {
namespace {

bool in_scope(RuleScope scope, const Page& page) {
  switch (scope) {
    case RuleScope::kIndexable:
      return page.html && page.indexable == NotIndexable::kIndexable;
    case RuleScope::kHtml:
      return page.html;
    case RuleScope::kFetched:
      return page.status != 0;
  }
  return false;
}

/// The page has a comment that accepts what the rule finds.
bool accepts(const Site& site, std::uint32_t page, const RuleCard& rule) {
  auto entry = std::ranges::lower_bound(site.ignored, page, {},
                                        [](const auto& ignored) { return ignored.first; });
  for (; entry != site.ignored.end() && entry->first == page; ++entry) {
    if (rule.is_called(entry->second)) return true;
  }
  return false;
}

bool has_lists(const Rule& rule, const LanguagePack* pack) {
  return std::ranges::all_of(rule.needs, [&](List list) { return pack && pack->has(list); });
}

}  // namespace

Finding& PageFindings::add(Evidence evidence) {
  Finding& finding = findings_.emplace_back();
  finding.evidence.push_back(std::move(evidence));
  return finding;
}

const Rule* find_rule(std::string_view id) {
  const auto rules = all_rules();
  const auto found =
      std::ranges::find_if(rules, [id](const Rule* rule) { return rule->card.is_called(id); });
  return found == rules.end() ? nullptr : *found;
}

PageJudge::PageJudge(std::span<const Rule* const> rules, const Lexicons& lexicons,
                     const PixelWidths& widths, std::string today)
    : lexicons_(lexicons), widths_(widths), today_(std::move(today)) {
  std::ranges::copy_if(rules, std::back_inserter(rules_),
                       [](const Rule* rule) { return judges_pages(*rule); });
}

std::vector<RuleOutcome> PageJudge::empty_tally() const {
  std::vector<RuleOutcome> tally;
  for (const Rule* rule : rules_) tally.push_back({.rule = std::string(rule->card.id)});
  return tally;
}

void PageJudge::judge(const Page& page, std::vector<Finding>& findings,
                      std::span<RuleOutcome> tally, std::string_view keyphrase) const {
  const LanguagePack* pack = page.language.empty() ? nullptr : lexicons_.find(page.language);
  const PageCase page_case{page, pack, widths_, today_, keyphrase};
  std::optional<std::string> shown_path;  // Only rules that ask for paths pay for it.
  const auto path = [&]() -> const std::string& {
    if (!shown_path) shown_path = readable_path(page.url);
    return *shown_path;
  };
  for (std::size_t i = 0; i < rules_.size(); ++i) {
    const Rule& rule = *rules_[i];
    RuleOutcome& outcome = tally[i];
    if (!in_scope(rule.scope, page) || !has_lists(rule, pack)) {
      ++outcome.not_applicable;
      continue;
    }
    PathVerdict verdict = rule.filter ? rule.filter->verdict(path()) : PathVerdict::kJudged;
    if (verdict == PathVerdict::kNotAsked) {
      ++outcome.not_applicable;
      continue;
    }
    if (is_ignored(page, rule.card, today_)) verdict = PathVerdict::kSuppressed;
    PageFindings found(rule.values());
    try {
      const Outcome answer = rule.own != nullptr ? check_own(*rule.own, page_case, found)
                                                 : rule.check_page(page_case, found);
      if (answer == Outcome::kNotApplicable) {
        ++outcome.not_applicable;
        continue;
      }
    } catch (const std::exception&) {
      ++outcome.crashed;
      continue;
    }
    ++outcome.checked;
    if (verdict == PathVerdict::kSuppressed) {
      outcome.suppressed += static_cast<std::int64_t>(found.all().size());
      continue;
    }
    outcome.failed += found.all().empty() ? 0 : 1;
    for (Finding& finding : found.all()) {
      finding.rule = rule.card.id;
      finding.page = page.url;
      findings.push_back(std::move(finding));
    }
  }
}

bool judges_pages(const Rule& rule) { return rule.check_page != nullptr || rule.own != nullptr; }

std::vector<std::string_view> page_rule_ids(std::span<const Rule* const> rules) {
  std::vector<std::string_view> ids;
  for (const Rule* rule : rules) {
    if (judges_pages(*rule)) ids.push_back(rule->card.id);
  }
  return ids;
}

std::string judged_until(const Page& page, std::string_view today) {
  std::string first;
  const auto ends = [&](std::string day) {
    if (!day.empty() && day >= today && (first.empty() || day < first)) first = std::move(day);
  };
  for (const IgnoreComment& comment : page.ignored) ends(comment.until);
  for (const RobotsStatement& statement : page.robots) {
    for (const Directive& directive : directives_of(statement)) {
      if (directive.name == "unavailable_after") ends(passes_after(directive.value));
    }
  }
  return first;
}

std::vector<std::string_view> site_rule_ids(std::span<const Rule* const> rules) {
  std::vector<std::string_view> ids;
  for (const Rule* rule : rules) {
    if (rule->check_site) ids.push_back(rule->card.id);
  }
  return ids;
}

std::vector<RuleOutcome> judge_site(std::span<const Rule* const> rules, const Site& site,
                                    const SiteSink& sink) {
  std::vector<RuleOutcome> outcomes;
  for (const Rule* rule : rules) {
    if (!rule->check_site) continue;
    RuleOutcome& outcome = outcomes.emplace_back();
    outcome.rule = rule->card.id;
    std::vector<std::uint32_t> pages;
    const auto take = [&](std::uint32_t page, Finding finding) {
      finding.rule = rule->card.id;
      finding.page = site.texts.url(page);
      PathVerdict verdict =
          rule->filter ? rule->filter->verdict(readable_path(finding.page)) : PathVerdict::kJudged;
      if (verdict == PathVerdict::kNotAsked) return;
      if (accepts(site, page, rule->card)) verdict = PathVerdict::kSuppressed;
      if (verdict == PathVerdict::kSuppressed) {
        ++outcome.suppressed;
        if (sink.suppress) sink.suppress(page, rule->card.id);
        return;
      }
      sink.add(page, finding);
      pages.push_back(page);
    };
    SiteFindings findings(take, rule->values());
    try {
      rule->check_site(site, findings);
    } catch (const std::exception&) {
      sink.forget(rule->card.id);
      outcome.suppressed = 0;
      outcome.crashed = 1;
      continue;
    }
    std::ranges::sort(pages);
    const auto repeated = std::unique(pages.begin(), pages.end());
    outcome.failed = static_cast<std::int64_t>(repeated - pages.begin());
    outcome.checked = findings.pages_checked();
    outcome.not_applicable = findings.pages_not_applicable();
  }
  return outcomes;
}

}  // namespace dalil
