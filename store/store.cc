#include "store/store.h"

#include <fmt/format.h>

#include <filesystem>
#include <iterator>

#include "store/history.h"
#include "store/notes.h"
#include "store/run_tables.h"
#include "store/shared_texts.h"
#include "store/site_facts_json.h"
#include "store/state.h"
#include "store/summary_json.h"

namespace dalil {

using store::guarded;
using store::SqlError;
using store::Statement;
using store::Transaction;

namespace {

constexpr int kSchemaVersion = 10;

// `url` is the frontier too: the partial index holds only what waits, so finding the next URL never
// walks what is done. `anchor` is the text of the first link to it that was seen. URLs are fetched
// in another order than they were found, so what is kept of a page has a number of its own,
// `url.page`: its rows stand one behind the other and leave no gaps in the file. A body's id is
// that of the page that came with it; pages of later runs that are the same share it, and their
// numbers are higher, so it is never given again while one of them stands. `source` holds the
// ranges of ids in which a page's findings and hits stand, and `headers` and `verdicts` as rows of
// `shared_text`. A rule's row comes with its first finding
// and stays; see finding_codec.h for `sample`. A page's h1 is NULL where it is the title.
constexpr const char* kSchema = R"sql(
CREATE TABLE run(
  id INTEGER PRIMARY KEY, site TEXT NOT NULL, folder TEXT NOT NULL, started TEXT NOT NULL,
  elapsed_ms INTEGER NOT NULL, state INTEGER NOT NULL, request TEXT NOT NULL, summary TEXT);
CREATE TABLE url(
  id INTEGER PRIMARY KEY, run INTEGER NOT NULL, hash INTEGER NOT NULL, href TEXT NOT NULL,
  state INTEGER NOT NULL, depth INTEGER NOT NULL, flags INTEGER NOT NULL, page INTEGER, anchor TEXT,
  UNIQUE(run, hash));
CREATE INDEX url_waiting ON url(run, depth, hash) WHERE state = 0;
CREATE TABLE page(
  id INTEGER PRIMARY KEY, status INTEGER NOT NULL, failure INTEGER NOT NULL,
  indexable INTEGER NOT NULL, flags INTEGER NOT NULL, words INTEGER NOT NULL,
  title_key INTEGER NOT NULL, description_key INTEGER NOT NULL, content_key INTEGER NOT NULL,
  language TEXT NOT NULL, title TEXT NOT NULL, description TEXT NOT NULL, h1 TEXT,
  bytes INTEGER NOT NULL, images INTEGER NOT NULL, images_without_alt INTEGER NOT NULL);
CREATE TABLE link(page INTEGER PRIMARY KEY, edges BLOB NOT NULL, anchors BLOB NOT NULL);
CREATE TABLE body(id INTEGER PRIMARY KEY, zstd BLOB NOT NULL);
CREATE TABLE sketch(page INTEGER PRIMARY KEY, packed BLOB NOT NULL);
CREATE TABLE source(
  page INTEGER PRIMARY KEY, etag TEXT NOT NULL, modified TEXT NOT NULL, headers INTEGER NOT NULL,
  key INTEGER NOT NULL, analysis INTEGER NOT NULL, verdicts INTEGER NOT NULL, body INTEGER NOT NULL,
  finding INTEGER NOT NULL, findings INTEGER NOT NULL, hit INTEGER NOT NULL, hits INTEGER NOT NULL);
CREATE INDEX source_of_shared_body ON source(body) WHERE body <> page AND body <> 0;
CREATE TABLE shared_text(id INTEGER PRIMARY KEY, hash INTEGER NOT NULL, bytes BLOB NOT NULL);
CREATE INDEX shared_text_by_hash ON shared_text(hash);
CREATE TABLE rule(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, sample BLOB NOT NULL);
CREATE TABLE finding(
  id INTEGER PRIMARY KEY, run INTEGER NOT NULL, rule INTEGER NOT NULL, url INTEGER NOT NULL,
  key TEXT NOT NULL, confidence INTEGER NOT NULL, data BLOB NOT NULL);
CREATE INDEX finding_by_rule ON finding(run, rule, url, confidence);
CREATE TABLE hit(
  id INTEGER PRIMARY KEY, url INTEGER NOT NULL, run INTEGER NOT NULL, data TEXT NOT NULL);
CREATE TABLE standing(
  url INTEGER PRIMARY KEY, depth INTEGER NOT NULL, inlinks INTEGER NOT NULL,
  outlinks INTEGER NOT NULL, link_score INTEGER NOT NULL, findings INTEGER NOT NULL,
  template INTEGER NOT NULL);
CREATE TABLE template(
  run INTEGER NOT NULL, number INTEGER NOT NULL, name TEXT NOT NULL, PRIMARY KEY(run, number))
  WITHOUT ROWID;
CREATE TABLE outcome(
  run INTEGER NOT NULL, rule TEXT NOT NULL, checked INTEGER NOT NULL, failed INTEGER NOT NULL,
  not_applicable INTEGER NOT NULL, crashed INTEGER NOT NULL, PRIMARY KEY(run, rule)) WITHOUT ROWID;
)sql";

void create_or_check_schema(store::Database& db, const std::string& path) {
  const std::int64_t version = db.pragma("user_version");
  if (version == kSchemaVersion) return;
  if (version != 0) {
    throw SqlError(fmt::format(
        "{}: this database was written by another version of dalil (schema {}, this one reads {}). "
        "Give another file with --store; it was not changed.",
        path, version, kSchemaVersion));
  }
  Transaction transaction(db);
  db.execute(kSchema);
  db.execute(fmt::format("PRAGMA user_version={}", kSchemaVersion).c_str());
  transaction.commit();
}

void merge_vanished(store::Database& db) {
  const auto keys = [&] {
    Statement query = db.prepare("SELECT count(*) FROM pragma_table_info('vanished') WHERE pk>0");
    query.step();
    return query.integer(0);
  };
  if (keys() < 3) return;
  Transaction transaction(db);
  db.execute(store::kMergeVanished);
  transaction.commit();
}

RunInfo read_run(const Statement& row) {
  RunInfo info;
  info.id = row.integer(0);
  info.started = row.bytes(1);
  info.elapsed = std::chrono::milliseconds(row.integer(2));
  info.state = static_cast<RunState>(row.integer(3));
  info.request = store::request_from_json(row.bytes(4));
  info.packed = row.integer(5) != 0;
  return info;
}

void forget_answers(const std::string& path) {
  std::error_code ignored;  // It may not be there.
  std::filesystem::remove(path, ignored);
}

// Those of the run's pages, but for what another run's page came with or shares.
constexpr const char* kDropBodies = R"sql(
WITH own(page) AS MATERIALIZED (SELECT page FROM url WHERE run=? AND page IS NOT NULL)
DELETE FROM body WHERE id IN (SELECT body FROM source WHERE page IN own)
AND NOT EXISTS (
  SELECT 1 FROM source s
  WHERE s.body = body.id AND s.body <> s.page AND s.body <> 0 AND s.page NOT IN own)
AND NOT EXISTS (SELECT 1 FROM source s WHERE s.page = body.id AND s.page NOT IN own)
)sql";

