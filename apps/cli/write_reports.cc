// Audits and checks in all formats of reports/formats.h: into which file each goes, and which files
// its pages came from.
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <optional>

#include "apps/cli/earlier_scores.h"
#include "apps/cli/last_changes.h"
#include "apps/cli/output.h"
#include "apps/cli/stored.h"
#include "core/url.h"
#include "crawler/folder_fetcher.h"
#include "reports/formats.h"

namespace dalil::cli {
namespace {

namespace fs = std::filesystem;

constexpr int kShownOfARule = 3;  // Findings of one rule in one article, unless -v is given.

template <typename Writer>
std::vector<std::string> names_of(std::span<const ReportFormat<Writer>> formats) {
  std::vector<std::string> names;
  for (const auto& format : formats) names.emplace_back(format.name);
  return names;
}

// "22 Nov 2026", as HTTP writes the day of an RFC 3339 time.
std::string http_day(const std::string& time) {
  constexpr std::string_view kMonths = "JanFebMarAprMayJunJulAugSepOctNovDec";
  if (time.size() < 10) return time;
  const auto month = static_cast<std::size_t>((time[5] - '0') * 10 + time[6] - '0');
  if (month < 1 || month > 12) return time;
  return fmt::format("{} {} {}", time.substr(8, 2), kMonths.substr(3 * (month - 1), 3),
                     time.substr(0, 4));
}

// A page without the date that its server makes up anew each day.
PageRow undated(PageRow page) {
  page.last_modified.clear();
  return page;
}

using TerminalFor = std::function<TerminalOptions(bool to_terminal)>;

// The files of a built site, as paths from where the user stands, if they lie below.
class SiteFiles {
 public:
  static std::function<std::string(const std::string&)> of(const AuditRequest& request) {
    const Result<Url> base = Url::parse(request.site);
    if (request.folder.empty() || !base) return nullptr;
    Result<FolderFetcher> folder = FolderFetcher::open({.root = request.folder, .base = *base});
    if (!folder) return nullptr;
    const auto files = std::make_shared<SiteFiles>(std::move(*folder), request.folder);
    return [files](const std::string& url) { return files->file_of(url); };
  }

  SiteFiles(FolderFetcher folder, const std::string& root) : folder_(std::move(folder)) {
    std::error_code ignored;
    const fs::path here = fs::current_path(ignored);
    const fs::path below = fs::path(root).lexically_relative(here);
    if (!below.empty() && *below.begin() != "..") prefix_ = below;
  }

  std::string file_of(const std::string& url) {
    if (url == last_url_) return last_file_;  // Findings of one page follow each other.
    last_url_ = url;
    const Result<Url> parsed = Url::parse(url);
    const std::optional<std::string> file =
        parsed ? folder_.resolve(*parsed) : std::optional<std::string>();
    last_file_ = file ? (prefix_ / *file).lexically_normal().string() : std::string();
    return last_file_;
  }

