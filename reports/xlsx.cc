// A workbook for Excel and LibreOffice: a sheet for each table, and a summary that says what did
// not fit. Cells are texts and numbers, never formulas. libxlsxwriter makes the workbook with its
// styles, links and filters; the rows of the tables, millions of cells, are written and packed
// beside it, and take the place of the few that it knows.
#include <fmt/format.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "reports/formats.h"
#include "reports/packed_text.h"
#include "reports/readable.h"
#include "reports/strings.h"
#include "reports/tables.h"
#include "reports/temporary_file.h"
#include "reports/xlsx_rows.h"
#include "reports/zip_file.h"

namespace dalil {
namespace {

// Microsoft, "Excel specifications and limits". The last row says what was left out.
constexpr std::uint32_t kRows = LXW_ROW_MAX - 1;
// The container ends at 4 GiB.
constexpr std::uint64_t kSheetBytes = 3'500'000'000;
// Excel takes 65,530 of a sheet, but each is a kilobyte of memory here and there.
constexpr std::size_t kLinks = 20'000;
constexpr std::size_t kLinkBytes = 2'000;

struct CloseWorkbook {
  void operator()(lxw_workbook* workbook) const { workbook_close(workbook); }
};

/// Rows of a table, packed.
struct PackedRows {
  std::uint64_t offset = 0;  ///< Where they begin.
  std::uint64_t packed_size = 0, size = 0;
  std::uint32_t crc = 0;
};

/// The library's numbers of the formats.
struct Formats {
  int bold = 0, decimal = 0, link = 0;
};

/// A sheet whose rows go past the library, which hears of the links and of the last cell.
class TableSheet {
 public:
  TableSheet(lxw_worksheet* sheet, lxw_format* link, Formats formats, TemporaryFile& file)
      : sheet_(sheet),
        link_(link),
        formats_(formats),
        begin_(file.size()),
        packed_([&file](std::string_view bytes) { file.append(bytes); }),
        rows_(packed_) {
    worksheet_write_number(sheet_, 0, 0, 0, nullptr);  // The first cell.
  }

  void title(std::string_view text, int letters) {
    const auto at = static_cast<lxw_col_t>(columns_++);
    worksheet_set_column(sheet_, at, at, letters, nullptr);
    rows_.text(text, formats_.bold);
  }
  void cell(const Cell& cell, bool is_link) {
    if (const auto* text = std::get_if<std::string_view>(&cell); text && !text->empty()) {
      is_link ? url(*text) : rows_.text(*text);
    } else if (const auto* count = std::get_if<std::int64_t>(&cell)) {
      rows_.number(*count);
    } else if (const auto* decimal = std::get_if<double>(&cell)) {
      rows_.number(*decimal, formats_.decimal);
    } else {
      rows_.skip();
    }
  }
  void text(std::string_view text) { rows_.text(text); }
  void end_row() { rows_.end_row(); }

  std::uint32_t rows() const { return rows_.rows(); }
  bool full() const { return rows() == kRows || packed_.size() > kSheetBytes; }
  bool links_full() const { return links_ == kLinks; }

  /// After the last row; the text "cut", if any, stands below the filter.
  PackedRows finish(std::string_view cut) {
    const auto last = static_cast<lxw_col_t>(columns_ - 1);
    worksheet_freeze_panes(sheet_, 1, 0);
    worksheet_autofilter(sheet_, 0, 0, rows() - 1, last);
    worksheet_write_number(sheet_, rows() - 1, last, 0, nullptr);
    if (!cut.empty()) {
      rows_.text(cut);
      rows_.end_row();
    }
    packed_.finish();
    return {begin_, packed_.packed_size(), packed_.size(), packed_.crc()};
  }

 private:
  /// Readable, and with a link as long as a sheet may have more of them.
  void url(std::string_view href) {
    const bool linked = is_web_url(href) && href.size() <= kLinkBytes && links_ < kLinks &&
                        worksheet_write_url(sheet_, rows(), static_cast<lxw_col_t>(rows_.column()),
                                            std::string(href).c_str(), link_) == LXW_NO_ERROR;
    links_ += linked;
    rows_.text(readable_url(href), linked ? formats_.link : 0);
  }

