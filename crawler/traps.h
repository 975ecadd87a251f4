// URLs without end: calendars that run on, session ids, parameters that combine, paths that grow.
// They are told by their form and bounded by counting, in the order of the crawl, so that every run
// takes the same ones.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "core/url.h"

namespace dalil {

enum class TrapKind : std::uint8_t {
  kNone,
  kLength,      ///< Over 2,083 bytes: what search engines' sitemaps and old browsers take.
  kDepth,       ///< Over 20 segments.
  kRepeat,      ///< The same segments three times in a row: a relative link that grows.
  kSession,     ///< The page of another URL with a session id.
  kCalendar,    ///< Ends with a date, or asks for one.
  kParameters,  ///< One path with the same parameters and ever new values.
};

/// "none", "length", "depth", "repeated-path", "session-id", "calendar", "parameters".
std::string_view name_of(TrapKind kind);

/// What a URL has in common with the others of its trap.
struct TrapPattern {
  TrapKind kind = TrapKind::kNone;
  std::string text;  ///< For readers: "https://example.com/events/{date}"; "" with kNone.
};

/// The trap that the URL may be a part of; kNone where nothing about it can run on.
TrapPattern trap_pattern(const Url& url);

/// Decides which URLs of a trap are fetched: the first ones. Of kParameters there may be many good
/// pages, so these are let through in batches until there are four times as many, as long as most
/// of what was fetched is new. Keeps some tens of bytes per pattern.
class TrapGuard {
 public:
  enum class Verdict : std::uint8_t {
    kTake,     ///< Counted.
    kLeave,    ///< Never to be fetched.
    kPostpone  ///< To be asked about again after judge().
  };

  Verdict ask(const Url& url);

  /// Counts a URL that was taken before (when a crawl goes on).
  void recall(const Url& url);

  /// True where URLs were postponed.
  bool in_doubt() const { return !doubted_.empty(); }

  /// Decides what is in doubt, by all pages that were fetched: called with a function that calls
  /// back for each with the key of its content (0: none).
  using Fetched = std::function<void(const Url& url, std::uint64_t content_key)>;
  void judge(const std::function<void(const Fetched&)>& for_each_fetched);

 private:
  struct Counter {
    std::uint32_t taken = 0;
    std::uint32_t allowed = 0;
    bool closed = false;
  };
  Counter& counter(std::uint64_t pattern, TrapKind kind);

  std::unordered_map<std::uint64_t, Counter> counters_;  // By the hash of the pattern's text.
  std::unordered_set<std::uint64_t> doubted_;
};

}  // namespace dalil
