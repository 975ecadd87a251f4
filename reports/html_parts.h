// The sections of the HTML report, and what they know in common.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/audit.h"
#include "core/diff.h"
#include "reports/formats.h"
#include "reports/html_page.h"

namespace dalil {

/// Findings and pages that one report holds at most: beyond that a browser gets slow, and nobody
/// reads on. Of every fix the first findings are kept, of the pages those with the most link score.
inline constexpr std::int64_t kHtmlFindings = 20'000;
inline constexpr std::int64_t kHtmlPages = 5'000;

/// What the list of pages says of one finding.
struct PageFinding {
  const RuleCard* card = nullptr;
  std::string message;
  std::string fix;
};

/// What is read of the pages in one pass: how they are spread, and those that the report holds.
struct PageDigest {
  static constexpr std::size_t kDepths = 8;   ///< 0 to 6 clicks, and more.
  static constexpr std::size_t kScores = 10;  ///< 0 to 10, to 20, … to 100.

  std::vector<PageRow> rows;  ///< By link score, descending; at most kHtmlPages.
  std::int64_t count = 0;     ///< Pages that could stand among them.
  std::array<std::int64_t, kDepths> depths{};
  std::int64_t unlinked = 0;  ///< No link leads there.
  std::array<std::int64_t, kScores> scores{};
};

Result<PageDigest> digest_pages(const PageRowSource& pages);

struct HtmlReport {
  const AuditView& view;
  HtmlPage& page;
  std::vector<ScorePoint> earlier;  ///< See ReportOptions.
  bool compared = false;            ///< There is an audit before to compare with.
  PageDigest pages;
  std::int64_t per_fix = -1;  ///< Findings of a fix that are shown; -1: all of them.
  /// The findings of pages.rows by their URLs; filled by the fixes.
  std::unordered_map<std::string, std::vector<PageFinding>> by_page;

  const AuditSummary& summary() const { return view.summary; }
  const Words& words() const { return page.words(); }
};

/// The fixes that are told in full at the top.
inline constexpr std::size_t kFirstFixes = 10;

/// "fix-title-missing", "page-9f1c…": what links within the report go to.
std::string fix_anchor(std::string_view rule);
std::string page_anchor(std::string_view url);
/// "22 November 2026".
std::string long_date(std::string_view rfc3339, const Words& words);
/// `<h2 id>` with the title of a section.
void write_heading(std::string_view id, std::string_view title_key, HtmlPage& page);
/// `<th scope="col">`; `sort`: "n" for numbers, "rank" for words in an order of their own, "t" for
/// text, "" where it makes no sense.
void write_column(std::string_view title, std::string_view sort, HtmlPage& page);
/// The severity of a rule as a small label.
void write_severity(Severity severity, HtmlPage& page);

void write_lead(HtmlReport& report);
Result<void> write_first_fixes(HtmlReport& report);
void write_charts(HtmlReport& report);
Result<void> write_changes(HtmlReport& report, const DiffView& view);
/// Whether the stage of any page could be told.
bool has_journey(const AuditSummary& summary);
void write_journey(HtmlReport& report);
Result<void> write_all_fixes(HtmlReport& report);
/// One fix in full, with its evidence folded; `number` is its place in the order of priority.
Result<void> write_fix(HtmlReport& report, std::size_t number, std::string_view heading);
void write_pages(HtmlReport& report);
void write_keyword_table(HtmlReport& report);
void write_gaps(HtmlReport& report);
void write_method(HtmlReport& report);

}  // namespace dalil
