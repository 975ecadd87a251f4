// The formats of reports. To add one is to write a file with its writer and a row in formats.cc.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/audit.h"
#include "core/check.h"
#include "core/diff.h"
#include "core/result.h"
#include "reports/sink.h"
#include "reports/terminal.h"

namespace dalil {

/// Writes a file that belongs to a report, beside the report's own file.
using ReportPart = std::function<Result<void>(
    const std::string& name, const std::function<Result<void>(const Sink&)>& write)>;

/// What an audit of a site scored.
struct ScorePoint {
  std::string started;  ///< RFC 3339, UTC.
  double score = 0;
};

/// Calls with the comparison of the audit with the one before, if there is one.
using ChangeSource =
    std::function<Result<void>(const std::function<Result<void>(const DiffView&)>&)>;

/// What fails a run beside what is known from before (--fail-on new, --baseline). Formats for build
/// servers tell the two apart.
struct ReportGate {
  std::optional<Severity> level;  ///< The mildest that fails; none: findings fail nothing.
  std::function<bool(const RuleCard&, const Finding&)> is_known;  ///< Fails nothing.
};

/// All that a writer may ask beside the audit itself.
struct ReportOptions {
  std::string language = "en";  ///< Of the reader: "en" or "ar".
  TerminalOptions terminal;     ///< For text.
  char csv_separator = ',';
  bool csv_bom = false;  ///< Excel takes a CSV file without one for an old code page.
  /// The file that the page of a URL came from, relative to where the reader stands; "" for what
  /// came from the web. Not set: all came from there.
  std::function<std::string(const std::string& url)> file_of;
  /// The scores of earlier audits of the site, the oldest first. Not set: nobody knows of any.
  std::function<Result<std::vector<ScorePoint>>()> earlier;
  ChangeSource changes;  ///< Not set: nobody knows of an earlier audit.
  std::string file;      ///< Name of the report's own file, without folders; "" on standard output.
  ReportPart part;       ///< Not set on standard output.
  const ReportGate* gate = nullptr;  ///< nullptr: nothing is known from before.
};

using AuditWriter = Result<void>(const AuditView&, const ReportOptions&, const Sink&);
using CheckWriter = Result<void>(const CheckSummary&, const ReportOptions&, const Sink&);

/// What `-f` may name for an audit or for a check.
template <typename Writer>
struct ReportFormat {
  std::string_view name;
  std::string_view extension;  ///< Of a file in that format, without a dot.
  Writer* write = nullptr;
  bool binary = false;              ///< Nothing for a terminal.
  std::string_view stem = "dalil";  ///< Of a file that nobody named.
};

std::span<const ReportFormat<AuditWriter>> audit_formats();
std::span<const ReportFormat<CheckWriter>> check_formats();

// The writers; what each writes stands at its definition.
AuditWriter write_html, write_jsonl, write_csv_findings, write_csv_fixes, write_csv_pages,
    write_csv_links, write_csv_changes, write_csv_extracted, write_xlsx, write_sarif, write_junit,
    write_github, write_markdown, write_prometheus, write_dot, write_graphml, write_sitemap,
    write_llms_txt;
CheckWriter write_check_html, write_check_jsonl, write_check_csv, write_check_sarif,
    write_check_junit, write_check_github, write_check_markdown;

}  // namespace dalil
