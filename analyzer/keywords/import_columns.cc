#include "analyzer/keywords/import_columns.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_set>
#include <vector>

#include "analyzer/keywords/import_numbers.h"
#include "analyzer/text/fold.h"
#include "core/utf8.h"

namespace dalil {
namespace {

constexpr std::size_t kTitleRows = 20;     // Among which the titles are looked for.
constexpr std::size_t kSampledRows = 500;  // By which shapes are told.

constexpr std::string_view kRoleNames[kColumnRoles] = {
    "phrase", "volume", "impressions", "clicks",     "position", "page",
    "target", "visits", "ctr",         "difficulty", "cost",     "intent"};

/// A title without case, accents and spelling; marks are spaces.
std::string plain_title(std::string_view title) {
  std::string folded = fold(title, Fold::kL2);
  std::ranges::replace_if(
      folded, [](char c) { return c == '_' || c == '-' || c == '*' || c == ':'; }, ' ');
  return collapse_space(folded);
}

/// What the cells of one column look like.
struct Shape {
  std::size_t filled = 0, numbers = 0, percents = 0, fractions = 0, addresses = 0, dates = 0;
  std::size_t words = 0;
  std::unordered_set<std::string_view> different;

  bool mostly(std::size_t count) const { return filled > 0 && count * 10 >= filled * 9; }
  bool is_text() const {
    return filled > 0 && (numbers + addresses + dates) * 2 < filled && !different.empty();
  }
};

bool is_address(std::string_view cell) {
  return cell.starts_with("http://") || cell.starts_with("https://") || cell.starts_with("/");
}

/// 2026-11-22, 22/11/2026.
bool is_date(std::string_view cell) {
  const auto marks = std::ranges::count_if(cell, [](char c) { return c == '-' || c == '/'; });
  return marks == 2 && cell.size() >= 8 && cell.size() <= 10 &&
         cell.find_first_not_of("0123456789-/") == cell.npos;
}

std::vector<Shape> shapes_of(const ImportTable& table, std::size_t first_row) {
  std::vector<Shape> shapes;
  const std::size_t end = std::min(table.rows.size(), first_row + kSampledRows);
  for (std::size_t i = first_row; i < end; ++i) {
    const TableRow& row = table.rows[i];
    if (shapes.size() < row.size()) shapes.resize(row.size());
    for (std::size_t column = 0; column < row.size(); ++column) {
      const std::string& cell = row[column];
      if (cell.empty()) continue;
      Shape& shape = shapes[column];
      ++shape.filled;
      shape.different.insert(cell);
      if (is_address(cell)) {
        ++shape.addresses;
      } else if (is_date(cell)) {
        ++shape.dates;
      } else if (const auto number = parse_number(cell, NumberKind::kDecimal)) {
        ++shape.numbers;
        shape.percents += cell.find('%') != cell.npos || cell.find("٪") != cell.npos;
        shape.fractions += cell.find_first_of(".,") != cell.npos || cell.find("٫") != cell.npos;
      } else {
        shape.words += 1 + static_cast<std::size_t>(std::ranges::count(cell, ' '));
      }
    }
  }
  return shapes;
}

/// The row with the titles: the first with a title of phrases and, in a table, another cell.
std::size_t title_row(const ImportTable& table, const ColumnTitles& titles) {
  const std::size_t end = std::min(table.rows.size(), kTitleRows);
  for (std::size_t i = 0; i < end; ++i) {
    const TableRow& row = table.rows[i];
    std::size_t known = 0, filled = 0;
    bool phrases = false;
    for (const std::string& cell : row) {
      filled += !cell.empty();
      const std::optional<ColumnRole> role = titles.find(cell);
      known += role.has_value();
      phrases = phrases || role == ColumnRole::kPhrase;
    }
    if (known >= 2 || (phrases && (filled >= 2 || (table.plain && i == 0)))) return i;
  }
  return kNoColumn;
}

/// Behind a preamble: the first row that has as many cells as most rows have. Where it has no
/// number and the next one has, it holds titles that nobody knows.
void find_first_row(const ImportTable& table, Columns& columns) {
  std::map<std::size_t, std::size_t> lengths;
  for (const TableRow& row : table.rows) ++lengths[row.size()];
  const std::size_t usual =
      std::ranges::max_element(lengths, {}, [](const auto& l) { return l.second; })->first;
  std::size_t row = 0;
  while (row + 1 < table.rows.size() && row < kTitleRows && table.rows[row].size() < usual) ++row;
  const auto has_number = [](const TableRow& cells) {
    return std::ranges::any_of(cells, [](const std::string& cell) {
      return parse_number(cell, NumberKind::kDecimal).has_value();
    });
  };
  columns.titled = row + 1 < table.rows.size() && !table.plain && usual > 1 &&
                   !has_number(table.rows[row]) && has_number(table.rows[row + 1]);
  columns.first_row = columns.titled ? row + 1 : row;
}

/// The column of phrases by its look: texts that differ, of the most words; the first of equals.
std::size_t phrase_column(const std::vector<Shape>& shapes, const Columns& columns) {
  std::size_t best = kNoColumn;
  double most = 0;
  for (std::size_t i = 0; i < shapes.size(); ++i) {
    const bool taken = std::ranges::find(columns.of, i) != columns.of.end();
    if (taken || !shapes[i].is_text()) continue;
    const double filled = static_cast<double>(shapes[i].filled);
    const double differing = static_cast<double>(shapes[i].different.size()) / filled;
    const double score = differing * (1 + static_cast<double>(shapes[i].words) / filled / 10);
    if (score <= most * 1.2) continue;
    best = i;
    most = score;
  }
  return best;
}

/// Numbers without titles: clicks, impressions, a percentage and a place are the Search Console's
/// (its titles may be in any language); a single column holds what `alone` says.
void name_numbers(const std::vector<Shape>& shapes, ColumnRole alone, Columns& columns) {
  std::vector<std::size_t> numbers;
  for (std::size_t i = 0; i < shapes.size(); ++i) {
    if (std::ranges::find(columns.of, i) == columns.of.end() &&
        shapes[i].mostly(shapes[i].numbers)) {
      numbers.push_back(i);
    }
  }
  const auto is = [&](std::size_t n, std::size_t Shape::*what) {
    return shapes[numbers[n]].mostly(shapes[numbers[n]].*what);
  };
  if (numbers.size() == 4 && is(2, &Shape::percents) && !is(0, &Shape::percents) &&
      !is(1, &Shape::percents) && !is(3, &Shape::percents)) {
    columns[ColumnRole::kClicks] = numbers[0];
    columns[ColumnRole::kImpressions] = numbers[1];
    columns[ColumnRole::kCtr] = numbers[2];
    columns[ColumnRole::kPosition] = numbers[3];
  } else if (numbers.size() == 1 && columns[ColumnRole::kImpressions] == kNoColumn) {
    columns[alone] = numbers[0];
  }
}

/// The columns that the titles of a row tell; where there is no such row, how the rows begin.
Columns titled_columns(const ImportTable& table, const ColumnTitles& titles, std::size_t row) {
  Columns columns;
  if (row == kNoColumn) {
    find_first_row(table, columns);
    return columns;
  }
  columns.first_row = row + 1;
  columns.titled = true;
  const TableRow& names = table.rows[row];
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::optional<ColumnRole> role = titles.find(names[i]);
    if (role && columns[*role] == kNoColumn) columns[*role] = i;
  }
  return columns;
}

/// The row with the titles of a table about pages: Analytics writes one of days before it.
std::size_t page_title_row(const ImportTable& table, const ColumnTitles& titles) {
  const std::size_t end = std::min(table.rows.size(), kSampledRows);
  for (std::size_t i = 0; i < end; ++i) {
    const TableRow& row = table.rows[i];
    const auto holds = [&](ColumnRole role) {
      return std::ranges::any_of(row, [&](const auto& cell) { return titles.find(cell) == role; });
    };
    if (holds(ColumnRole::kPage) && (holds(ColumnRole::kClicks) || holds(ColumnRole::kVisits) ||
                                     holds(ColumnRole::kImpressions))) {
      return i;
    }
  }
  return title_row(table, titles);
}

/// The first column of addresses, where no title says which it is.
void find_page_column(const std::vector<Shape>& shapes, Columns& columns) {
  if (columns[ColumnRole::kPage] != kNoColumn) return;
  const auto page =
      std::ranges::find_if(shapes, [](const Shape& s) { return s.mostly(s.addresses); });
  if (page != shapes.end()) {
    columns[ColumnRole::kPage] = static_cast<std::size_t>(page - shapes.begin());
  }
}

/// The column that a user means by a letter, a number from 1 or a title.
std::size_t named_column(const ImportTable& table, const Columns& columns, std::string_view name) {
  if (columns.titled) {
    const TableRow& titles = table.rows[columns.first_row - 1];
    for (std::size_t i = 0; i < titles.size(); ++i) {
      if (plain_title(titles[i]) == plain_title(name)) return i;
    }
  }
  std::size_t column = 0;
  const bool digits = name.find_first_not_of("0123456789") == name.npos;
  if (name.empty() || name.size() > 3) return kNoColumn;
  for (const char c : name) {
    const char upper = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    if (!digits && (upper < 'A' || upper > 'Z')) return kNoColumn;
    column = digits ? column * 10 + static_cast<std::size_t>(c - '0')
                    : column * 26 + static_cast<std::size_t>(upper - 'A' + 1);
  }
  return column == 0 ? kNoColumn : column - 1;
}

Result<void> apply_wanted(const ImportTable& table, std::string_view wanted, Columns& columns) {
  std::size_t widest = 0;
  for (const TableRow& row : table.rows) widest = std::max(widest, row.size());
  while (!wanted.empty()) {
    const std::string_view item = wanted.substr(0, wanted.find(','));
    wanted.remove_prefix(std::min(item.size() + 1, wanted.size()));
    const std::size_t equals = item.find('=');
    const std::optional<ColumnRole> role = column_role(item.substr(0, equals));
    const std::size_t column =
        equals == item.npos ? kNoColumn : named_column(table, columns, item.substr(equals + 1));
    if (!role || column == kNoColumn || column >= widest) {
      return Error{ErrorCode::kUsage,
                   fmt::format("--columns: “{}” names no column of the list. Write "
                               "phrase=A,volume=C; there are columns A to {}.",
                               to_valid_utf8(item), column_letter(widest == 0 ? 0 : widest - 1))};
    }
    std::ranges::replace(columns.of, column, kNoColumn);
    columns[*role] = column;
  }
  return {};
}

}  // namespace

