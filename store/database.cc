#include "store/database.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <string_view>
#include <utility>

#include "core/fingerprint.h"

namespace dalil::store {
namespace {

[[noreturn]] void fail(sqlite3* db) {
  const int code = db ? sqlite3_errcode(db) & 0xFF : SQLITE_NOMEM;
  const char* name = db ? sqlite3_db_filename(db, "main") : nullptr;
  const std::string_view file = name && *name ? name : "the database";
  switch (code) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      throw SqlError(fmt::format(
          "{}: the database is locked by another program. Wait until it has ended, or give "
          "another file with --store.",
          file));
    case SQLITE_FULL:
      throw SqlError(fmt::format(
          "{}: the disk is full. What was saved before is whole; free some space and go on with "
          "--resume.",
          file));
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_CANTOPEN:
      throw SqlError(fmt::format(
          "{}: the database cannot be written. Check the folder's permissions, or give another "
          "file with --store.",
          file));
    case SQLITE_NOTADB:
      throw SqlError(fmt::format(
          "{}: this file is no database of dalil. Give another file with --store; it was not "
          "changed.",
          file));
    case SQLITE_CORRUPT:
      throw SqlError(fmt::format(
          "{}: the database is damaged. Move it away and audit again, or give another file with "
          "--store.",
          file));
    case SQLITE_IOERR:
      throw SqlError(fmt::format(
          "{}: reading or writing failed ({}). Check the disk; what was committed is kept.", file,
          sqlite3_errmsg(db)));
    default:
      throw SqlError(fmt::format("{}: {}", file, db ? sqlite3_errmsg(db) : "out of memory"));
  }
}

// "dali" as bytes: tells our files from other programs' SQLite files.
constexpr std::int64_t kApplicationId = 0x64616c69;

std::string_view text_of(sqlite3_value* value) {
  const unsigned char* const text = sqlite3_value_text(value);
  const int size = sqlite3_value_bytes(value);
  return {text ? reinterpret_cast<const char*>(text) : "", static_cast<std::size_t>(size)};
}

// Runs `body`, since no exception may cross a callback of C.
template <typename Body>
void answer(sqlite3_context* context, Body&& body) {
  try {
    body();
  } catch (const std::exception&) {
    sqlite3_result_error_nomem(context);
  }
}

void sql_same_address(sqlite3_context* context, int, sqlite3_value** arguments) {
  answer(context, [&] {
    const std::string address = same_address(text_of(arguments[0]));
    sqlite3_result_text64(context, address.data(), address.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
  });
}

void sql_fingerprint(sqlite3_context* context, int, sqlite3_value** arguments) {
  answer(context, [&] {
    const std::uint64_t number =
        fingerprint_of(text_of(arguments[0]), text_of(arguments[1]), text_of(arguments[2]));
    sqlite3_result_int64(context, static_cast<std::int64_t>(number));
  });
}

// What queries that compare runs sort by; see core/fingerprint.h.
void add_functions(sqlite3* db) {
  const int kind = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY;
  sqlite3_create_function_v2(db, "same_address", 1, kind, nullptr, sql_same_address, nullptr,
                             nullptr, nullptr);
  sqlite3_create_function_v2(db, "fingerprint", 3, kind, nullptr, sql_fingerprint, nullptr, nullptr,
                             nullptr);
}

}  // namespace

Statement::Statement(sqlite3* db, std::string_view sql) : db_(db) {
  if (sqlite3_prepare_v3(db, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                         &statement_, nullptr) != SQLITE_OK) {
    fail(db);
  }
}

Statement::~Statement() { sqlite3_finalize(statement_); }

Statement::Statement(Statement&& other) noexcept
    : db_(other.db_), statement_(std::exchange(other.statement_, nullptr)) {}

Statement& Statement::bind(int index, std::int64_t value) {
  sqlite3_bind_int64(statement_, index, value);
  return *this;
}

Statement& Statement::bind(int index, std::string_view text) {
  sqlite3_bind_text64(statement_, index, text.data() ? text.data() : "", text.size(), SQLITE_STATIC,
                      SQLITE_UTF8);
  return *this;
}

Statement& Statement::bind_blob(int index, std::string_view bytes) {
  sqlite3_bind_blob64(statement_, index, bytes.data() ? bytes.data() : "", bytes.size(),
                      SQLITE_STATIC);
  return *this;
}

Statement& Statement::bind_null(int index) {
  sqlite3_bind_null(statement_, index);
  return *this;
}

bool Statement::step() {
  const int code = sqlite3_step(statement_);
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  fail(db_);
}

void Statement::run() {
  while (step()) {
  }
  reset();
}

void Statement::reset() {
  sqlite3_reset(statement_);
  sqlite3_clear_bindings(statement_);
}

int Statement::columns() const { return sqlite3_column_count(statement_); }

Statement::Type Statement::type(int column) const {
  switch (sqlite3_column_type(statement_, column)) {
    case SQLITE_INTEGER:
      return Type::kInteger;
    case SQLITE_TEXT:
      return Type::kText;
    case SQLITE_NULL:
      return Type::kNull;
    default:
      return Type::kBlob;
  }
}

std::int64_t Statement::integer(int column) const {
  return sqlite3_column_int64(statement_, column);
}

std::string_view Statement::bytes(int column) const {
  const void* data = sqlite3_column_blob(statement_, column);
  const int size = sqlite3_column_bytes(statement_, column);
  if (!data || size <= 0) return {};
  return {static_cast<const char*>(data), static_cast<std::size_t>(size)};
}

Database::Database(const std::string& path, bool durable) {
  const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_FULLMUTEX;
  if (sqlite3_open_v2(path.c_str(), &db_, flags, nullptr) != SQLITE_OK) {
    SqlError error(fmt::format(
        "{}: the database cannot be opened ({}). Check the path and its permissions, or give "
        "another file with --store.",
        path, db_ ? sqlite3_errmsg(db_) : "out of memory"));
    sqlite3_close_v2(std::exchange(db_, nullptr));
    throw error;
  }
  try {
    sqlite3_busy_timeout(db_, 5000);
    // The file may come from a stranger: no functions or triggers of its own, and cells are
    // checked.
    sqlite3_db_config(db_, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    add_functions(db_);
    execute("PRAGMA cell_size_check=ON");
    const std::int64_t id = pragma("application_id");
    const std::int64_t objects = [&] {
      Statement count = prepare("SELECT count(*) FROM sqlite_schema");
      count.step();
      return count.integer(0);
    }();
    if (id != kApplicationId && objects > 0) {
      throw SqlError(fmt::format(
          "{}: this database belongs to another program. Give another file with --store; it was "
          "not changed.",
          path));
    }
    // Bodies and links take several pages of 4 KB; with these, writing them costs a tenth less CPU.
    execute("PRAGMA page_size=8192");
    execute("PRAGMA journal_mode=WAL");
    execute(durable ? "PRAGMA synchronous=FULL" : "PRAGMA synchronous=NORMAL");
    cache(kCache);
    // 32 MB of log: what every commit writes again reaches the file a few times only.
    execute("PRAGMA wal_autocheckpoint=4000");
    if (id != kApplicationId)
      execute(fmt::format("PRAGMA application_id={}", kApplicationId).c_str());
  } catch (...) {
    sqlite3_close_v2(std::exchange(db_, nullptr));
    throw;
  }
}

Database::~Database() { sqlite3_close_v2(db_); }

void Database::execute(const char* sql) {
  if (sqlite3_exec(db_, sql, nullptr, nullptr, nullptr) != SQLITE_OK) fail(db_);
}

void Database::cache(int kilobytes) {
  execute(fmt::format("PRAGMA cache_size=-{}", kilobytes).c_str());
}

std::int64_t Database::last_insert_id() const { return sqlite3_last_insert_rowid(db_); }

std::int64_t Database::pragma(const char* name) {
  Statement statement = prepare(fmt::format("PRAGMA {}", name));
  return statement.step() ? statement.integer(0) : 0;
}

Transaction::Transaction(Database& db) : db_(db) { db_.execute("BEGIN IMMEDIATE"); }

Transaction::~Transaction() {
  if (!open_) return;
  try {
    db_.execute("ROLLBACK");
  } catch (const SqlError&) {  // SQLite has already rolled back by itself (a full disk).
  }
}

void Transaction::commit() {
  db_.execute("COMMIT");
  open_ = false;
}

}  // namespace dalil::store
