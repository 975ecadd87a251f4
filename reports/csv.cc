#include "reports/csv.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "reports/reported.h"
#include "reports/tables.h"

namespace dalil {
namespace {

Result<void> write_table(std::string_view name, const AuditView& view, const ReportOptions& options,
                         const Sink& sink) {
  const Table& table = audit_table(name);
  CsvWriter csv(options, sink);
  for (const Column& column : table.columns) csv.text(column.key);
  csv.end_row();
  const Labels as_they_are = [](std::string_view, std::string_view name_of_value) {
    return std::string(name_of_value);
  };
  Result<void> done = table.each(view, options, as_they_are, [&](std::span<const Cell> row) {
    for (const Cell& cell : row) {
      if (const auto* text = std::get_if<std::string_view>(&cell)) {
        csv.text(*text);
      } else if (const auto* count = std::get_if<std::int64_t>(&cell)) {
        csv.number(*count);
      } else if (const auto* decimal = std::get_if<double>(&cell)) {
        csv.decimal(*decimal);
      } else {
        csv.nothing();
      }
    }
    csv.end_row();
    return true;
  });
  csv.finish();
  return done;
}

/// Most cells need nothing done to them, and there may be a hundred million.
bool is_plain(std::string_view text) {
  if (text.empty()) return true;
  constexpr std::string_view kOpenings = "=+-@";
  if (kOpenings.find(text.front()) != std::string_view::npos) return false;
  constexpr std::string_view kQuoted = "\",;|";
  return std::ranges::all_of(text, [&](char c) {
    return c >= 0x20 && c < 0x7F && kQuoted.find(c) == std::string_view::npos;
  });
}

}  // namespace

CsvWriter::CsvWriter(const ReportOptions& options, const Sink& sink)
    : separator_(options.csv_separator), out_(sink) {
  if (options.csv_bom) out_.text += "\uFEFF";
}

void CsvWriter::separate() {
  if (!first_) out_.text += separator_;
  first_ = false;
}

CsvWriter& CsvWriter::text(std::string_view text) {
  separate();
  if (is_plain(text)) {
    out_.text += text;
    return *this;
  }
  const std::string safe = cell_text(text);
  // The separators of other countries, too: a spreadsheet may take the file for one of those.
  if (safe.find_first_of("\",;|\t") == std::string::npos) {
    out_.text += safe;
    return *this;
  }
  out_.text += '"';
  for (const char c : safe) {
    if (c == '"') out_.text += '"';
    out_.text += c;
  }
  out_.text += '"';
  return *this;
}

CsvWriter& CsvWriter::number(std::int64_t number) {
  separate();
  fmt::format_to(std::back_inserter(out_.text), "{}", number);
  return *this;
}

CsvWriter& CsvWriter::decimal(double number) {
  separate();
  fmt::format_to(std::back_inserter(out_.text), "{:.6g}", number);
  return *this;
}

CsvWriter& CsvWriter::nothing() {
  separate();
  return *this;
}

void CsvWriter::end_row() {
  out_.text += "\r\n";
  first_ = true;
  out_.pass_on();
}

/// All findings, the most important first.
Result<void> write_csv_findings(const AuditView& view, const ReportOptions& options,
                                const Sink& sink) {
  return write_table("findings", view, options, sink);
}

Result<void> write_csv_fixes(const AuditView& view, const ReportOptions& options,
                             const Sink& sink) {
  return write_table("fixes", view, options, sink);
}

Result<void> write_csv_pages(const AuditView& view, const ReportOptions& options,
                             const Sink& sink) {
  return write_table("pages", view, options, sink);
}

Result<void> write_csv_links(const AuditView& view, const ReportOptions& options,
                             const Sink& sink) {
  return write_table("links", view, options, sink);
}

/// What is not as it was in the audit before; only the titles where there is none.
Result<void> write_csv_changes(const AuditView& view, const ReportOptions& options,
                               const Sink& sink) {
  return write_table("changes", view, options, sink);
}

/// What the project's own columns hold, a value a row.
Result<void> write_csv_extracted(const AuditView& view, const ReportOptions& options,
                                 const Sink& sink) {
  return write_table("extracted", view, options, sink);
}

/// The findings in all files, by file and place; first the files that could not be read, without a
/// rule.
Result<void> write_check_csv(const CheckSummary& summary, const ReportOptions& options,
                             const Sink& sink) {
  CsvWriter csv(options, sink);
  for (const char* column : {"file", "line", "column", "end_line", "end_column", "severity", "rule",
                             "message", "fix", "what", "confidence", "fingerprint"}) {
    csv.text(column);
  }
  csv.end_row();
  const ReportedRun run = ReportedRun::of(summary, options);
  for (const Unread& unread : run.unread) {
    csv.text(unread.file).nothing().nothing().nothing().nothing().text("error").nothing();
    csv.text(unread.error).nothing().nothing().nothing().nothing();
    csv.end_row();
  }
  const auto number = [&](std::uint32_t value) { value > 0 ? csv.number(value) : csv.nothing(); };
  Result<void> done = run.each([&](const Reported& finding) {
    csv.text(finding.page);
    number(finding.line);
    number(finding.column);
    number(finding.end_line);
    number(finding.end_column);
    csv.text(name_of(finding.card->severity)).text(finding.card->id).text(finding.message);
    csv.text(finding.fix).text(finding.what).text(name_of(finding.confidence));
    csv.text(finding.fingerprint);
    csv.end_row();
    return true;
  });
  csv.finish();
  return done;
}

}  // namespace dalil