std::string_view name_of(ColumnRole role) { return kRoleNames[static_cast<std::size_t>(role)]; }

std::optional<ColumnRole> column_role(std::string_view name) {
  const auto found = std::ranges::find(kRoleNames, name);
  if (found == std::end(kRoleNames)) return std::nullopt;
  return static_cast<ColumnRole>(found - std::begin(kRoleNames));
}

std::string column_letter(std::size_t column) {
  std::string letters;
  for (++column; column > 0; column = (column - 1) / 26) {
    letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % 26));
  }
  return letters;
}

ColumnTitles::ColumnTitles(std::span<const EmbeddedFile> lexicons) {
  for (const EmbeddedFile& file : lexicons) {
    if (file.path != "keywords/columns.tsv") continue;
    std::string_view rest = file.content;
    while (!rest.empty()) {
      const std::string_view line = rest.substr(0, rest.find('\n'));
      rest.remove_prefix(std::min(line.size() + 1, rest.size()));
      const std::size_t tab = line.find('\t');
      if (line.starts_with('#') || tab == line.npos) continue;
      if (const auto role = column_role(line.substr(0, tab))) {
        roles_.emplace(plain_title(line.substr(tab + 1)), *role);
      }
    }
  }
}

std::optional<ColumnRole> ColumnTitles::find(std::string_view title) const {
  if (title.empty() || title.size() > 100) return std::nullopt;
  const auto found = roles_.find(plain_title(title));
  if (found == roles_.end()) return std::nullopt;
  return found->second;
}

