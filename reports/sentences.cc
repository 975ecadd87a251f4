#include "reports/sentences.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "core/message.h"
#include "reports/columns.h"
#include "reports/escape.h"
#include "reports/readable.h"

namespace dalil {
namespace {

constexpr std::size_t kUrlColumns = 300;

std::string limit_words(const Coverage& coverage, const Words& words) {
  std::string list;
  for (const std::string& limit : coverage.limits) {
    if (!list.empty()) list += words("list.comma");
    list += words("limit." + limit);
  }
  return list;
}

}  // namespace

std::string code_text(std::string_view text, const Words& words) {
  return isolated_ltr(terminal_text(text), words.rtl());
}

std::string stranger_text(std::string_view text, const Words& words, std::size_t columns) {
  return isolated(cut_to_columns(terminal_text(text), columns), words.rtl());
}

std::string finding_sentence(std::string_view pattern, const Finding& finding, const Words& words) {
  std::vector<NamedValue> values = readable_values(finding);
  for (NamedValue& value : values) {
    auto* text = std::get_if<std::string>(&value.value);
    if (text == nullptr) continue;
    const bool address = is_web_url(*text) || text->starts_with('/');
    *text = address ? code_text(cut_to_columns(*text, kUrlColumns), words)
                    : stranger_text(*text, words);
  }
  return format_message(words.language(), pattern, values);
}

std::string duration(std::chrono::milliseconds elapsed, const Words& words) {
  if (elapsed < std::chrono::seconds(1)) return words("time.instant");
  const double seconds = static_cast<double>(elapsed.count()) / 1000;
  const bool hours = seconds >= 3600;
  const bool minutes = seconds >= 60;
  const double amount = seconds / (hours ? 3600 : minutes ? 60 : 1);
  const double shown = amount < 10 ? std::round(amount * 10) / 10 : std::round(amount);
  return words(hours     ? "time.hours"
               : minutes ? "time.minutes"
                         : "time.seconds",
               {{"amount", shown}});
}

std::string severity_counts(const AuditSummary& summary, const Words& words) {
  std::array<std::int64_t, 4> counts{};
  for (const Fix& fix : summary.fixes) ++counts[static_cast<std::size_t>(fix.card->severity)];
  std::string list;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] == 0) continue;
    if (!list.empty()) list += words("list.comma");
    list +=
        words(fmt::format("count.{}", name_of(static_cast<Severity>(i))), {{"count", counts[i]}});
  }
  return words("audit.kinds", {{"count", std::ssize(summary.fixes)}, {"list", list}});
}

std::string verdict(const AuditSummary& summary, const Words& words) {
  const NamedValue site{"site", code_text(site_name(summary.site), words)};
  const NamedValue score{"score", std::int64_t{shown_score(summary.score.value)}};
  if (summary.coverage.html == 0) return words("verdict.empty", {site});
  if (summary.coverage.indexable == 0) return words("verdict.no-index", {site});
  if (summary.fixes.empty()) {
    return words("verdict.clean", {site, score, {"pages", summary.coverage.html}});
  }
  // FIX FIRST weighs the effort too: the fix that gains most need not stand on top of it.
  const Fix& best = *std::ranges::max_element(summary.fixes, {}, shown_gain);
  const NamedValue what{"headline", headline(best, words) + words("list.end")};
  const double gain = shown_gain(best);
  if (gain == 0) {
    return words("verdict.no-gain", {site, score, {"count", std::ssize(summary.fixes)}, what});
  }
  return words("verdict.gain", {site, score, {"gain", gain}, what});
}

