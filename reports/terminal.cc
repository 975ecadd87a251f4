#include "reports/terminal.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "reports/readable.h"
#include "reports/terminal_screen.h"

namespace dalil {
namespace {

/// "under a second", "6.1 s", "42 s", "3.5 min": tenths below ten, whole numbers above.
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

/// "9 kinds of fault: 2 errors, 7 warnings".
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

std::string verdict(const AuditSummary& summary, const Screen& screen) {
  const Words& words = screen.words();
  const NamedValue site{"site", screen.code(site_name(summary.site))};
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

void write_verdict(const AuditSummary& summary, Screen& screen) {
  const Words& words = screen.words();
  const Coverage& coverage = summary.coverage;
  const std::string facts = words("audit.facts", {{"site", screen.code(site_name(summary.site))},
                                                  {"pages", coverage.html},
                                                  {"time", duration(summary.elapsed, words)},
                                                  {"indexable", coverage.indexable}});
  screen.paragraph(2, "", facts, Ink::kFaint);
  if (!summary.fixes.empty()) {
    screen.paragraph(2, "", severity_counts(summary, words), Ink::kFaint);
  }
  screen.blank();
  screen.paragraph(2, "", verdict(summary, screen), Ink::kBold);
  if (!coverage.complete) screen.paragraph(2, "", words("audit.incomplete"));
  if (coverage.unchanged > 0) {
    screen.paragraph(2, "", words("audit.unchanged", {{"pages", coverage.unchanged}}));
  }
  if (summary.robots_ignored) screen.paragraph(2, "", words("audit.robots-ignored"));
}

std::string limit_words(const Coverage& coverage, const Words& words) {
  std::string list;
  for (const std::string& limit : coverage.limits) {
    if (!list.empty()) list += words("list.comma");
    list += words("limit." + limit);
  }
  return list;
}

/// What the audit cannot speak of, one sentence each.
std::vector<std::string> unchecked(const AuditSummary& summary, const Screen& screen) {
  const Words& words = screen.words();
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
      coverage.traps.empty() ? "" : screen.code(coverage.traps.front().pattern));
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
    crashed_rules += screen.code(outcome.rule);
  }
  add("unchecked.rules", idle);
  add("unchecked.crashed", crashed, crashed_rules);
  add("unchecked.suppressed", suppressed);
  return lines;
}

void write_unchecked(const AuditSummary& summary, Screen& screen) {
  const auto lines = unchecked(summary, screen);
  if (lines.empty()) return;
  screen.title("unchecked.title");
  for (const std::string& line : lines) screen.paragraph(3, "", line);
}

void write_next(const AuditSummary& summary, Screen& screen) {
  std::string commands;
  if (!summary.fixes.empty()) {
    commands = screen.code(fmt::format("dalil explain {}", summary.fixes.front().card->id)) + " · ";
  }
  commands += screen.code("dalil report -f json");
  screen.blank();
  screen.line("  " + screen.ink(Ink::kFaint, commands));
}

}  // namespace

Result<void> write_terminal(const AuditView& view, const TerminalOptions& options,
                            const Sink& sink) {
  Screen screen(options);
  write_verdict(view.summary, screen);
  if (auto done = write_fixes(view, screen); !done) return done;
  write_keywords(view.summary, screen);
  write_journey(view.summary, screen);
  write_unchecked(view.summary, screen);
  write_next(view.summary, screen);
  sink(screen.text());
  return {};
}

}  // namespace dalil