Result<Columns> find_columns(const ImportTable& table, const ColumnTitles& titles,
                             std::string_view wanted) {
  if (table.rows.empty()) return Error{ErrorCode::kUsage, "there is no phrase in it."};
  Columns columns = titled_columns(table, titles, title_row(table, titles));
  if (Result<void> applied = apply_wanted(table, wanted, columns); !applied) return applied.error();
  const std::vector<Shape> shapes = shapes_of(table, columns.first_row);
  if (columns[ColumnRole::kTarget] == kNoColumn) find_page_column(shapes, columns);
  if (columns[ColumnRole::kPhrase] == kNoColumn) {
    columns[ColumnRole::kPhrase] = phrase_column(shapes, columns);
  }
  if (columns[ColumnRole::kPhrase] == kNoColumn) {
    return Error{ErrorCode::kUsage,
                 "no column of it holds phrases. Say which one does: --columns phrase=A"};
  }
  const bool figures =
      columns[ColumnRole::kVolume] != kNoColumn || columns[ColumnRole::kImpressions] != kNoColumn;
  if (!figures && wanted.empty()) name_numbers(shapes, ColumnRole::kVolume, columns);
  return columns;
}

Result<Columns> find_page_columns(const ImportTable& table, const ColumnTitles& titles) {
  if (table.rows.empty()) return Error{ErrorCode::kUsage, "there is no page in it."};
  Columns columns = titled_columns(table, titles, page_title_row(table, titles));
  const std::vector<Shape> shapes = shapes_of(table, columns.first_row);
  // A title that speaks of pages may stand over their names.
  const std::size_t titled = columns[ColumnRole::kPage];
  if (titled < shapes.size() && shapes[titled].addresses * 2 < shapes[titled].filled) {
    columns[ColumnRole::kPage] = kNoColumn;
  }
  find_page_column(shapes, columns);
  if (columns[ColumnRole::kPage] == kNoColumn) {
    return Error{ErrorCode::kUsage, "no column of it holds the addresses of pages."};
  }
  const auto has_figures = [&] {
    return columns[ColumnRole::kClicks] != kNoColumn || columns[ColumnRole::kVisits] != kNoColumn ||
           columns[ColumnRole::kImpressions] != kNoColumn;
  };
  if (!has_figures()) name_numbers(shapes, ColumnRole::kVisits, columns);
  if (!has_figures()) {
    return Error{ErrorCode::kUsage, "no column of it holds clicks, impressions or visits."};
  }
  return columns;
}

}  // namespace dalil
