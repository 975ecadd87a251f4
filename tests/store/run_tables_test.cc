// What belongs to a run goes with it, and a packed run has all of it that cannot be made anew.
#include "store/run_tables.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "store/database.h"
#include "store/store.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

namespace dalil {
namespace {

using store::kRunTables;
using store::RunTable;

// A finished run of one page that has all that runs have beside their rows.
std::int64_t finished_run(Store& store, const std::string& body = "") {
  AuditRequest request;
  request.site = "https://a.test/";
  const std::int64_t run = *store.begin_run(request, "2026-11-22T00:00:00Z");
  REQUIRE(store.load_seen(run));
  const NamedUrl seed{.href = "https://a.test/", .changed = "2026-11-01"};
  REQUIRE(store.add_urls(run, {&seed, 1}));
  PageCommit page;
  page.url = **store.find_url(seed.href);
  page.record.status = 200;
  page.record.html = page.record.fetched = true;
  page.title = body;
  page.source = PageSource{.key = 5, .analysis = 6, .verdicts = "v", .holds = "2026-12-31"};
  page.notes = {{NoteKind::kIgnored, "title-missing", "2027-01-01"},
                {NoteKind::kSuppressed, "title-missing", "2"},
                {NoteKind::kExtracted, "السعر", "45"}};
  REQUIRE(store.commit(run, {&page, 1}, {}, {}));
  const std::string_view rules[] = {"title-missing", "own-price"};
  REQUIRE(store.keep_tally(run, 6, rules));
  REQUIRE(store.finish_run(run, {}));
  return run;
}

std::string notes_of(Store& store, std::int64_t run) {
  std::string all;
  for (int kind = 0; kind < 10; ++kind) {
    REQUIRE(store.for_each_note(
        run, static_cast<NoteKind>(kind), [&](std::int64_t, auto name, auto value) {
          all.append(std::to_string(kind)).append(" ").append(name).append("=").append(value) +=
              ";";
        }));
  }
  return all;
}

TEST_CASE("every table with rows of a run or of its pages is known", "[pack]") {
  const test::TempFolder folder;
  REQUIRE(Store::open(folder.file("x.db"), false));
  store::Database db(folder.file("x.db"), false);
  store::Statement query = db.prepare(
      "SELECT DISTINCT m.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c "
      "WHERE m.type='table' AND c.name IN ('run', 'url', 'page')");
  std::set<std::string> tables;
  while (query.step()) tables.emplace(query.bytes(0));
  for (const char* outlives : {"vanished", "packed"}) CHECK(tables.erase(outlives) == 1);
  CHECK(tables.size() > 10);
  for (const std::string& table : tables) {
    CAPTURE(table);
    const auto* known = std::ranges::find(kRunTables, table, &RunTable::name);
    REQUIRE(known != std::end(kRunTables));
    CHECK(known->dropped);
  }
}

TEST_CASE("a packed run has all that it had, and a dropped one nothing", "[pack]") {
  const test::TempFolder folder;
  const std::string path = folder.file("x.db");
  {
    Store store = *Store::open(path, false);
    const std::int64_t first = finished_run(store), second = finished_run(store);
    const std::string notes = notes_of(store, first);
    CHECK(notes ==
          "0 title-missing=2027-01-01;1 title-missing=2;2 السعر=45;5 lastmod=2026-11-01;"
          "6 until=2026-12-31;");
    CHECK_FALSE(store.find_run(first)->value().packed);
    REQUIRE(store.pack_history(second, 1));
    CHECK(store.find_run(first)->value().packed);
    CHECK_FALSE(store.find_run(second)->value().packed);
    CHECK(notes_of(store, first).empty());
    Result<std::optional<Store>> alone = store.unpacked(first);
    REQUIRE(alone);
    REQUIRE(*alone);
    CHECK(notes_of(**alone, first) == notes);
    std::vector<std::string> rules;
    REQUIRE(
        (*alone)->for_each_tally(first, [&](std::uint64_t analysis, std::vector<std::string> ids) {
          CHECK(analysis == 6);
          rules = std::move(ids);
        }));
    CHECK(rules == std::vector<std::string>{"title-missing", "own-price"});
    CHECK((*alone)->earlier(first, "https://a.test/")->value().source.holds == "2026-12-31");
    REQUIRE(store.drop_run(first));
    REQUIRE(store.drop_run(second));
  }
  store::Database db(path, false);
  for (const RunTable& table : kRunTables) {
    CAPTURE(table.name);
    store::Statement count = db.prepare("SELECT count(*) FROM " + std::string(table.name));
    REQUIRE(count.step());
    CHECK(count.integer(0) == 0);
  }
}

TEST_CASE("a run that is too large to be packed is read once to know it", "[pack]") {
  const test::TempFolder folder;
  Store store = *Store::open(folder.file("x.db"), false);
  const std::int64_t large = finished_run(store, std::string(65'000'000, 'x'));
  const std::int64_t small = finished_run(store), last = finished_run(store);
  REQUIRE(store.pack_history(last, 1));
  CHECK_FALSE(store.find_run(large)->value().packed);
  CHECK(store.find_run(small)->value().packed);
  store::Database db(folder.file("x.db"), false);
  const auto remembered = [&] {
    store::Statement count = db.prepare("SELECT count(*) FROM large");
    count.step();
    return count.integer(0);
  };
  CHECK(remembered() == 1);
  REQUIRE(store.pack_history(last, 1));  // A second row would break the table's key.
  REQUIRE(store.drop_run(large));
  CHECK(remembered() == 0);
}

TEST_CASE("a run that cannot be read is told, and the others are packed all the same", "[pack]") {
  const test::TempFolder folder;
  Store store = *Store::open(folder.file("x.db"), false);
  const std::int64_t first = finished_run(store), second = finished_run(store);
  const std::int64_t third = finished_run(store), last = finished_run(store);
  REQUIRE(store.pack_history(third, 2));
  store::Database db(folder.file("x.db"), false);
  // The second one is told from a base that is no run.
  db.execute("UPDATE packed SET rows=x'00' WHERE run=1");
  const Result<void> packed = store.pack_history(last, 1);
  REQUIRE_FALSE(packed);
  CHECK(packed.error().code == ErrorCode::kStore);
  CHECK(store.find_run(first)->value().packed);
  CHECK_FALSE(store.find_run(second)->value().packed);
  REQUIRE(store.summary(second, [](auto) { return nullptr; }));
}

TEST_CASE("what vanished is kept once for each finding, and goes with a site's last run") {
  const test::TempFolder folder;
  const std::string path = folder.file("x.db");
  const auto rows = [&] {
    store::Database db(path, false);
    store::Statement count = db.prepare("SELECT count(*) FROM vanished");
    count.step();
    return count.integer(0);
  };
  {
    Store store = *Store::open(path, false);
    finished_run(store);
    finished_run(store);
  }
  {
    // As an earlier version kept them.
    store::Database db(path, false);
    db.execute(
        "DROP TABLE vanished;"
        "CREATE TABLE vanished(site INTEGER NOT NULL, finding INTEGER NOT NULL, "
        "run INTEGER NOT NULL, PRIMARY KEY(site, finding, run)) WITHOUT ROWID;"
        "INSERT INTO vanished VALUES(1, 7, 3), (1, 7, 2), (1, 8, 3)");
  }
  Store store = *Store::open(path, false);
  CHECK(rows() == 2);
  const std::uint64_t found[] = {0xFEDCBA9876543210, 9};
  REQUIRE(store.keep_vanished(2, found));
  CHECK_FALSE(*store.vanished(1, 9));
  REQUIRE(store.keep_vanished(1, {found + 1, 1}));
  CHECK(*store.vanished(1, 9));
  CHECK(*store.vanished(2, 9));
  REQUIRE(store.keep_vanished(2, found));
  CHECK(*store.vanished(1, 9));
  CHECK(*store.vanished(2, found[0]));
  CHECK(rows() == 4);
  REQUIRE(store.drop_run(2));
  CHECK(rows() == 4);
  REQUIRE(store.drop_run(1));
  CHECK(rows() == 2);  // Those of another site.
}

TEST_CASE("what a rule has accepted is taken back with what it has found") {
  const test::TempFolder folder;
  Store store = *Store::open(folder.file("x.db"), false);
  const std::int64_t run = finished_run(store);
  const std::string_view rules[] = {"title-duplicate"};
  for (const bool crashes : {false, true}) {
    REQUIRE(store.judge(run, rules, [&](const Store::FindingSink& sink) {
      sink.suppress(1, "title-duplicate");
      sink.suppress(1, "title-duplicate");
      if (crashes) sink.forget("title-duplicate");
      return std::vector<RuleOutcome>{{.rule = "title-duplicate", .crashed = crashes}};
    }));
    CHECK(store.outcomes(run)->at(0).suppressed == (crashes ? 0 : 2));
  }
}

}  // namespace
}  // namespace dalil
