// The audit as a whole: wires crawler, analyzer and store, and ends with a summary whose findings
// stand in the store.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "analyzer/own_rules.h"
#include "apps/engine/resources.h"
#include "core/audit.h"
#include "core/fetcher.h"
#include "core/result.h"
#include "crawler/curl_fetcher.h"
#include "store/store.h"

namespace dalil {

/// Finished runs of a site that keep their pages; older ones are packed.
inline constexpr std::size_t kRunsAtHand = 10;

struct Progress {
  std::int64_t done = 0;  ///< URLs that are in the store.
  std::chrono::milliseconds elapsed{0};
};

struct AuditOptions {
  CurlFetcherOptions access;  ///< Passwords, cookies, certificates, proxy: who asks. Never stored.
  bool resume = false;  ///< Go on with the newest run of this site that has not ended; a new one
                        ///< where there is none.
  std::span<const Rule* const> rules;  ///< Which rules judge; all_rules() or a selection.
  const OwnRules* own = nullptr;       ///< The project's columns, and the questions of its rules.
  std::function<void(const Progress&)> on_progress = [](const Progress&) {};
  Fetcher* external = nullptr;  ///< Asks about links to other sites; null: who fetches the site.
  const std::atomic<bool>* stop =
      nullptr;  ///< Set by a signal; the audit then ends with what is saved.
};

struct AuditEnd {
  AuditSummary summary;
  bool interrupted = false;  ///< The run waits in the store for --resume; nothing is judged yet.
  std::int64_t parsed = 0;   ///< HTML pages that were read now: neither before an interruption nor
                             ///< taken over from AuditRequest::since.
  bool robots_unreachable = false;    ///< Nothing could be fetched since robots.txt could not be.
  std::vector<std::string> warnings;  ///< What was to serve later audits and could not be kept:
                                      ///< sentences for the user.
  std::vector<std::string> notes;     ///< What was not judged as it was asked: the same.
};

/// Audits a site or, where `request.folder` is set, a folder. Fails with kUnreachable where the
/// seed does not answer or there is no HTML, with kStore where the database fails; what was
/// committed is kept.
Result<AuditEnd> run_audit(AuditRequest request, Store& store, const Resources& resources,
                           const AuditOptions& options);

/// The same with a fetcher of the caller's: for tests and for webs in memory.
Result<AuditEnd> run_audit_with(AuditRequest request, Fetcher& fetcher, Store& store,
                                const Resources& resources, const AuditOptions& options);

}  // namespace dalil
