// The tables that only later runs read. Included in store/ only.
#pragma once

namespace dalil::store {

/// Made where a store lacks them: stores of earlier versions do. `vanished.site` is a hash of site
/// and folder, `vanished.run` the first run that a finding was missing from; a row outlives its run
/// and goes with the last run of its site.
/// `packed` has runs as what they differ in from their base, see run_pack.h; a base stays until
/// nothing is told from it, even when its run is dropped. `large` names runs that are not packed.
/// `tally.rules` has the rules that pages of one `source.analysis` were judged by, one a line, in
/// the order of `source.verdicts`. `trait.types` is a row of `shared_text`.
inline constexpr const char* kHistoryTables =
    "CREATE TABLE IF NOT EXISTS trait("
    "page INTEGER PRIMARY KEY, types INTEGER NOT NULL);"
    "CREATE TABLE IF NOT EXISTS vanished("
    "site INTEGER NOT NULL, finding INTEGER NOT NULL, run INTEGER NOT NULL, "
    "PRIMARY KEY(site, finding)) WITHOUT ROWID;"
    "CREATE TABLE IF NOT EXISTS packed("
    "run INTEGER PRIMARY KEY, base INTEGER NOT NULL, rows BLOB NOT NULL, summary BLOB NOT NULL);"
    "CREATE INDEX IF NOT EXISTS packed_on_base ON packed(base) WHERE base <> 0;"
    "CREATE TABLE IF NOT EXISTS large(run INTEGER PRIMARY KEY);"
    "CREATE TABLE IF NOT EXISTS tally("
    "run INTEGER NOT NULL, analysis INTEGER NOT NULL, rules TEXT NOT NULL, "
    "PRIMARY KEY(run, analysis)) WITHOUT ROWID";

/// Brings `vanished` of an earlier version, which had a row for each run, into the form of above.
inline constexpr const char* kMergeVanished =
    "ALTER TABLE vanished RENAME TO vanished_by_run;"
    "CREATE TABLE vanished("
    "site INTEGER NOT NULL, finding INTEGER NOT NULL, run INTEGER NOT NULL, "
    "PRIMARY KEY(site, finding)) WITHOUT ROWID;"
    "INSERT INTO vanished SELECT site, finding, min(run) FROM vanished_by_run "
    "GROUP BY site, finding;"
    "DROP TABLE vanished_by_run";

}  // namespace dalil::store
