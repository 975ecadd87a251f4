// A workbook for Excel and LibreOffice: a sheet for each table, and a summary that says what did
// not fit. Cells are texts and numbers, never formulas.
#include <fmt/format.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/utf8.h"
#include "reports/formats.h"
#include "reports/readable.h"
#include "reports/strings.h"
#include "reports/tables.h"

namespace dalil {
namespace {

// Microsoft, "Excel specifications and limits". The last row says what was left out.
constexpr std::uint32_t kRows = LXW_ROW_MAX - 1;
constexpr std::size_t kCellBytes = 32'767;
// Excel takes 65,530 of a sheet, but each is a kilobyte of memory here and there.
constexpr std::size_t kLinks = 20'000;
constexpr std::size_t kLinkBytes = 2'000;

Error cannot_write() {
  return {ErrorCode::kUsage,
          "The workbook cannot be written. Check the space on the disk, also in the folder for "
          "temporary files (TMPDIR)."};
}

/// A file for the library, which writes only to names; gone at the end.
class TemporaryFile {
 public:
  TemporaryFile() {
    std::error_code failed;
    path_ = (std::filesystem::temp_directory_path(failed) / "dalil-XXXXXX").string();
    const int file = failed ? -1 : mkstemp(path_.data());
    if (file < 0) path_.clear();
    if (file >= 0) close(file);
  }
  ~TemporaryFile() {
    if (!path_.empty()) unlink(path_.c_str());
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  const std::string& path() const { return path_; }

  Result<void> copy_to(const Sink& sink) const {
    struct Close {
      void operator()(std::FILE* file) const { std::fclose(file); }
    };
    const std::unique_ptr<std::FILE, Close> file(std::fopen(path_.c_str(), "rb"));
    if (!file) return cannot_write();
    std::array<char, 1 << 16> piece;
    while (const std::size_t size = std::fread(piece.data(), 1, piece.size(), file.get())) {
      sink({piece.data(), size});
    }
    if (std::ferror(file.get()) != 0) return cannot_write();
    return {};
  }

 private:
  std::string path_;
};

struct CloseWorkbook {
  void operator()(lxw_workbook* workbook) const { workbook_close(workbook); }
};

/// One sheet, written from top to bottom.
class Sheet {
 public:
  Sheet(lxw_workbook* workbook, const std::string& name, bool rtl, lxw_format* link)
      : sheet_(workbook_add_worksheet(workbook, name.c_str())), link_(link) {
    if (rtl) worksheet_right_to_left(sheet_);
  }

  void width(int column, int letters) {
    const auto at = static_cast<lxw_col_t>(column);
    worksheet_set_column(sheet_, at, at, letters, nullptr);
  }
  void freeze_head() { worksheet_freeze_panes(sheet_, 1, 0); }
  void filter(std::size_t columns) {
    worksheet_autofilter(sheet_, 0, 0, row_ > 0 ? row_ - 1 : 0,
                         static_cast<lxw_col_t>(columns - 1));
  }

  void text(std::string_view text, lxw_format* format = nullptr) {
    std::string safe = cell_text(text);
    safe.resize(prefix_bytes(safe, kCellBytes).size());
    worksheet_write_string(sheet_, row_, column_++, safe.c_str(), format);
  }
  /// Readable, and with a link as long as a sheet may have more of them.
  void url(std::string_view href) {
    const std::string safe(prefix_bytes(cell_text(readable_url(href)), kCellBytes));
    const bool linked = is_web_url(href) && href.size() <= kLinkBytes && links_ < kLinks &&
                        worksheet_write_url(sheet_, row_, column_, std::string(href).c_str(),
                                            link_) == LXW_NO_ERROR;
    links_ += linked;
    worksheet_write_string(sheet_, row_, column_++, safe.c_str(), linked ? link_ : nullptr);
  }
  void number(double number, lxw_format* format = nullptr) {
    worksheet_write_number(sheet_, row_, column_++, number, format);
  }
  void nothing() { ++column_; }
  void end_row() {
    ++row_;
    column_ = 0;
  }

  std::uint32_t rows() const { return row_; }
  bool links_full() const { return links_ == kLinks; }

 private:
  lxw_worksheet* sheet_;
  lxw_format* link_;
  std::uint32_t row_ = 0;
  std::uint16_t column_ = 0;
  std::size_t links_ = 0;
};

class Book {
 public:
  Book(const std::string& path, const AuditView& view, const ReportOptions& options)
      : view_(view), options_(options), words_(options.language) {
    lxw_workbook_options settings{};
    settings.constant_memory = LXW_TRUE;
    settings.use_zip64 = LXW_TRUE;
    std::error_code failed;
    std::string folder = std::filesystem::temp_directory_path(failed).string();
    if (!failed) settings.tmpdir = folder.data();
    book_.reset(workbook_new_opt(path.c_str(), &settings));
    if (!book_) return;
    lxw_doc_properties properties{};
    properties.created = static_cast<time_t>(unix_time(view.summary.started));
    workbook_set_properties(book_.get(), &properties);
    bold_ = workbook_add_format(book_.get());
    format_set_bold(bold_);
    decimal_ = workbook_add_format(book_.get());
    format_set_num_format(decimal_, "0.00");
    link_ = workbook_add_format(book_.get());
    format_set_font_color(link_, 0x0563C1);
  }

  Result<void> write() {
    if (!book_) return cannot_write();
    Sheet summary = sheet("table.summary");
    for (const Table& table : audit_tables()) {
      const Result<bool> wanted = table.rare ? has_rows(table) : true;
      if (!wanted) return wanted.error();
      if (!*wanted) continue;
      if (Result<void> done = write_table(table); !done) return done;
    }
    write_summary(summary);  // At last: it says what did not fit.
    return workbook_close(book_.release()) == LXW_NO_ERROR ? Result<void>() : cannot_write();
  }

