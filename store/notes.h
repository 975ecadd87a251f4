// What is kept of pages beside their records: few rows a page, and none for most. Included in
// store/ only.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "core/record.h"
#include "store/database.h"

namespace dalil::store {

/// Made where a store of an earlier version lacks it.
inline constexpr const char* kNoteTable = R"sql(
CREATE TABLE IF NOT EXISTS note(
  run INTEGER NOT NULL, kind INTEGER NOT NULL, url INTEGER NOT NULL, name TEXT NOT NULL,
  value TEXT NOT NULL, PRIMARY KEY(run, kind, url, name)) WITHOUT ROWID
)sql";

/// The statements, prepared once for many pages of a run.
class NoteWriter {
 public:
  NoteWriter(Database& db, std::int64_t run);

  void add(std::int64_t url, std::span<const PageNote> notes);
  /// Those of the same page in an earlier run.
  void copy(std::int64_t from_url, std::int64_t to_url);
  /// One more accepted finding.
  void suppress(std::int64_t url, std::string_view rule);

 private:
  std::int64_t run_;
  Statement insert_, copy_, suppress_;
};

}  // namespace dalil::store
