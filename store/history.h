// The tables that only later runs read. Included in store/ only.
#pragma once

namespace dalil::store {

/// Made where a store lacks them: stores of earlier versions do. `vanished.site` is a hash of site
/// and folder; it outlives the runs. `packed` has runs as what they differ in from their base, see
/// run_pack.h; a base stays until nothing is told from it, even when its run is dropped.
inline constexpr const char* kHistoryTables =
    "CREATE TABLE IF NOT EXISTS trait("
    "page INTEGER PRIMARY KEY, types TEXT NOT NULL);"
    "CREATE TABLE IF NOT EXISTS vanished("
    "site INTEGER NOT NULL, finding INTEGER NOT NULL, run INTEGER NOT NULL, "
    "PRIMARY KEY(site, finding, run)) WITHOUT ROWID;"
    "CREATE TABLE IF NOT EXISTS packed("
    "run INTEGER PRIMARY KEY, base INTEGER NOT NULL, rows BLOB NOT NULL, summary BLOB NOT NULL);"
    "CREATE INDEX IF NOT EXISTS packed_on_base ON packed(base) WHERE base <> 0";

}  // namespace dalil::store
