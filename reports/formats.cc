#include "reports/formats.h"

#include "reports/check_json.h"
#include "reports/check_terminal.h"
#include "reports/json.h"

namespace dalil {
namespace {

constexpr ReportFormat<AuditWriter> kAuditFormats[] = {
    {"text", "txt",
     [](const AuditView& view, const ReportOptions& options, const Sink& sink) {
       return write_terminal(view, options.terminal, sink);
     }},
    {"json", "json",
     [](const AuditView& view, const ReportOptions& options, const Sink& sink) {
       return write_json(view, {.language = options.language}, sink);
     }},
    {"html", "html", write_html, false, "audit"},
    {"jsonl", "jsonl", write_jsonl},
    {"csv", "csv", write_csv_findings},
    {"csv-fixes", "csv", write_csv_fixes, false, "dalil-fixes"},
    {"csv-pages", "csv", write_csv_pages, false, "dalil-pages"},
    {"csv-links", "csv", write_csv_links, false, "dalil-links"},
    {"csv-changes", "csv", write_csv_changes, false, "dalil-changes"},
    {"csv-extracted", "csv", write_csv_extracted, false, "dalil-extracted"},
    {"xlsx", "xlsx", write_xlsx, true},
    {"sarif", "sarif", write_sarif},
    {"junit", "xml", write_junit},
    {"github", "txt", write_github, false, "dalil-github"},
    {"markdown", "md", write_markdown},
    {"prometheus", "prom", write_prometheus},
    {"dot", "dot", write_dot},
    {"graphml", "graphml", write_graphml},
    {"sitemap", "xml", write_sitemap, false, "sitemap"},
    {"llms-txt", "txt", write_llms_txt, false, "llms"},
};

constexpr ReportFormat<CheckWriter> kCheckFormats[] = {
    {"text", "txt",
     [](const CheckSummary& summary, const ReportOptions& options,
        const Sink& sink) -> Result<void> {
       write_check_terminal(summary, options.terminal, sink);
       return {};
     }},
    {"json", "json",
     [](const CheckSummary& summary, const ReportOptions& options,
        const Sink& sink) -> Result<void> {
       write_check_json(summary, {.language = options.language}, sink);
       return {};
     }},
    {"html", "html", write_check_html, false, "check"},
    {"jsonl", "jsonl", write_check_jsonl},
    {"csv", "csv", write_check_csv},
    {"sarif", "sarif", write_check_sarif},
    {"junit", "xml", write_check_junit},
    {"github", "txt", write_check_github, false, "dalil-github"},
    {"markdown", "md", write_check_markdown},
};

}  // namespace

std::span<const ReportFormat<AuditWriter>> audit_formats() { return kAuditFormats; }
std::span<const ReportFormat<CheckWriter>> check_formats() { return kCheckFormats; }

}  // namespace dalil
