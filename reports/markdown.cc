// Markdown for a comment at a pull request or a job's summary: the verdict, what to fix first, and
// where, folded.
#include <fmt/format.h>

#include <string>

#include "core/message.h"
#include "reports/advice.h"
#include "reports/escape.h"
#include "reports/formats.h"
#include "reports/markdown_text.h"
#include "reports/readable.h"
#include "reports/reported.h"
#include "reports/sentences.h"
#include "reports/strings.h"
#include "reports/xml.h"

namespace dalil {
namespace {

constexpr std::size_t kFixes = 30;
constexpr int kPages = 10;

std::string place_of(const Reported& finding, std::string_view site) {
  std::string place = finding.file.empty() ? page_path(site, finding.page) : finding.file;
  if (finding.line > 0) place += fmt::format(":{}", finding.line);
  return markdown_code(place);
}

std::string headline_of(const Fix& fix, const Words& words) {
  const NamedValue pages[] = {{"pages", fix.pages_affected}};
  return format_message(words.language(), fix.card->text(words.language()).headline, pages);
}

void add_table(const AuditSummary& summary, const Words& words, MarkdownComment& comment) {
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
                    markdown_text(headline_of(fix, words)), markdown_code(fix.card->id),
                    format_number(words.language(), fix.pages_affected),
                    words("fix.gain", {{"gain", fix.gain}}),
                    words(fmt::format("effort.{}", name_of(fix.card->effort))));
    if (!comment.add(row)) return;
  }
  const auto more = std::ssize(summary.fixes) - number;
  if (more > 0) comment.add(fmt::format("\n{}\n", words("cut.fixes", {{"count", more}})));
}

Result<void> add_details(const AuditView& view, const ReportOptions& options, const Words& words,
                         MarkdownComment& comment) {
  const ReportedRun run = ReportedRun::of(view, options);
  std::size_t fixes = 0;
  for (const ReportedGroup& group : run.groups) {
    if (comment.full() || fixes++ == kFixes) break;
    const Fix& fix = view.summary.fixes[fixes - 1];
    const Result<Advice> advice = advice_of(view, fix, words.language());
    if (!advice) return advice.error();
    const std::string folded = xml_text(terminal_text(headline_of(fix, words)));
    std::string text = fmt::format("\n<details><summary>{}</summary>\n\n{} {}\n\n", folded,
                                   markdown_text(group.card->text(words.language()).why),
                                   markdown_text(advice->cases.front().sentence));
    if (const std::string traffic = traffic_share(fix, words); !traffic.empty()) {
      text += traffic + "\n\n";
    }
    int shown = 0;
    Result<void> done = run.each_of(group, [&](const Reported& finding) {
      if (shown++ == kPages) {
        text += fmt::format("- {}\n", words("cut.pages"));
        return false;
      }
      text += fmt::format("- {}: {}\n", place_of(finding, view.summary.site),
                          markdown_text(finding.message));
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
  MarkdownComment comment(words);
  std::string title = markdown_text(verdict(summary, words));
  if (has_score(summary)) {
    title = words("markdown.title", {{"site", markdown_text(site_name(summary.site))},
                                     {"score", std::int64_t{shown_score(summary.score.value)}}});
  }
  comment.add(fmt::format("## {}\n\n", title));
  comment.add(words("markdown.facts",
                    {{"pages", summary.coverage.html}, {"indexable", summary.coverage.indexable}}) +
              "\n");
  if (summary.fixes.empty() && has_score(summary))
    comment.add(fmt::format("\n{}\n", words("check.clean")));
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
  MarkdownComment comment(words);
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
    if (!file.error.empty()) comment.add(fmt::format("\n{}\n", markdown_text(file.error)));
  }
  const ReportedRun run = ReportedRun::of(summary, options);
  for (const ReportedGroup& group : run.groups) {
    if (!comment.add(fmt::format("\n### {}\n\n", markdown_code(group.name)))) break;
    Result<void> done = run.each_of(group, [&](const Reported& finding) {
      const std::string place =
          finding.line > 0 ? fmt::format("{}:{}", finding.line, finding.column) : finding.where;
      return comment.add(
          fmt::format("- {} {}: {} {} ({})\n", markdown_code(place),
                      words(fmt::format("severity.{}", name_of(finding.card->severity))),
                      markdown_text(finding.message), markdown_text(finding.fix),
                      markdown_code(finding.card->id)));
    });
    if (!done) return done;
  }
  sink(comment.finish());
  return {};
}

}  // namespace dalil