 private:
  Sheet sheet(std::string_view name) { return {book_.get(), words_(name), words_.rtl(), link_}; }

  Result<bool> has_rows(const Table& table) {
    bool found = false;
    const Labels no_words = [](std::string_view, std::string_view) { return std::string(); };
    const Result<void> done = table.each(view_, options_, no_words, [&](std::span<const Cell>) {
      found = true;
      return false;
    });
    if (!done) return done.error();
    return found;
  }

  Result<void> write_table(const Table& table) {
    Sheet rows = sheet(fmt::format("table.{}", table.name));
    int columns = 0;
    for (const Column& column : table.columns) {
      if (column.for_programs) continue;
      rows.width(columns++, column.width);
      rows.text(words_(fmt::format("column.{}", column.key)), bold_);
    }
    rows.end_row();
    rows.freeze_head();
    const Labels labels = [&](std::string_view what, std::string_view name) {
      // What is not so is an empty cell: easier to look over, and a tenth of all cells.
      return name == "false" ? std::string() : words_(fmt::format("{}.{}", what, name));
    };
    bool cut = false;
    // A link takes a kilobyte of memory, so only what people click has one: the page of a row.
    const auto page = std::ranges::find(table.columns, ColumnKind::kUrl, &Column::kind);
    const std::ptrdiff_t linked =
        table.name == "findings" || table.name == "pages" ? page - table.columns.begin() : -1;
    Result<void> done = table.each(view_, options_, labels, [&](std::span<const Cell> cells) {
      if (cut = rows.rows() == kRows; cut) return false;
      for (std::size_t i = 0; i < cells.size(); ++i) {
        if (table.columns[i].for_programs) continue;
        write_cell(cells[i], static_cast<std::ptrdiff_t>(i) == linked, rows);
      }
      rows.end_row();
      return true;
    });
    if (!done) return done;
    rows.filter(static_cast<std::size_t>(columns));
    const NamedValue title{"sheet", words_(fmt::format("table.{}", table.name))};
    if (cut) {
      const std::string said = words_("cut.sheet", {title, {"rows", std::int64_t{kRows - 1}}});
      rows.text(said);
      notes_.push_back(said);
    }
    if (rows.links_full()) {
      notes_.push_back(words_("cut.links", {title, {"links", std::int64_t{kLinks}}}));
    }
    return {};
  }

  void write_cell(const Cell& cell, bool is_link, Sheet& rows) {
    if (const auto* text = std::get_if<std::string_view>(&cell); text && !text->empty()) {
      is_link ? rows.url(*text) : rows.text(*text);
    } else if (const auto* count = std::get_if<std::int64_t>(&cell)) {
      rows.number(static_cast<double>(*count));
    } else if (const auto* decimal = std::get_if<double>(&cell)) {
      rows.number(*decimal, decimal_);
    } else {
      rows.nothing();
    }
  }

  void write_summary(Sheet& sheet) {
    const AuditSummary& audit = view_.summary;
    sheet.width(0, 34);
    sheet.width(1, 40);
    const auto text = [&](std::string_view key, std::string_view value) {
      sheet.text(words_(key), bold_);
      sheet.text(value);
      sheet.end_row();
    };
    const auto number = [&](std::string_view key, std::int64_t value) {
      sheet.text(words_(key), bold_);
      sheet.number(static_cast<double>(value));
      sheet.end_row();
    };
    text("summary.site", readable_url(audit.site));
    number("summary.run", audit.run);
    text("summary.started", audit.started);
    text("summary.tool", audit.tool);
    text("summary.rules", audit.rules);
    sheet.text(words_("summary.score"), bold_);
    if (has_score(audit)) sheet.number(audit.score.value, decimal_);
    sheet.end_row();
    const Coverage& coverage = audit.coverage;
    number("summary.discovered", coverage.discovered);
    number("summary.fetched", coverage.fetched);
    number("summary.html", coverage.html);
    number("summary.indexable", coverage.indexable);
    number("summary.redirects", coverage.redirects);
    number("summary.errors", coverage.errors);
    number("summary.blocked", coverage.blocked_by_robots);
    number("summary.skipped", coverage.skipped);
    text("summary.complete", words_(coverage.complete ? "bool.true" : "bool.false"));
    sheet.end_row();
    sheet.text(words_("column.rule"), bold_);
    sheet.text(words_("summary.lost"), bold_);
    sheet.end_row();
    for (const ScorePart& part : audit.score.parts) {
      sheet.text(part.rule);
      sheet.number(part.lost, decimal_);
      sheet.end_row();
    }
    for (const std::string& note : notes_) {
      sheet.end_row();
      sheet.text(note);
    }
  }

  const AuditView& view_;
  const ReportOptions& options_;
  Words words_;
  std::unique_ptr<lxw_workbook, CloseWorkbook> book_;
  lxw_format* bold_ = nullptr;
  lxw_format* decimal_ = nullptr;
  lxw_format* link_ = nullptr;
  std::vector<std::string> notes_;
};

}  // namespace

/// Right to left for readers of Arabic. Rows beyond what a sheet takes are left out, and so are
/// links; the summary says which.
Result<void> write_xlsx(const AuditView& view, const ReportOptions& options, const Sink& sink) {
  const TemporaryFile file;
  if (file.path().empty()) return cannot_write();
  if (Result<void> done = Book(file.path(), view, options).write(); !done) return done;
  return file.copy_to(sink);
}

}  // namespace dalil
