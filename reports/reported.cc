#include "reports/reported.h"

#include <algorithm>
#include <utility>

#include "core/message.h"
#include "reports/readable.h"
#include "reports/strings.h"

namespace dalil {
namespace {

Reported reported(const Finding& finding, const RuleCard& card, const ReportOptions& options) {
  const std::string& language = options.language;
  const RuleText& words = card.text(language);
  const auto values = readable_values(finding);
  Reported result;
  result.card = &card;
  result.page = finding.page;
  result.message = format_message(language, words.message, values);
  result.fix = format_message(language, words.fix, values);
  result.fingerprint = finding.fingerprint();
  result.confidence = finding.confidence;
  if (const ReportGate* const gate = options.gate) {
    result.known = gate->is_known(card, finding);
    result.fails = !result.known && finding.confidence == Confidence::kConfirmed &&
                   gate->level && card.severity <= *gate->level;
  } else {
    result.fails = card.severity <= Severity::kWarning;
  }
  if (finding.evidence.empty()) return result;
  const Evidence& seen = finding.evidence.front();
  result.line = seen.line;
  result.column = seen.column;
  result.where = seen.where;
  result.what = seen.what;
  return result;
}

Reported reported(const CheckedFile& file, const CheckedFinding& checked,
                  const ReportOptions& options) {
  Reported result = reported(checked.finding, *checked.card, options);
  result.page = file.path;
  if (!is_web_url(file.path)) result.file = file.path;
  result.line = checked.place.begin.line;
  result.column = checked.place.begin.column;
  result.end_line = checked.place.end.line;
  result.end_column = checked.place.end.column;
  if (!checked.place.where.empty()) result.where = checked.place.where;
  if (!checked.excerpt.empty()) result.what = checked.excerpt;
  return result;
}

}  // namespace

ReportedRun ReportedRun::of(const AuditView& view, const ReportOptions& options) {
  ReportedRun run;
  run.gated = options.gate != nullptr;
  run.tool = view.summary.tool;
  run.name = site_name(view.summary.site);
  for (const Fix& fix : view.summary.fixes) {
    run.cards.push_back(fix.card);
    run.groups.push_back({fix.card, std::string(fix.card->id), fix.pages_affected});
  }
  for (const RuleOutcome& outcome : view.summary.outcomes) {
    const bool found = std::ranges::find(run.cards, outcome.rule, &RuleCard::id) != run.cards.end();
    if (outcome.checked > 0 && !found) run.clean.push_back(outcome.rule);
  }
  run.each_of = [&view, &options](const ReportedGroup& group,
                                  const std::function<bool(const Reported&)>& callback) {
    const auto fix = std::ranges::find(view.summary.fixes, group.card, &Fix::card);
    const double priority = fix == view.summary.fixes.end() ? 0 : fix->priority;
    return view.findings(group.card->id, -1, [&](const Finding& finding) {
      Reported result = reported(finding, *group.card, options);
      result.priority = priority;
      if (options.file_of) result.file = options.file_of(finding.page);
      return callback(result);
    });
  };
  return run;
}

ReportedRun ReportedRun::of(const CheckSummary& summary, const ReportOptions& options) {
  ReportedRun run;
  run.gated = options.gate != nullptr;
  run.tool = summary.tool;
  run.name = summary.files.size() == 1
                 ? summary.files.front().path
                 : Words(options.language)("check.files", {{"files", std::ssize(summary.files)}});
  for (const CheckedFile& file : summary.files) {
    if (!file.error.empty()) {
      run.unread.push_back({file.path, file.error});
      continue;
    }
    if (file.findings.empty()) {
      run.clean.push_back(file.path);
      continue;
    }
    run.groups.push_back({nullptr, file.path, std::ssize(file.findings)});
    for (const CheckedFinding& finding : file.findings) {
      if (std::ranges::find(run.cards, finding.card) == run.cards.end()) {
        run.cards.push_back(finding.card);
      }
    }
  }
  run.each_of = [&summary, &options](
                    const ReportedGroup& group,
                    const std::function<bool(const Reported&)>& callback) -> Result<void> {
    const auto file = std::ranges::find(summary.files, group.name, &CheckedFile::path);
    if (file == summary.files.end()) return {};
    for (const CheckedFinding& finding : file->findings) {
      if (!callback(reported(*file, finding, options))) break;
    }
    return {};
  };
  return run;
}

Result<void> ReportedRun::each(const std::function<bool(const Reported&)>& callback) const {
  bool go_on = true;
  for (const ReportedGroup& group : groups) {
    Result<void> done =
        each_of(group, [&](const Reported& finding) { return go_on = callback(finding); });
    if (!done || !go_on) return done;
  }
  return {};
}

std::string_view level_of(Severity severity) {
  switch (severity) {
    case Severity::kError:
      return "error";
    case Severity::kWarning:
      return "warning";
    case Severity::kNotice:
    case Severity::kInfo:
      break;
  }
  return "note";
}

}  // namespace dalil
