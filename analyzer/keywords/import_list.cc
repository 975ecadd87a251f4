#include "analyzer/keywords/import_list.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "analyzer/keywords/import_numbers.h"
#include "analyzer/keywords/keyword_sums.h"
#include "core/utf8.h"

namespace dalil {
namespace {

constexpr std::size_t kLongestPhrase = 400;  // Bytes; nobody searches for more.
constexpr std::size_t kRowsKept = 4;

std::string_view cell_of(const TableRow& row, std::size_t column) {
  return column < row.size() ? std::string_view(row[column]) : std::string_view();
}

double figure_of(const TableRow& row, std::size_t column, NumberKind kind) {
  return parse_number(cell_of(row, column), kind).value_or(-1);
}

/// Google Ads writes [exact] and "phrase" match, and +broad +modified.
std::string clean_phrase(std::string_view cell) {
  std::string phrase(cell);
  if (phrase.size() > 2 && phrase.front() == '[' && phrase.back() == ']') {
    phrase = phrase.substr(1, phrase.size() - 2);
  }
  for (std::size_t i = 0; i < phrase.size(); ++i) {
    const bool opens = phrase[i] == '+' && (i == 0 || phrase[i - 1] == ' ');
    if (opens && i + 1 < phrase.size() && phrase[i + 1] != ' ') phrase.erase(i, 1);
  }
  return collapse_space(phrase);
}

bool has_letter_or_digit(std::string_view text) {
  return std::ranges::any_of(text, [](char c) {
    return static_cast<unsigned char>(c) >= 0x80 || (c >= '0' && c <= '9') ||
           ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
  });
}

/// True where most phrases have letters that nobody can read.
bool mostly_lost(const std::vector<ImportedKeyword>& keywords) {
  const auto lost = std::ranges::count_if(keywords, [](const ImportedKeyword& keyword) {
    return keyword.phrase.find("\uFFFD") != std::string::npos;
  });
  return static_cast<std::size_t>(lost) * 2 > keywords.size();
}

class ListReader {
 public:
  explicit ListReader(ImportedList& list) : list_(list) {}

  void add(const TableRow& row) {
    ++list_.rows;
    const Columns& columns = list_.columns;
    const std::string phrase = clean_phrase(cell_of(row, columns[ColumnRole::kPhrase]));
    if (phrase.size() > kLongestPhrase || !has_letter_or_digit(phrase)) {
      ++list_.dropped;
      return;
    }
    const auto figure = [&](ColumnRole role) {
      return figure_of(row, columns[role], NumberKind::kCount);
    };
    KeywordFigures figures;
    figures.volume = figure(ColumnRole::kVolume);
    figures.impressions = figure(ColumnRole::kImpressions);
    figures.clicks = figure(ColumnRole::kClicks);
    figures.position = figure_of(row, columns[ColumnRole::kPosition], NumberKind::kDecimal);
    const auto [known, is_new] = index_.try_emplace(phrase, list_.keywords.size());
    if (is_new) list_.keywords.push_back({phrase, figures, {}, {}});
    ImportedKeyword& keyword = list_.keywords[known->second];
    if (!is_new) merge(figures, keyword.figures);
    keyword.name_target(cell_of(row, columns[ColumnRole::kTarget]));
    const std::string_view page = cell_of(row, columns[ColumnRole::kPage]);
    if (!page.empty()) {
      keyword.pages.push_back(
          {std::string(page), std::max(figures.clicks, 0.0), std::max(figures.impressions, 0.0)});
    }
  }

 private:
  /// Volume is the same on every row of a phrase; clicks and impressions are those of its pages.
  static void merge(const KeywordFigures& more, KeywordFigures& into) {
    into.volume = std::max(into.volume, more.volume);
    if (more.position >= 0 && (into.position < 0 || more.position < into.position)) {
      into.position = more.position;
    }
    add_known(more.impressions, into.impressions);
    add_known(more.clicks, into.clicks);
  }

  ImportedList& list_;
  std::unordered_map<std::string, std::size_t> index_;
};

}  // namespace

Result<ImportedList> import_list(std::string_view bytes, const ColumnTitles& titles,
                                 std::string_view wanted_columns) {
  ImportedList list;
  Result<ImportTable> table = read_table(
      bytes, [&](std::string_view title) { return titles.find(title) == ColumnRole::kPhrase; });
  if (!table) return table.error();
  Result<Columns> columns = find_columns(*table, titles, wanted_columns);
  if (!columns) return columns.error();
  list.columns = *columns;
  list.table = std::move(*table);
  ListReader reader(list);
  std::vector<TableRow>& rows = list.table.rows;
  for (std::size_t i = list.columns.first_row; i < rows.size(); ++i) reader.add(rows[i]);
  const std::size_t first = list.columns.titled ? list.columns.first_row - 1 : 0;
  rows.erase(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(first));
  rows.resize(std::min(rows.size(), kRowsKept));
  if (list.keywords.empty()) return Error{ErrorCode::kUsage, "there is no phrase in it."};
  if (mostly_lost(list.keywords)) {
    return Error{ErrorCode::kUsage,
                 "its phrases cannot be read: the letters were lost when it was saved, or its "
                 "encoding is unknown. Save it as UTF-8."};
  }
  return list;
}

std::string describe_table(const ImportTable& table, const Columns& columns, const TableRow& titles,
                           std::size_t rows, std::size_t dropped, std::string_view subject) {
  std::string text = table.format;
  if (!table.part.empty()) text += fmt::format(" ({})", table.part);
  text += fmt::format(", {} {}", rows, rows == 1 ? "row" : "rows");
  if (dropped > 0) text += fmt::format(", {} of them without a {}", dropped, subject);
  if (table.plain && columns.first_row == 0) return text + fmt::format(": a {} a line", subject);
  const char* joint = ": ";
  for (std::size_t i = 0; i < kColumnRoles; ++i) {
    const std::size_t column = columns.of[i];
    if (column == kNoColumn) continue;
    text += fmt::format("{}{} in {}", joint, name_of(static_cast<ColumnRole>(i)),
                        column_letter(column));
    if (columns.titled && column < titles.size()) text += fmt::format(" (“{}”)", titles[column]);
    joint = ", ";
  }
  return text;
}

std::string describe_import(const ImportedList& list) {
  const TableRow titles = list.table.rows.empty() ? TableRow() : list.table.rows.front();
  return describe_table(list.table, list.columns, titles, list.rows, list.dropped, "phrase");
}

}  // namespace dalil
