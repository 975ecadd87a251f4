// Markdown for a comment at a pull request or a job's summary: the verdict, what to fix first, and
// where, folded.
#include <fmt/format.h>

#include <string>

#include "core/message.h"
#include "core/utf8.h"
#include "reports/advice.h"
#include "reports/escape.h"
#include "reports/formats.h"
#include "reports/readable.h"
#include "reports/reported.h"
#include "reports/sentences.h"
#include "reports/strings.h"
#include "reports/xml.h"

namespace dalil {
namespace {

// GitHub takes 65,536 characters; what counts as one there is not said, so the larger count holds.
constexpr std::size_t kMostUnits = 64'000;
constexpr std::size_t kFixes = 30;
constexpr int kPages = 10;
constexpr std::size_t kLetters = 300;

std::size_t utf16_units(std::string_view text) {
  std::size_t units = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    units += next_code_point(text, offset) > 0xFFFF ? 2 : 1;
  }
  return units;
}

/// A stranger's text: nothing in it is markup, and nobody is called by it.
std::string safe(std::string_view text) {
  std::string out;
  for (const char c : terminal_text(prefix_graphemes(text, kLetters))) {
    if (std::string_view("\\`*_[]<>|~#&$!").find(c) != std::string_view::npos) out += '\\';
    out += c;
    if (c == '@') out += "\u200B";  // "@name" would send somebody a message.
  }
  return out;
}

/// A path or an id, as it stands: a code span with more backticks around it than are in it.
std::string code(std::string_view text) {
  std::string inside;
  std::size_t run = 0, longest = 0;
  for (const char c : terminal_text(prefix_graphemes(text, kLetters))) {
    run = c == '`' ? run + 1 : 0;
    longest = std::max(longest, run);
    if (c == '|') inside += '\\';  // In a table; elsewhere it is shown, which does no harm.
    inside += c;
  }
  const std::string fence(longest + 1, '`');
  const std::string_view pad = longest > 0 ? " " : "";
  return fmt::format("{0}{1}{2}{1}{0}", fence, pad, inside);
}

/// The text, as long as there is room.
class Comment {
 public:
  explicit Comment(const Words& words) : words_(words) {}

  /// False where it does not fit any more.
  bool add(std::string_view text) {
    if (full_) return false;
    const std::size_t units = utf16_units(text);
    if (units_ + units > kMostUnits) {
      full_ = true;
      return false;
    }
    units_ += units;
    text_ += text;
    return true;
  }
  bool full() const { return full_; }
  /// What was left out is said.
  std::string finish() {
    if (full_) text_ += fmt::format("\n{}\n", words_("cut.comment"));
    return std::move(text_);
  }

