// What the files that implement Store share; included in store/ only.
#pragma once

#include <filesystem>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "store/database.h"
#include "store/ordered_findings.h"
#include "store/run_lock.h"
#include "store/seen_urls.h"
#include "store/store.h"
#include "store/url_ranks.h"

namespace dalil {

namespace store {

/// States of a URL in the frontier; the numbers stand in the database.
enum UrlState : int {
  kQueued = 0,
  kDone = 1,
  kExternal = 2,
  kLeftOut = 3,  ///< A part of a trap.
  kDoubted = 4   ///< Failed, and waits to be asked again; flags hold the AnswerCheck.
};
/// Bits of url.flags.
enum UrlFlag : int { kInSitemap = 1, kListed = 2 };
/// Bits of page.flags, beside those of answer_bits.h.
enum PageFlag : int { kHtml = 1, kFetched = 2, kPageNofollow = 4, kUnchanged = 8 };

/// What tells the run's site and folder in `vanished`. Throws SqlError where there is no such run.
std::int64_t site_key(Database& db, std::int64_t run);

/// Adds the numbers to those that the run has.
void add_outcomes(Database& db, std::int64_t run, std::span<const RuleOutcome> outcomes);

/// The words of the pages of a run, and until these are kept those of single pages. Made for what
/// asks for it, so that older stores get it, too.
inline constexpr const char* kWordsTable =
    "CREATE TABLE IF NOT EXISTS words("
    "id INTEGER PRIMARY KEY, run INTEGER NOT NULL, part BLOB NOT NULL);"
    "CREATE INDEX IF NOT EXISTS words_of_run ON words(run);"
    "CREATE TABLE IF NOT EXISTS spelled(page INTEGER PRIMARY KEY, zstd BLOB NOT NULL)";

}  // namespace store

struct Store::State {
  State(const std::string& file, bool durable)
      : path(file),
        folder(std::filesystem::path(file).parent_path()),
        lock(file),
        db(file, durable) {}

  /// Removes all of a run but its row of `run`; within a transaction.
  void drop_rows(std::int64_t run);
  /// Makes a finished run small, or remembers that it is too large for that.
  void pack(const RunInfo& info);
  bool is_large(std::int64_t run);
  /// The summary of a packed run as JSON; "" where it is not packed.
  std::string packed_summary(std::int64_t run);

  const std::string path;
  const std::string folder;
  store::RunLock lock;  // Before `db`, so that it outlives it.
  store::Database db;
  std::recursive_mutex mutex;  // Callbacks may ask the store for texts.
  store::SeenUrls seen;
  // What is asked page by page.
  std::optional<store::Statement> texts_of_page, links_of_page, edges_of_page, target_of_link,
      earlier_page, sketch_of_page, spelled_page, body_of_page, anchors_of_page, verdicts_of_page,
      one_finding;
  std::optional<store::OrderedFindings::Tools> finding_tools;
  std::optional<store::UrlRanks> ranks;  // Of the run whose findings were read last.
};

namespace store {

/// A statement that is kept from call to call; it is prepared for the first one. One user at a
/// time.
class KeptStatement {
 public:
  KeptStatement(std::optional<Statement>& kept, Database& db, std::string_view sql)
      : statement_(kept ? *kept : kept.emplace(db.prepare(sql))) {}
  ~KeptStatement() { statement_.reset(); }  // An open row would hold back the database's log.
  KeptStatement(const KeptStatement&) = delete;
  KeptStatement& operator=(const KeptStatement&) = delete;

  Statement* operator->() const { return &statement_; }

 private:
  Statement& statement_;
};

/// Runs `body` under the store's lock and turns an SqlError into an Error.
template <typename Body>
auto guarded(std::recursive_mutex& mutex, Body&& body) -> Result<decltype(body())> {
  const std::lock_guard lock(mutex);
  try {
    if constexpr (std::is_void_v<decltype(body())>) {
      body();
      return {};
    } else {
      return body();
    }
  } catch (const std::exception& error) {
    return Error{ErrorCode::kStore, error.what()};
  }
}

}  // namespace store
}  // namespace dalil