  lxw_worksheet* sheet_;
  lxw_format* link_;
  Formats formats_;
  std::uint64_t begin_;
  PackedText packed_;
  XlsxRows rows_;
  int columns_ = 0;
  std::size_t links_ = 0;
};

class Book {
 public:
  Book(const AuditView& view, const ReportOptions& options)
      : view_(view), options_(options), words_(options.language) {
    rows_file_.drop_name();
    lxw_workbook_options settings{};
    settings.constant_memory = LXW_TRUE;
    std::error_code failed;
    std::string folder = std::filesystem::temp_directory_path(failed).string();
    if (!failed) settings.tmpdir = folder.data();
    if (!shell_.path().empty()) book_.reset(workbook_new_opt(shell_.path().c_str(), &settings));
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
    formats_ = {lxw_format_get_xf_index(bold_), lxw_format_get_xf_index(decimal_),
                lxw_format_get_xf_index(link_)};
  }

  Result<void> write(const Sink& sink) {
    if (!book_) return cannot_write_report();
    lxw_worksheet* summary = add_sheet("table.summary");
    tables_.emplace_back();
    for (const Table& table : audit_tables()) {
      const Result<bool> wanted = table.rare ? has_rows(table) : true;
      if (!wanted) return wanted.error();
      if (!*wanted) continue;
      if (Result<void> done = write_table(table); !done) return done;
    }
    write_summary(summary);  // At last: it says what did not fit.
    if (workbook_close(book_.release()) != LXW_NO_ERROR) return cannot_write_report();
    return put_together(sink);
  }

 private:
  lxw_worksheet* add_sheet(std::string_view name) {
    lxw_worksheet* sheet = workbook_add_worksheet(book_.get(), words_(name).c_str());
    if (words_.rtl()) worksheet_right_to_left(sheet);
    return sheet;
  }

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
    const std::string name = fmt::format("table.{}", table.name);
    TableSheet rows(add_sheet(name), link_, formats_, rows_file_);
    for (const Column& column : table.columns) {
      if (column.for_programs) continue;
      rows.title(words_(fmt::format("column.{}", column.key)), column.width);
    }
    rows.end_row();
    const Labels labels = [&](std::string_view what, std::string_view name_of_value) {
      // What is not so is an empty cell: easier to look over, and a tenth of all cells.
      return name_of_value == "false" ? std::string()
                                      : words_(fmt::format("{}.{}", what, name_of_value));
    };
    bool cut = false;
    // A link takes a kilobyte of memory, so only what people click has one: the page of a row.
    const auto page = std::ranges::find(table.columns, ColumnKind::kUrl, &Column::kind);
    const std::ptrdiff_t linked =
        table.name == "findings" || table.name == "pages" ? page - table.columns.begin() : -1;
    Result<void> done = table.each(view_, options_, labels, [&](std::span<const Cell> cells) {
      if (cut = rows.full(); cut) return false;
      for (std::size_t i = 0; i < cells.size(); ++i) {
        if (table.columns[i].for_programs) continue;
        rows.cell(cells[i], static_cast<std::ptrdiff_t>(i) == linked);
      }
      rows.end_row();
      return true;
    });
    if (!done) return done;
    const NamedValue title{"sheet", words_(name)};
    std::string said;
    if (cut) {
      said = words_("cut.sheet", {title, {"rows", std::int64_t{rows.rows() - 1}}});
      notes_.push_back(said);
    }
    if (rows.links_full()) {
      notes_.push_back(words_("cut.links", {title, {"links", std::int64_t{kLinks}}}));
    }
    tables_.push_back(rows.finish(said));
    return {};
  }

