// Findings in the one shape that build servers and tables want, whether an audit made them or a
// check of articles.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/audit.h"
#include "core/check.h"
#include "reports/formats.h"

namespace dalil {

/// One finding.
struct Reported {
  const RuleCard* card = nullptr;
  std::string page;                    ///< URL of the page; in a check, what the file is called.
  std::string file;                    ///< Path of the file that is to be mended; "" for the web.
  std::uint32_t line = 0, column = 0;  ///< 0: unknown.
  std::uint32_t end_line = 0, end_column = 0;  ///< 0: unknown; the column after the last one.
  std::string message;
  std::string fix;
  std::string where;  ///< Element or header.
  std::string what;   ///< What was seen there.
  std::string fingerprint;
  Confidence confidence = Confidence::kConfirmed;
  double priority = 0;  ///< Of its fix; 0 in a check.
  bool known = false;   ///< To the gate.
  bool fails = false;   ///< The gate, or where there is none, a build: errors and warnings.
};

/// One rule that found something, in an audit; or one file, in a check.
struct ReportedGroup {
  const RuleCard* card = nullptr;  ///< Of the rule; nullptr for a file.
  std::string name;                ///< Id of the rule, or path of the file.
  std::int64_t failed = 0;         ///< Pages with findings of the rule; findings of the file.
};

/// A file that could not be read.
struct Unread {
  std::string file;
  std::string error;  ///< Why, in one sentence.
};

/// All findings, the most important first.
class ReportedRun {
 public:
  static ReportedRun of(const AuditView& view, const ReportOptions& options);
  static ReportedRun of(const CheckSummary& summary, const ReportOptions& options);

  std::string tool;                    ///< "dalil 0.1.0"
  std::string name;                    ///< Of what was looked at: "example.com", "3 files".
  std::vector<const RuleCard*> cards;  ///< Of all rules that found something, each once.
  std::vector<ReportedGroup> groups;
  std::vector<std::string> clean;  ///< Rules that found nothing, or files without findings.
  std::vector<Unread> unread;      ///< In a check; nothing else is known of them.
  bool gated = false;              ///< There is a gate: `known` says something.

  /// Gives the findings of a group; stops early where the callback says false.
  std::function<Result<void>(const ReportedGroup&, const std::function<bool(const Reported&)>&)>
      each_of;

  /// Gives all findings, group after group.
  Result<void> each(const std::function<bool(const Reported&)>& callback) const;
};

/// "error", "warning" or "note": what SARIF calls a severity, and others nearly so.
std::string_view level_of(Severity severity);

}  // namespace dalil