constexpr std::string_view kRunColumns =
    "SELECT id, started, elapsed_ms, state, request, id IN (SELECT run FROM packed) FROM run ";

}  // namespace

Store::Store(std::unique_ptr<State> state) : state_(std::move(state)) {}
Store::~Store() = default;
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;

Result<Store> Store::open(const std::string& path, bool durable) {
  try {
    std::error_code ignored;  // Where the folder cannot be made, opening the file says so.
    const std::filesystem::path folder = std::filesystem::path(path).parent_path();
    if (!folder.empty()) std::filesystem::create_directories(folder, ignored);
    auto state = std::make_unique<State>(path, durable);
    create_or_check_schema(state->db, path);
    state->db.execute(store::kSiteFactTable);
    state->db.execute(store::kWordsTable);
    merge_vanished(state->db);
    state->db.execute(store::kHistoryTables);
    state->db.execute(store::kNoteTable);
    return Store(std::move(state));
  } catch (const std::exception& error) {
    return Error{ErrorCode::kStore, error.what()};
  }
}

std::string Store::answers_of(std::int64_t run) const {
  return fmt::format("{}-answers-{}", state_->path, run);
}

Result<ScratchFile> Store::scratch() const { return ScratchFile::make(state_->folder); }

Result<std::int64_t> Store::begin_run(const AuditRequest& request, std::string_view started) {
  return guarded(state_->mutex, [&]() -> std::int64_t {
    const std::string json = store::to_json(request);
    Statement insert = state_->db.prepare(
        "INSERT INTO run(site, folder, started, elapsed_ms, state, request) "
        "VALUES(?, ?, ?, 0, 0, ?)");
    insert.bind(1, request.site).bind(2, request.folder).bind(3, started).bind(4, json).run();
    const std::int64_t run = state_->db.last_insert_id();
    forget_answers(answers_of(run));  // Of a database that was removed, or of a run.
    return run;
  });
}

