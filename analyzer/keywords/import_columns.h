// Which column of a keyword list holds what: by its title in any of many languages, by the shape of
// its cells, or as the user says.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "analyzer/keywords/import_table.h"
#include "core/embedded.h"
#include "core/result.h"

namespace dalil {

enum class ColumnRole : std::uint8_t {
  kPhrase,
  kVolume,
  kImpressions,
  kClicks,
  kPosition,
  kPage,    ///< That ranks, or that the row is about.
  kTarget,  ///< That is meant to rank.
  kVisits,  ///< Of a page: sessions, views.
  kCtr,     ///< Read over, as the three below.
  kDifficulty,
  kCost,
  kIntent
};
inline constexpr std::size_t kColumnRoles = 12;

std::string_view name_of(ColumnRole role);  ///< "phrase", "volume" …, as in --columns.
std::optional<ColumnRole> column_role(std::string_view name);

/// Titles of columns, of lexicons/keywords/columns.tsv.
class ColumnTitles {
 public:
  explicit ColumnTitles(std::span<const EmbeddedFile> lexicons);
  std::optional<ColumnRole> find(std::string_view title) const;

 private:
  std::map<std::string, ColumnRole, std::less<>> roles_;  ///< By the title without case and marks.
};

/// A column counted from 0; kNoColumn for none.
inline constexpr std::size_t kNoColumn = static_cast<std::size_t>(-1);

struct Columns {
  std::array<std::size_t, kColumnRoles> of;  ///< By ColumnRole.
  std::size_t first_row = 0;                 ///< The first row behind the titles.
  bool titled = false;                       ///< The row before it has the titles.

  Columns() { of.fill(kNoColumn); }
  std::size_t operator[](ColumnRole role) const { return of[static_cast<std::size_t>(role)]; }
  std::size_t& operator[](ColumnRole role) { return of[static_cast<std::size_t>(role)]; }
};

/// The columns of a table. `wanted` is what the user says: "phrase=A,volume=C", letters, numbers
/// from 1 or titles; "" for nothing. Fails with kUsage where there is no column of phrases, or
/// `wanted` names one that is not there.
Result<Columns> find_columns(const ImportTable& table, const ColumnTitles& titles,
                             std::string_view wanted);

/// The same of a table about pages: fails where no column holds addresses.
Result<Columns> find_page_columns(const ImportTable& table, const ColumnTitles& titles);

/// "A" of 0, "AB" of 27.
std::string column_letter(std::size_t column);

}  // namespace dalil
