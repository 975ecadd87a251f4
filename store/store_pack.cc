// Runs that are seldom asked for, kept small: each as what it differs in from one before it.
#include <fmt/format.h>

#include <algorithm>

#include "store/run_pack.h"
#include "store/site_facts_json.h"
#include "store/state.h"

namespace dalil {

using store::Database;
using store::guarded;
using store::SqlError;
using store::Statement;
using store::Transaction;

namespace {

constexpr std::size_t kLargest = 64'000'000;  // Bytes of a run; larger ones stay as they are.
constexpr std::int64_t kOnOneBase = 60;       // Runs that one is the base of.

struct Packed {
  std::int64_t base = 0;  // 0: it stands for itself.
  std::string rows, summary;
};

std::optional<Packed> read_packed(Database& db, std::int64_t run) {
  Statement query = db.prepare("SELECT base, rows, summary FROM packed WHERE run=?");
  query.bind(1, run);
  if (!query.step()) return std::nullopt;
  return Packed{query.integer(0), std::string(query.bytes(1)), std::string(query.bytes(2))};
}

std::string base_rows(Database& db, std::int64_t run) {
  if (run == 0) return "";
  const std::optional<Packed> packed = read_packed(db, run);
  if (!packed || packed->base != 0) throw SqlError("the database lacks the base of a packed audit");
  return store::unpack(packed->rows, "");
}

// The newest base of the run's site that has room for one more; 0 where there is none.
std::int64_t base_for(Database& db, const RunInfo& info) {
  Statement query = db.prepare(
      "SELECT p.run, (SELECT count(*) FROM packed d WHERE d.base = p.run) FROM packed p "
      "JOIN run r ON r.id = p.run WHERE p.base=0 AND r.site=? AND r.folder=? "
      "ORDER BY p.run DESC LIMIT 1");
  query.bind(1, info.request.site).bind(2, info.request.folder);
  return query.step() && query.integer(1) < kOnOneBase ? query.integer(0) : 0;
}

}  // namespace

bool Store::State::is_large(std::int64_t run) {
  Statement query = db.prepare("SELECT 1 FROM large WHERE run=?");
  query.bind(1, run);
  return query.step();
}

void Store::State::pack(const RunInfo& info) {
  Transaction transaction(db);
  const std::optional<std::string> rows = store::dump_run(db, info.id, kLargest);
  if (!rows) {  // So that later audits need not read it to know.
    db.prepare("INSERT INTO large VALUES(?)").bind(1, info.id).run();
    return transaction.commit();
  }
  std::int64_t base = base_for(db, info);
  std::string packed = store::pack(*rows, base_rows(db, base));
  if (base != 0) {
    // Where little is the same any more, later runs are better told from this one.
    Statement size = db.prepare("SELECT length(rows) FROM packed WHERE run=?");
    size.bind(1, base).step();
    if (static_cast<std::int64_t>(packed.size()) * 2 > size.integer(0)) {
      base = 0;
      packed = store::pack(*rows, "");
    }
  }
  Statement query = db.prepare("SELECT summary FROM run WHERE id=?");
  query.bind(1, info.id).step();
  const std::string summary = store::pack(query.bytes(0), "");
  query.reset();
  Statement insert = db.prepare("INSERT OR REPLACE INTO packed VALUES(?, ?, ?, ?)");
  insert.bind(1, info.id).bind(2, base).bind_blob(3, packed).bind_blob(4, summary).run();
  drop_rows(info.id);
  db.prepare("UPDATE run SET summary=NULL WHERE id=?").bind(1, info.id).run();
  transaction.commit();
}

std::string Store::State::packed_summary(std::int64_t run) {
  const std::optional<Packed> packed = read_packed(db, run);
  return packed ? store::unpack(packed->summary, "") : "";
}

Result<void> Store::pack_history(std::int64_t run, std::size_t keep) {
  const Result<std::vector<RunInfo>> runs = history(run);
  if (!runs) return runs.error();
  Result<void> all;
  // The oldest first, so that each finds its base.
  for (std::size_t i = runs->size(); i > keep; --i) {
    const RunInfo& info = runs->at(i - 1);
    if (info.packed) continue;
    Result<void> packed = guarded(state_->mutex, [&] {
      if (!state_->is_large(info.id)) state_->pack(info);
    });
    if (!packed && all) all = std::move(packed);
  }
  return all;
}

Result<std::optional<Store>> Store::unpacked(std::int64_t run) {
  const Result<std::optional<RunInfo>> info = find_run(run);
  if (!info) return info.error();
  return guarded(state_->mutex, [&]() -> std::optional<Store> {
    const std::optional<Packed> packed = read_packed(state_->db, run);
    if (!packed || !*info) return std::nullopt;
    const std::string rows = store::unpack(packed->rows, base_rows(state_->db, packed->base));
    Result<Store> alone = open("", false);
    if (!alone) throw SqlError(alone.error().message);
    Database& db = alone->state_->db;
    store::restore_run(db, rows);
    Statement copy = state_->db.prepare(
        "SELECT id, site, folder, started, elapsed_ms, state, request FROM run WHERE id=?");
    copy.bind(1, run).step();
    const std::string summary = store::unpack(packed->summary, "");
    Statement insert = db.prepare("INSERT INTO run VALUES(?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(1, copy.integer(0)).bind(5, copy.integer(4)).bind(6, copy.integer(5));
    insert.bind(2, copy.bytes(1)).bind(3, copy.bytes(2)).bind(4, copy.bytes(3));
    insert.bind(7, copy.bytes(6)).bind(8, summary).run();
    return *std::move(alone);
  });
}

Result<void> Store::shrink() {
  return guarded(state_->mutex, [&] {
    state_->db.execute("VACUUM");
    state_->db.execute("PRAGMA wal_checkpoint(TRUNCATE)");
  });
}

}  // namespace dalil
