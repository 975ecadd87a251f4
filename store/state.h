// What the files that implement Store share; included in store/ only.
#pragma once

#include <mutex>
#include <optional>
#include <string>
#include <utility>

#include "store/database.h"
#include "store/run_lock.h"
#include "store/seen_urls.h"
#include "store/store.h"

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

}  // namespace store

struct Store::State {
  State(const std::string& path, bool durable) : lock(path), db(path, durable) {}

  store::RunLock lock;  // Before `db`, so that it outlives it.
  store::Database db;
  std::recursive_mutex mutex;  // Callbacks may ask the store for texts.
  store::SeenUrls seen;
  std::optional<store::Statement> earlier;  // Of Store::earlier(), which is called for each URL.
  std::optional<store::Statement> sketch;   // The same of Store::sketch().
};

namespace store {

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
