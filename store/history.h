// The tables that only later runs read. Included in store/ only.
#pragma once

namespace dalil::store {

/// Made where a store lacks them: stores of earlier versions do. `vanished.site` is a hash of site
/// and folder; it outlives the runs.
inline constexpr const char* kHistoryTables =
    "CREATE TABLE IF NOT EXISTS trait("
    "page INTEGER PRIMARY KEY, types TEXT NOT NULL);"
    "CREATE TABLE IF NOT EXISTS vanished("
    "site INTEGER NOT NULL, finding INTEGER NOT NULL, run INTEGER NOT NULL, "
    "PRIMARY KEY(site, finding, run)) WITHOUT ROWID";

}  // namespace dalil::store
