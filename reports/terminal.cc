#include "reports/terminal.h"

#include <fmt/format.h>

#include "reports/readable.h"
#include "reports/sentences.h"
#include "reports/terminal_screen.h"

namespace dalil {
namespace {

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
  screen.paragraph(2, "", verdict(summary, words), Ink::kBold);
  if (!coverage.complete) screen.paragraph(2, "", words("audit.incomplete"));
  if (coverage.unchanged > 0) {
    screen.paragraph(2, "", words("audit.unchanged", {{"pages", coverage.unchanged}}));
  }
  if (summary.traffic) screen.paragraph(2, "", traffic_note(summary, words));
  if (summary.robots_ignored) screen.paragraph(2, "", words("audit.robots-ignored"));
}

void write_unchecked(const AuditSummary& summary, Screen& screen) {
  const auto lines = unchecked(summary, screen.words());
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