std::vector<std::string> unchecked(const AuditSummary& summary, const Words& words) {
  const Coverage& coverage = summary.coverage;
  std::vector<std::string> lines;
  const auto add = [&](std::string_view key, std::int64_t count, std::string detail = "") {
    if (count == 0) return;
    lines.push_back(words(key, {{"count", count}, {"limits", detail}, {"rules", detail}}));
  };
  const std::string limits = limit_words(coverage, words);
  add("unchecked.canonicalised", coverage.canonicalised);
  add("unchecked.noindex", coverage.noindex);
  add("unchecked.unverifiable", coverage.unverifiable);
  add("unchecked.blocked", coverage.blocked_by_robots);
  add("unchecked.failed", coverage.failed);
  add("unchecked.skipped", coverage.skipped, limits.empty() ? "none" : limits);
  add("unchecked.limits", coverage.skipped == 0 && !limits.empty() ? 1 : 0, limits);
  add("unchecked.scope", coverage.out_of_scope + coverage.excluded);
  add("unchecked.trapped", coverage.trapped,
      coverage.traps.empty() ? "" : code_text(coverage.traps.front().pattern, words));
  add("unchecked.external", coverage.external - coverage.external_checked);
  add("unchecked.external-unverifiable", coverage.external_unverifiable);

  std::int64_t idle = 0;
  std::int64_t crashed = 0;
  std::int64_t suppressed = 0;
  std::string crashed_rules;
  for (const RuleOutcome& outcome : summary.outcomes) {
    if (outcome.checked == 0 && outcome.crashed == 0) ++idle;
    suppressed += outcome.suppressed;
    if (outcome.crashed == 0) continue;
    if (crashed++ > 0) crashed_rules += words("list.comma");
    crashed_rules += code_text(outcome.rule, words);
  }
  add("unchecked.rules", idle);
  add("unchecked.crashed", crashed, crashed_rules);
  add("unchecked.suppressed", suppressed);
  return lines;
}

double shown_gain(const Fix& fix) { return std::round(fix.gain * 10) / 10; }

std::string headline(const Fix& fix, const Words& words) {
  const NamedValue pages[] = {{"pages", fix.pages_affected}};
  std::string text =
      format_message(words.language(), fix.card->text(words.language()).headline, pages);
  if (text.ends_with('.')) text.pop_back();
  return text;
}

std::string traffic_note(const AuditSummary& summary, const Words& words) {
  if (!summary.traffic) return "";
  return words("audit.traffic",
               {{"pages", summary.traffic->pages}, {"unknown", summary.traffic->unknown}});
}

std::string traffic_share(const Fix& fix, const Words& words) {
  if (!fix.shares) return "";
  const auto [links, clicks, impressions] = *fix.shares;
  if (clicks < 0 && impressions < 0) return "";
  const std::string known = impressions < 0 ? "visits" : clicks < 0 ? "impressions" : "both";
  // As shown, 100%. Where every page has the fault, that goes without saying.
  constexpr double kAll = 0.9995;
  const bool everything =
      (clicks < 0 || clicks >= kAll) && (impressions < 0 || impressions >= kAll);
  if (everything && fix.parts.reach >= 1) return "";
  if (everything) {
    return words("fix.traffic-all", {{"pages", fix.pages_affected}, {"known", known}});
  }
  // Pages that cannot be indexed may add to what all others have.
  const auto percent = [](double share) { return std::round(std::min(share, 1.0) * 1000) / 10; };
  return words("fix.traffic", {{"pages", fix.pages_affected},
                               {"known", known},
                               {"visits", percent(clicks)},
                               {"impressions", percent(impressions)}});
}

std::string place_text(std::string_view site, const Finding& finding, const Words& words) {
  const std::string page = code_text(page_path(site, finding.page), words);
  const std::int64_t line = finding.evidence.empty() ? 0 : finding.evidence.front().line;
  return line > 0 ? words("fix.line", {{"page", page}, {"line", line}}) : page;
}

std::string proposal(const Advice& advice, std::string_view pattern, const Words& words) {
  const AdviceCase& most = advice.cases.front();
  std::string sentence = finding_sentence(pattern, most.first, words);
  if (advice.cases.size() == 1) return sentence;
  const std::string_view key = !worth_a_count(most, advice) ? "fix.example"
                               : !advice.whole              ? "fix.on-first"
                               : most.pages == advice.pages ? "fix.on-all"
                                                            : "fix.on";
  return words(key, {{"pages", most.pages}, {"total", advice.pages}, {"fix", std::move(sentence)}});
}

}  // namespace dalil
