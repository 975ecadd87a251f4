// SQLite behind two small classes. Inside this room its errors travel as SqlError; store.cc turns
// them into Result.
#pragma once

#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

#include "core/result.h"

struct sqlite3;
struct sqlite3_stmt;

namespace dalil::store {

/// Thrown inside store/ only; carries the sentence for the user.
struct SqlError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// A prepared statement. Text and blobs that are bound must live until the next reset().
class Statement {
 public:
  Statement(sqlite3* db, std::string_view sql);
  ~Statement();
  Statement(Statement&& other) noexcept;
  Statement& operator=(Statement&&) = delete;

  Statement& bind(int index, std::int64_t value);
  Statement& bind(int index, std::string_view text);
  Statement& bind_blob(int index, std::string_view bytes);
  Statement& bind_null(int index);

  /// True where a row stands ready. Throws SqlError.
  bool step();
  /// Steps to the end and resets: for statements that give no rows.
  void run();
  void reset();

  enum class Type { kNull, kInteger, kText, kBlob };
  int columns() const;
  Type type(int column) const;
  std::int64_t integer(int column) const;
  /// Text or blob of the row; valid until the next step() or reset().
  std::string_view bytes(int column) const;

 private:
  sqlite3* db_;
  sqlite3_stmt* statement_ = nullptr;
};

class Database {
 public:
  /// Opens or creates the file. A foreign or damaged file, a folder that cannot be written:
  /// SqlError with the sentence.
  Database(const std::string& path, bool durable);
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  void execute(const char* sql);
  Statement prepare(std::string_view sql) { return {db_, sql}; }
  std::int64_t last_insert_id() const;
  std::int64_t pragma(const char* name);

  /// How much of the file is kept in memory, in KB; and a sort takes as much again.
  static constexpr int kCache = 32'000;
  void cache(int kilobytes);

 private:
  sqlite3* db_ = nullptr;
};

/// BEGIN IMMEDIATE … COMMIT; rolls back where commit() was not reached.
class Transaction {
 public:
  explicit Transaction(Database& db);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit();

 private:
  Database& db_;
  bool open_ = true;
};

}  // namespace dalil::store