Result<std::optional<RunInfo>> Store::unfinished_run(std::string_view site,
                                                     std::string_view folder) {
  return guarded(state_->mutex, [&]() -> std::optional<RunInfo> {
    Statement query = state_->db.prepare(
        fmt::format("{}WHERE site=? AND folder=? AND state=0 ORDER BY id DESC", kRunColumns));
    query.bind(1, site).bind(2, folder);
    while (query.step()) {
      if (!state_->lock.held_elsewhere(query.integer(0))) return read_run(query);
    }
    return std::nullopt;
  });
}

Result<std::optional<RunInfo>> Store::find_run(std::int64_t id) {
  return guarded(state_->mutex, [&]() -> std::optional<RunInfo> {
    Statement query = state_->db.prepare(
        fmt::format("{}WHERE (?1=0 AND state=1) OR id=?1 ORDER BY id DESC LIMIT 1", kRunColumns));
    query.bind(1, id);
    if (!query.step()) return std::nullopt;
    return read_run(query);
  });
}

Result<std::vector<RunInfo>> Store::runs() {
  return guarded(state_->mutex, [&] {
    std::vector<RunInfo> all;
    Statement query = state_->db.prepare(fmt::format("{}ORDER BY id DESC", kRunColumns));
    while (query.step()) all.push_back(read_run(query));
    return all;
  });
}

Result<void> Store::claim_run(std::int64_t run) {
  return guarded(state_->mutex, [&] {
    if (!state_->lock.take(run)) {
      throw SqlError(fmt::format(
          "another dalil is at work on this audit (run {}). Wait until it has ended.", run));
    }
  });
}

void Store::State::drop_rows(std::int64_t run) {
  ranks.reset();
  db.prepare(kDropBodies).bind(1, run).run();
  for (auto table = std::rbegin(store::kRunTables); table != std::rend(store::kRunTables); ++table) {
    if (!table->dropped) continue;
    db.prepare(fmt::format("DELETE FROM {} WHERE {}", table->name, table->rows)).bind(1, run).run();
  }
  db.execute(store::kDropSharedTexts);
}

Result<void> Store::drop_run(std::int64_t run) {
  forget_answers(answers_of(run));
  return guarded(state_->mutex, [&] {
    Transaction transaction(state_->db);
    state_->drop_rows(run);
    Statement site = state_->db.prepare(
        "SELECT count(*) FROM run r JOIN run o ON o.site=r.site AND o.folder=r.folder WHERE "
        "r.id=?");
    site.bind(1, run).step();
    if (site.integer(0) == 1) {  // It was the site's last one.
      const std::int64_t key = store::site_key(state_->db, run);
      state_->db.prepare("DELETE FROM vanished WHERE site=?").bind(1, key).run();
    }
    site.reset();
    state_->db.prepare("DELETE FROM run WHERE id=?").bind(1, run).run();
    state_->db.prepare("DELETE FROM packed WHERE run=? AND base<>0").bind(1, run).run();
    state_->db.execute(
        "DELETE FROM packed WHERE base=0 AND run NOT IN (SELECT id FROM run) "
        "AND run NOT IN (SELECT base FROM packed WHERE base<>0)");
    transaction.commit();
  });
}

Result<AuditSummary> Store::summary(
    std::int64_t run, const std::function<const RuleCard*(std::string_view)>& card_of) {
  return guarded(state_->mutex, [&] {
    Statement query = state_->db.prepare("SELECT summary FROM run WHERE id=? AND state=1");
    query.bind(1, run);
    if (!query.step()) throw SqlError(fmt::format("run {} is not in the store", run));
    if (!query.bytes(0).empty()) return store::summary_from_json(query.bytes(0), card_of);
    return store::summary_from_json(state_->packed_summary(run), card_of);
  });
}

Result<void> Store::finish_run(std::int64_t run, const AuditSummary& summary) {
  return guarded(state_->mutex, [&] {
    const std::string json = store::to_json(summary);
    Statement update =
        state_->db.prepare("UPDATE run SET state=1, elapsed_ms=?, summary=? WHERE id=?");
    update.bind(1, std::int64_t{summary.elapsed.count()}).bind(2, json).bind(3, run).run();
  });
}

}  // namespace dalil
