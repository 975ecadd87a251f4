// The audit as one HTML file that a client can be given: it needs no network, reads without
// scripts, and prints as a memo.
#include <fmt/format.h>


#include "core/hash.h"
#include "reports/escape.h"
#include "reports/formats.h"
#include "reports/html_document.h"
#include "reports/html_parts.h"
#include "reports/readable.h"
#include "reports/sentences.h"

namespace dalil {
namespace {

std::string title_of(const HtmlReport& report) {
  const AuditSummary& summary = report.summary();
  const Words& words = report.words();
  const NamedValue site{"site", terminal_text(site_name(summary.site))};
  const NamedValue date{"date", long_date(summary.started, words)};
  if (!has_score(summary)) return words("html.document-unscored", {site, date});
  return words("html.document",
               {site, date, {"score", std::int64_t{shown_score(summary.score.value)}}});
}

void write_contents(HtmlReport& report) {
  HtmlPage& page = report.page;
  page.raw("<nav class=\"contents\" aria-label=\"")
      .raw(html_escaped(report.words()("html.contents")))
      .raw("\">\n<ol>\n");
  const auto entry = [&](std::string_view id, std::string_view key, bool there) {
    if (!there) return;
    page.raw("<li><a href=\"#").raw(id).raw("\">").say(key).raw("</a></li>\n");
  };
  const bool fixes = !report.summary().fixes.empty();
  entry("verdict", "html.verdict", true);
  entry("first", "html.first", fixes);
  entry("charts", "html.charts", true);
  entry("changes", "html.changes", report.compared);
  entry("fixes", "html.fixes", fixes);
  entry("pages", "html.pages", !report.pages.rows.empty());
  entry("keywords", "html.keywords", !report.summary().keywords.empty());
  entry("journey", "html.journey", has_journey(report.summary()));
  entry("gaps", "html.gaps", true);
  entry("method", "html.method", true);
  page.raw("</ol>\n</nav>\n");
}

void write_foot(HtmlReport& report) {
  HtmlPage& page = report.page;
  const AuditSummary& summary = report.summary();
  page.raw("</main>\n<footer class=\"foot\">\n<p>");
  page.say("html.made", {{"tool", code_text(summary.tool, report.words())},
                         {"rules", code_text(summary.rules, report.words())},
                         {"date", long_date(summary.started, report.words())}});
  page.raw("</p>\n</footer>\n");
  close_document(page);
}

/// How many findings of each fix are shown: all, or where these are too many the same number of
/// every fix. Reads no more findings than the report may hold.
Result<std::int64_t> findings_per_fix(const AuditView& view) {
  std::int64_t count = 0;
  for (const Fix& fix : view.summary.fixes) {
    const auto done = view.findings(fix.card->id, kHtmlFindings + 1 - count,
                                    [&](const Finding&) { return ++count <= kHtmlFindings; });
    if (!done) return done.error();
    if (count > kHtmlFindings) return kHtmlFindings / std::ssize(view.summary.fixes);
  }
  return -1;
}

}  // namespace

std::string fix_anchor(std::string_view rule) { return fmt::format("fix-{}", rule); }

std::string page_anchor(std::string_view url) { return fmt::format("page-{:016x}", hash64(url)); }

std::string long_date(std::string_view rfc3339, const Words& words) {
  if (rfc3339.size() < 10) return std::string(rfc3339);
  const std::string_view day = rfc3339.substr(8, 2);
  return words("html.date", {{"year", std::string(rfc3339.substr(0, 4))},
                             {"month", std::string(rfc3339.substr(5, 2))},
                             {"day", std::string(day.starts_with('0') ? day.substr(1) : day)}});
}

void write_heading(std::string_view id, std::string_view title_key, HtmlPage& page) {
  page.raw("<h2 id=\"").raw(id).raw("\">").say(title_key).raw("</h2>\n");
}

void write_column(std::string_view title, std::string_view sort, HtmlPage& page) {
  page.raw("<th scope=\"col\"");
  if (!sort.empty()) page.raw(sort == "t" ? " data-sort=\"t\"" : " data-sort=\"n\"");
  if (sort == "n") page.raw(" class=\"n\"");
  page.raw(">").text(title).raw("</th>");
}

void write_severity(Severity severity, HtmlPage& page) {
  const std::string_view name = name_of(severity);
  page.raw("<span class=\"severity ").raw(name).raw("\">");
  page.say(fmt::format("severity.{}", name)).raw("</span>");
}

/// One self-contained document. Fails where findings or pages cannot be read: what the sink has by
/// then is not a whole document.
Result<void> write_html(const AuditView& view, const ReportOptions& options, const Sink& sink) {
  HtmlPage page(options.language, sink);
  HtmlReport report{.view = view, .page = page, .earlier = {}, .pages = {}, .by_page = {}};
  const auto changes = [&](const std::function<Result<void>(const DiffView&)>& read) {
    return options.changes ? options.changes(read) : Result<void>();
  };
  const auto note = [&](const DiffView&) {
    report.compared = true;
    return Result<void>();
  };
  if (Result<void> done = changes(note); !done) return done;
  if (options.earlier) {
    Result<std::vector<ScorePoint>> earlier = options.earlier();
    if (!earlier) return earlier.error();
    report.earlier = std::move(*earlier);
  }
  Result<PageDigest> pages = digest_pages(view.pages);
  if (!pages) return pages.error();
  report.pages = std::move(*pages);
  for (const PageRow& row : report.pages.rows) report.by_page[row.url];
  const Result<std::int64_t> per_fix = findings_per_fix(view);
  if (!per_fix) return per_fix.error();
  report.per_fix = *per_fix;

  open_document(title_of(report), page);
  write_contents(report);
  page.raw("<main id=\"main\">\n");
  write_lead(report);
  if (auto done = write_first_fixes(report); !done) return done;
  write_charts(report);
  const auto write = [&](const DiffView& diff) { return write_changes(report, diff); };
  if (Result<void> done = changes(write); !done) return done;
  if (auto done = write_all_fixes(report); !done) return done;
  write_pages(report);
  write_keyword_table(report);
  write_journey(report);
  write_gaps(report);
  write_method(report);
  write_foot(report);
  page.flush();
  return {};
}

}  // namespace dalil
