#include "reports/check_terminal.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "core/message.h"
#include "reports/check_screen.h"
#include "reports/columns.h"
#include "reports/escape.h"
#include "reports/readable.h"

namespace dalil {
namespace {

constexpr std::size_t kUrlColumns = 100;
constexpr std::size_t kLinesNamed = 8;  // of the places that are not shown one by one
constexpr std::size_t kQuoteColumns = 60;

void write_head(const CheckedFile& file, Screen& screen) {
  const Words& words = screen.words();
  const std::string name = screen.code(file.path);
  const std::string language =
      file.language_name.empty() ? words("check.language-unknown") : file.language_name;
  screen.paragraph(2, "",
                   words("check.facts", {{"file", name},
                                         {"language", isolated(language, words.rtl())},
                                         {"words", file.words},
                                         {"score", std::int64_t{shown_score(file.score)}}}),
                   Ink::kBold);
  for (const std::string& note : file.notes) {
    screen.paragraph(2, "", words("check.note", {{"note", terminal_text(note)}}), Ink::kFair);
  }
}

/// "What costs most: …": the three dearest rules with their points.
void write_score(const CheckedFile& file, Screen& screen) {
  constexpr std::size_t kShown = 3;
  const Words& words = screen.words();
  std::string list;
  for (std::size_t i = 0; i < std::min(kShown, file.score_parts.size()); ++i) {
    const auto& [rule, lost] = file.score_parts[i];
    if (!list.empty()) list += words("list.comma");
    list += words("check.cost", {{"rule", screen.code(rule)}, {"points", -lost}});
  }
  if (!list.empty()) screen.paragraph(2, "", words("check.costs", {{"list", list}}), Ink::kFaint);
}

/// What surely shows, and behind a bar what may be cut.
std::string shown_and_cut(const Snippet& snippet, const Screen& screen) {
  const std::string_view text = snippet.text;
  std::string sure(text.substr(0, snippet.sure_bytes));
  if (snippet.sure_bytes == text.size()) return screen.stranger(text, text.size());
  return screen.stranger(sure + "│" + std::string(text.substr(snippet.sure_bytes)), 400);
}

void write_snippet(const CheckedFile& file, Screen& screen) {
  if (!file.has_snippet) return;
  const Words& words = screen.words();
  screen.blank();
  const std::string lead = "Google   ";
  const std::size_t margin = 2 + lead.size();
  screen.paragraph(
      2, lead,
      file.title.text.empty() ? words("snippet.no-title") : shown_and_cut(file.title, screen),
      Ink::kBold);
  if (!file.slug.empty()) {
    const std::string trail = cut_to_columns("example.com › " + file.slug, kUrlColumns);
    screen.paragraph(margin, "", screen.code(trail), Ink::kFaint);
  }
  screen.paragraph(margin, "",
                   file.description.text.empty() ? words("snippet.no-description")
                                                 : shown_and_cut(file.description, screen));
}

std::string quoted(std::string_view text, const Screen& screen) {
  return screen.stranger(text, kQuoteColumns);
}

/// The line around the finding, its own words marked.
void write_context(const CheckedFinding& finding, std::size_t margin, Screen& screen) {
  if (finding.shown.empty() || (finding.before.empty() && finding.after.empty())) return;
  std::string line = screen.plain(finding.before);
  line += screen.ink(Ink::kMarked, screen.plain(cut_to_columns(finding.shown, kQuoteColumns)));
  line += screen.plain(finding.after);
  screen.line(std::string(margin, ' ') + isolated(line, screen.words().rtl()));
}

std::string position(const FilePlace& place, const Screen& screen) {
  if (place.begin.line == 0) return "";
  return isolated_ltr(fmt::format("{}:{}", place.begin.line, place.begin.column),
                      screen.words().rtl());
}

void write_finding(const CheckedFinding& finding, std::size_t width, Screen& screen) {
  const Words& words = screen.words();
  const RuleText& text = finding.card->text(words.language());
  const std::string severity = words(fmt::format("severity.{}", name_of(finding.card->severity)));
  const std::string lead = screen.number_cell(position(finding.place, screen), width) + "  ";
  const std::size_t margin = 2 + display_columns(lead);
  std::string message = screen.sentence(text.message, finding.finding);
  if (finding.place.begin.line == 0 && !finding.place.where.empty()) {
    message += fmt::format(" ({})", quoted(finding.place.where, screen));
  }
  screen.paragraph(2, lead,
                   fmt::format("{} · {}  {}", severity, message, screen.code(finding.card->id)));
  write_context(finding, margin, screen);
  std::string fix = screen.sentence(text.fix, finding.finding);
  if (finding.fixable) fix += " " + words("check.fixable");
  screen.paragraph(margin, words("fixes.arrow") + " ", fix, Ink::kFaint);
}

/// What is not shown one by one, by rule.
using Rest = std::map<std::string_view, std::vector<const CheckedFinding*>>;

/// "37 more of …, on lines 3, 8, 12 …".
void write_rest(const Rest& rest, Screen& screen) {
  const Words& words = screen.words();
  for (const auto& [rule, findings] : rest) {
    std::set<std::uint32_t> lines;
    for (const CheckedFinding* finding : findings) lines.insert(finding->place.begin.line);
    lines.erase(0);
    std::string list;
    std::size_t named = 0;
    for (const std::uint32_t line : lines) {
      if (++named > kLinesNamed) break;
      if (!list.empty()) list += words("list.comma");
      list += fmt::to_string(line);
    }
    if (lines.size() > kLinesNamed) list += " …";
    screen.paragraph(
        2, "",
        words("check.more", {{"count", std::ssize(findings)},
                             {"rule", screen.code(rule)},
                             {"lines", list.empty() ? "none" : isolated_ltr(list, words.rtl())}}),
        Ink::kFaint);
  }
}

void write_findings(const CheckedFile& file, Screen& screen) {
  const Words& words = screen.words();
  screen.blank();
  if (file.findings.empty()) {
    screen.paragraph(2, "", words("check.clean"));
    return;
  }
  std::map<std::string_view, std::size_t> shown;
  Rest rest;
  std::vector<const CheckedFinding*> first;
  std::size_t width = 0;
  for (const CheckedFinding& finding : file.findings) {
    const std::size_t count = ++shown[finding.card->id];
    if (screen.shown(count) < count) {
      rest[finding.card->id].push_back(&finding);
      continue;
    }
    first.push_back(&finding);
    width = std::max(width, display_columns(position(finding.place, screen)));
  }
  for (const CheckedFinding* finding : first) write_finding(*finding, width, screen);
  if (rest.empty()) return;
  screen.blank();
  write_rest(rest, screen);
}

void write_file(const CheckedFile& file, Screen& screen) {
  screen.blank();
  if (!file.error.empty()) {
    screen.paragraph(2, "", terminal_text(file.error));  // It names the file.
    return;
  }
  write_head(file, screen);
  write_score(file, screen);
  for (const CheckedKeyphrase& phrase : file.keyphrases) write_keyphrase(phrase, screen);
  write_snippet(file, screen);
  write_findings(file, screen);
  if (file.crashed.empty()) return;
  std::string rules;
  for (const std::string& rule : file.crashed) {
    if (!rules.empty()) rules += screen.words()("list.comma");
    rules += screen.code(rule);
  }
  screen.paragraph(
      2, "",
      screen.words()("unchecked.crashed", {{"count", std::ssize(file.crashed)}, {"rules", rules}}));
}

/// Where several files were checked: how many are clean, and what is to be done in all of them.
void write_total(const CheckSummary& summary, Screen& screen) {
  if (summary.files.size() < 2) return;
  const Words& words = screen.words();
  std::int64_t findings = 0, fixable = 0, failed = 0, clean = 0;
  for (const CheckedFile& file : summary.files) {
    failed += file.error.empty() ? 0 : 1;
    clean += file.error.empty() && file.findings.empty() ? 1 : 0;
    findings += std::ssize(file.findings);
    fixable += std::ranges::count_if(file.findings, &CheckedFinding::fixable);
  }
  screen.blank();
  screen.paragraph(
      2, "",
      words("check.total",
            {{"files", std::ssize(summary.files)}, {"findings", findings}, {"clean", clean}}),
      Ink::kBold);
  if (fixable > 0) screen.paragraph(2, "", words("check.fixable-total", {{"count", fixable}}));
  if (failed > 0) screen.paragraph(2, "", words("check.failed-total", {{"count", failed}}));
}

}  // namespace

void write_check_terminal(const CheckSummary& summary, const TerminalOptions& options,
                          const Sink& sink) {
  Screen screen(options);
  for (const CheckedFile& file : summary.files) write_file(file, screen);
  write_total(summary, screen);
  sink(screen.text());
}

}  // namespace dalil
