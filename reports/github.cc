// Annotations for GitHub Actions ("Workflow commands"): what stands beside the lines of a pull
// request. A step shows ten of each level, so the most important ten are written.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <string>

#include "core/utf8.h"
#include "reports/escape.h"
#include "reports/formats.h"
#include "reports/readable.h"
#include "reports/reported.h"
#include "reports/strings.h"

namespace dalil {
namespace {

constexpr int kPerLevel = 10;
constexpr std::size_t kMessageLetters = 1'000;

/// GitHub's own escapes; a line break would begin a command of its own.
std::string escaped(std::string_view text, bool property) {
  std::string out;
  for (const char c : terminal_text(text)) {
    const bool special = c == '%' || (property && (c == ':' || c == ','));
    if (special) {
      fmt::format_to(std::back_inserter(out), "%{:02X}", static_cast<unsigned char>(c));
    } else {
      out += c;
    }
  }
  return out;
}

std::string_view command_of(Severity severity) {
  const std::string_view level = level_of(severity);
  return level == "note" ? "notice" : level;
}

void append_annotation(std::string& out, const Reported& finding, std::string_view language) {
  fmt::format_to(std::back_inserter(out), "::{} ", command_of(finding.card->severity));
  if (!finding.file.empty()) {
    fmt::format_to(std::back_inserter(out), "file={},line={},", escaped(finding.file, true),
                   std::max(finding.line, 1U));
    if (finding.column > 0) fmt::format_to(std::back_inserter(out), "col={},", finding.column);
  }
  const RuleText& words = finding.card->text(language);
  fmt::format_to(std::back_inserter(out), "title={}::",
                 escaped(fmt::format("{} ({})", words.title, finding.card->id), true));
  std::string message;
  if (finding.file.empty()) {
    message = readable_url(finding.page);
    if (finding.line > 0) message += fmt::format(":{}", finding.line);
    message += ": ";
  }
  message += fmt::format("{} {}", finding.message, finding.fix);
  out += escaped(prefix_graphemes(message, kMessageLetters), false);
  out += '\n';
}

Result<void> write_run(const ReportedRun& run, const ReportOptions& options, const Sink& sink) {
  // By command: error, warning, notice.
  std::array<int, 3> shown{};
  const auto index = [](Severity severity) {
    return std::min<std::size_t>(static_cast<std::size_t>(severity), 2);
  };
  bool more = false;
  std::string out;
  const auto add = [&](const Reported& finding) {
    if (finding.known) return true;  // Nobody is to look at it again.
    if (shown[index(finding.card->severity)] == kPerLevel) {
      more = true;
      return false;
    }
    ++shown[index(finding.card->severity)];
    append_annotation(out, finding, options.language);
    return true;
  };
  for (const Unread& unread : run.unread) {
    if (more = shown[0] == kPerLevel; more) break;
    ++shown[0];
    const std::string message(prefix_graphemes(unread.error, kMessageLetters));
    out +=
        fmt::format("::error file={}::{}\n", escaped(unread.file, true), escaped(message, false));
  }
  for (const ReportedGroup& group : run.groups) {
    // A file has findings of all levels: one that is full does not end it.
    const bool mixed = group.card == nullptr;
    Result<void> done =
        run.each_of(group, [&](const Reported& finding) { return add(finding) || mixed; });
    if (!done) return done;
  }
  if (more) {
    out += Words(options.language)("cut.annotations", {{"shown", std::int64_t{kPerLevel}}});
    out += '\n';
  }
  sink(out);
  return {};
}

}  // namespace

/// By the priority of their fixes; what the gate knows is left out. Where more are left out, the
/// last line says so.
Result<void> write_github(const AuditView& view, const ReportOptions& options, const Sink& sink) {
  return write_run(ReportedRun::of(view, options), options, sink);
}

/// By file and line; first the files that could not be read.
Result<void> write_check_github(const CheckSummary& summary, const ReportOptions& options,
                                const Sink& sink) {
  return write_run(ReportedRun::of(summary, options), options, sink);
}

}  // namespace dalil