 private:
  const Words& words_;
  std::string text_;
  std::size_t units_ = 0;
  bool full_ = false;
};

std::string place_of(const Reported& finding, std::string_view site) {
  std::string place = finding.file.empty() ? page_path(site, finding.page) : finding.file;
  if (finding.line > 0) place += fmt::format(":{}", finding.line);
  return code(place);
}

std::string headline_of(const Fix& fix, const Words& words) {
  const NamedValue pages[] = {{"pages", fix.pages_affected}};
  return format_message(words.language(), fix.card->text(words.language()).headline, pages);
}

void add_table(const AuditSummary& summary, const Words& words, Comment& comment) {
  if (summary.fixes.empty()) return;
  comment.add(fmt::format("\n| # | {} | {} | {} | {} | {} |\n|--:|---|---|--:|--:|---|\n",
                          words("column.severity"), words("column.headline"),
                          words("column.pages_affected"), words("column.gain"),
                          words("column.effort")));
  std::int64_t number = 0;
  for (const Fix& fix : summary.fixes) {
    if (number == kFixes) break;
    const std::string row =
        fmt::format("| {} | {} | {} ({}) | {} | {} | {} |\n", ++number,
                    words(fmt::format("severity.{}", name_of(fix.card->severity))),
                    safe(headline_of(fix, words)), code(fix.card->id),
                    format_number(words.language(), fix.pages_affected),
                    words("fix.gain", {{"gain", fix.gain}}),
                    words(fmt::format("effort.{}", name_of(fix.card->effort))));
    if (!comment.add(row)) return;
  }
  const auto more = std::ssize(summary.fixes) - number;
  if (more > 0) comment.add(fmt::format("\n{}\n", words("cut.fixes", {{"count", more}})));
}

Result<void> add_details(const AuditView& view, const ReportOptions& options, const Words& words,
                         Comment& comment) {
  const ReportedRun run = ReportedRun::of(view, options);
  std::size_t fixes = 0;
  for (const ReportedGroup& group : run.groups) {
    if (comment.full() || fixes++ == kFixes) break;
    const Fix& fix = view.summary.fixes[fixes - 1];
    const Result<Advice> advice = advice_of(view, fix, words.language());
    if (!advice) return advice.error();
    const std::string folded = xml_text(terminal_text(headline_of(fix, words)));
    std::string text = fmt::format("\n<details><summary>{}</summary>\n\n{} {}\n\n", folded,
                                   safe(group.card->text(words.language()).why),
                                   safe(advice->cases.front().sentence));
    int shown = 0;
    Result<void> done = run.each_of(group, [&](const Reported& finding) {
      if (shown++ == kPages) {
        text += fmt::format("- {}\n", words("cut.pages"));
        return false;
      }
      text +=
          fmt::format("- {}: {}\n", place_of(finding, view.summary.site), safe(finding.message));
      return true;
    });
    if (!done) return done;
    comment.add(text + "\n</details>\n");
  }
  return {};
}

}  // namespace

/// Under 65,536 characters; where something does not fit, the last line says so.
Result<void> write_markdown(const AuditView& view, const ReportOptions& options, const Sink& sink) {
  const AuditSummary& summary = view.summary;
  const Words words(options.language);
  Comment comment(words);
  std::string title = safe(verdict(summary, words));
  if (has_score(summary)) {
    title = words("markdown.title", {{"site", safe(site_name(summary.site))},
                                     {"score", std::int64_t{shown_score(summary.score.value)}}});
  }
  comment.add(fmt::format("## {}\n\n", title));
  comment.add(words("markdown.facts",
                    {{"pages", summary.coverage.html}, {"indexable", summary.coverage.indexable}}) +
              "\n");
  if (summary.fixes.empty() && has_score(summary)) comment.add(fmt::format("\n{}\n", words("check.clean")));
  if (!summary.coverage.complete) {
    comment.add(fmt::format("\n{}\n", words("markdown.incomplete")));
  }
  add_table(summary, words, comment);
  if (Result<void> done = add_details(view, options, words, comment); !done) return done;
  sink(comment.finish());
  return {};
}

/// The findings of each file in a list of its own.
Result<void> write_check_markdown(const CheckSummary& summary, const ReportOptions& options,
                                  const Sink& sink) {
  const Words words(options.language);
  Comment comment(words);
  std::int64_t findings = 0, clean = 0;
  for (const CheckedFile& file : summary.files) {
    findings += std::ssize(file.findings);
    clean += file.error.empty() && file.findings.empty();
  }
  comment.add(fmt::format(
      "## dalil\n\n{}\n",
      words("check.total",
            {{"files", std::ssize(summary.files)}, {"findings", findings}, {"clean", clean}})));
  for (const CheckedFile& file : summary.files) {
    if (!file.error.empty()) comment.add(fmt::format("\n{}\n", safe(file.error)));
  }
  const ReportedRun run = ReportedRun::of(summary, options);
  for (const ReportedGroup& group : run.groups) {
    if (!comment.add(fmt::format("\n### {}\n\n", code(group.name)))) break;
    Result<void> done = run.each_of(group, [&](const Reported& finding) {
      const std::string place =
          finding.line > 0 ? fmt::format("{}:{}", finding.line, finding.column) : finding.where;
      return comment.add(
          fmt::format("- {} {}: {} {} ({})\n", code(place),
                      words(fmt::format("severity.{}", name_of(finding.card->severity))),
                      safe(finding.message), safe(finding.fix), code(finding.card->id)));
    });
    if (!done) return done;
  }
  sink(comment.finish());
  return {};
}

}  // namespace dalil