  void write_summary(lxw_worksheet* sheet) {
    const AuditSummary& audit = view_.summary;
    worksheet_set_column(sheet, 0, 0, 34, nullptr);
    worksheet_set_column(sheet, 1, 1, 40, nullptr);
    std::uint32_t row = 0;
    const auto text_at = [&](lxw_col_t column, std::string_view text, lxw_format* format) {
      worksheet_write_string(sheet, row, column, cell_text(text).c_str(), format);
    };
    const auto text = [&](std::string_view key, std::string_view value) {
      text_at(0, words_(key), bold_);
      text_at(1, value, nullptr);
      ++row;
    };
    const auto number = [&](std::string_view key, std::int64_t value) {
      text_at(0, words_(key), bold_);
      worksheet_write_number(sheet, row++, 1, static_cast<double>(value), nullptr);
    };
    text("summary.site", readable_url(audit.site));
    number("summary.run", audit.run);
    text("summary.started", audit.started);
    text("summary.tool", audit.tool);
    text("summary.rules", audit.rules);
    text_at(0, words_("summary.score"), bold_);
    if (has_score(audit)) worksheet_write_number(sheet, row, 1, audit.score.value, decimal_);
    ++row;
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
    ++row;
    text_at(0, words_("column.rule"), bold_);
    text_at(1, words_("summary.lost"), bold_);
    ++row;
    for (const ScorePart& part : audit.score.parts) {
      text_at(0, part.rule, nullptr);
      worksheet_write_number(sheet, row++, 1, part.lost, decimal_);
    }
    for (const std::string& note : notes_) text_at(0, (++row, note), nullptr);
  }

  /// The library's workbook with the rows of the tables in it.
  Result<void> put_together(const Sink& sink) const {
    const Result<std::string> shell = shell_.contents();
    if (!shell) return shell.error();
    const std::vector<ZipEntry> entries = zip_entries(*shell);
    if (entries.empty()) return cannot_write_report();
    ZipWriter zip(sink);
    for (const ZipEntry& entry : entries) {
      const PackedRows* rows = rows_of(entry.name);
      Result<void> done = rows ? add_with_rows(entry, *rows, zip) : zip.add(entry);
      if (!done) return done;
    }
    zip.finish();
    return {};
  }

  const PackedRows* rows_of(std::string_view file) const {
    for (std::size_t i = 1; i < tables_.size(); ++i) {
      if (file == fmt::format("xl/worksheets/sheet{}.xml", i + 1)) return &tables_[i];
    }
    return nullptr;
  }

  Result<void> add_with_rows(const ZipEntry& entry, const PackedRows& rows, ZipWriter& zip) const {
    const std::string sheet = unpacked(entry);
    constexpr std::string_view kBegin = "<sheetData>", kEnd = "</sheetData>";
    const std::size_t begin = sheet.find(kBegin), end = sheet.rfind(kEnd);
    if (begin == std::string::npos || end == std::string::npos) return cannot_write_report();
    const std::string_view text = sheet;
    const PackedPart before = pack(text.substr(0, begin + kBegin.size()), false);
    const PackedPart after = pack(text.substr(end), true);
    const std::uint32_t crc =
        crc_of_both(crc_of_both(before.crc, rows.crc, rows.size), after.crc, after.size);
    return zip.add({.name = entry.name,
                    .packed_size = before.bytes.size() + rows.packed_size + after.bytes.size(),
                    .size = before.size + rows.size + after.size,
                    .crc = crc},
                   [&](const Sink& out) {
                     out(before.bytes);
                     Result<void> copied = rows_file_.copy(rows.offset, rows.packed_size, out);
                     out(after.bytes);
                     return copied;
                   });
  }

  const AuditView& view_;
  const ReportOptions& options_;
  Words words_;
  TemporaryFile shell_, rows_file_;
  std::unique_ptr<lxw_workbook, CloseWorkbook> book_;
  lxw_format* bold_ = nullptr;
  lxw_format* decimal_ = nullptr;
  lxw_format* link_ = nullptr;
  Formats formats_;
  std::vector<PackedRows> tables_;  // as the sheets; the first, the summary, has none
  std::vector<std::string> notes_;
};

}  // namespace

/// Right to left for readers of Arabic. Rows beyond what a sheet takes are left out, and so are
/// links; the summary says which.
Result<void> write_xlsx(const AuditView& view, const ReportOptions& options, const Sink& sink) {
  return Book(view, options).write(sink);
}

}  // namespace dalil