 private:
  FolderFetcher folder_;
  fs::path prefix_;
  std::string last_url_, last_file_;
};

// GitHub shows what a step writes into this file.
template <typename Input>
Result<void> append_job_summary(const Input& input, const ReportOptions& options,
                                Result<void> (&write)(const Input&, const ReportOptions&,
                                                      const Sink&)) {
  const char* const path = std::getenv("GITHUB_STEP_SUMMARY");
  if (path == nullptr || *path == '\0') return {};
  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  const std::unique_ptr<std::FILE, Close> file(std::fopen(path, "ab"));
  if (!file) return {};  // The annotations matter more.
  return write(input, options, [&](std::string_view bytes) {
    std::fwrite(bytes.data(), 1, bytes.size(), file.get());
  });
}

template <typename Writer, typename Input>
Result<void> write_one(const ReportFormat<Writer>& format, const std::string& name,
                       const Input& input, ReportOptions options, const TerminalFor& terminal) {
  const std::string path = report_path(name, format.stem, format.extension);
  if (!path.empty()) {
    options.file = fs::path(path).filename();
    options.part = [&](const std::string& part, const auto& write) {
      return write_output(fs::path(path).replace_filename(part),
                          [&](bool, const Sink& sink) { return write(sink); });
    };
  }
  return write_output(path, [&](bool to_terminal, const Sink& sink) -> Result<void> {
    if (format.binary && to_terminal) return nothing_for_terminal(format.extension);
    options.terminal = terminal(to_terminal);
    return format.write(input, options, sink);
  });
}

template <typename Writer, typename Input>
Result<void> write_all(std::span<const ReportFormat<Writer>> formats, const Input& input,
                       ReportOptions options, const OutputOptions& output,
                       const TerminalFor& terminal, Writer& summary) {
  options.language = reader_language(output);
  options.csv_separator = output.csv_separator == "tab" ? '\t' : output.csv_separator.front();
  options.csv_bom = output.csv_bom;
  std::vector<std::string> names = output.formats;
  if (names.empty()) names.emplace_back("text");
  if (output.files.size() > names.size()) {
    return Error{ErrorCode::kUsage,
                 "There are more --output files than --format names: give one -f for each -o."};
  }
  for (std::size_t i = 0; i < names.size(); ++i) {
    const auto format = std::ranges::find(formats, names[i], &ReportFormat<Writer>::name);
    if (format == formats.end()) continue;  // The command line has refused it.
    const std::string file = i < output.files.size() ? output.files[i] : "";
    if (Result<void> done = write_one(*format, file, input, options, terminal); !done) return done;
    if (names[i] != "github") continue;
    if (Result<void> done = append_job_summary(input, options, summary); !done) return done;
  }
  return {};
}

}  // namespace

std::vector<std::string> audit_format_names() { return names_of(audit_formats()); }
std::vector<std::string> check_format_names() { return names_of(check_formats()); }

Result<void> write_reports(const AuditSummary& summary, Store& store, Store& history,
                           LastChanges& changes, const OutputOptions& options,
                           const ReportGate* gate) {
  StoredLists lists = lists_of(store, summary.run);
  ReportOptions report;
  report.gate = gate;
  if (const auto run = history.find_run(summary.run); run && *run) {
    report.file_of = SiteFiles::of((*run)->request);
  }
  report.earlier = [&] { return earlier_scores(history, summary); };
  AuditSummary shown = summary;
  if (options.stable) {
    shown.run = 1;
    shown.started = "1980-01-01T00:00:00Z";  // Workbooks know no earlier day.
    shown.elapsed = {};
    report.earlier = nullptr;
    const std::string today = http_day(summary.started);
    lists.pages = [all = lists.pages, today](const std::function<bool(const PageRow&)>& callback) {
      return all([&](const PageRow& page) {
        const bool made_up = page.last_modified.find(today) != std::string::npos;
        return made_up ? callback(undated(page)) : callback(page);
      });
    };
  } else {
    report.changes = [&](const auto& read) -> Result<void> {
      const Result<const RunDiff*> made = changes.diff();
      if (!made) return made.error();
      return *made ? (*made)->show(read) : Result<void>();
    };
  }
  const TerminalFor terminal = [&](bool to_terminal) {
    return terminal_options(options, to_terminal);
  };
  return write_all(audit_formats(), AuditView{shown, lists.findings, lists.pages, lists.links},
                   std::move(report), options, terminal, write_markdown);
}

Result<void> write_checks(const CheckSummary& summary, const OutputOptions& options,
                          const ReportGate* gate) {
  const TerminalFor terminal = [&](bool to_terminal) {
    TerminalOptions shown = terminal_options(options, to_terminal);
    if (!options.verbose) shown.max_items = kShownOfARule;
    return shown;
  };
  ReportOptions report;
  report.gate = gate;
  return write_all(check_formats(), summary, std::move(report), options, terminal,
                   write_check_markdown);
}

}  // namespace dalil::cli
