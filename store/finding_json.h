// Findings and keyword hits as they lie in the store, and the outcomes' table. Included in store/
// only.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "core/audit.h"
#include "core/finding.h"
#include "core/record.h"
#include "store/database.h"

struct ZSTD_CCtx_s;

namespace dalil::store {

/// Writes findings, one after the other: short ones as JSON, long ones, which say things more than
/// once, compressed with zstd.
class FindingPacker {
 public:
  FindingPacker();
  /// Runs the prepared INSERT INTO finding(run, rule, url, key, confidence, data).
  void insert(Statement& insert, std::int64_t run, std::int64_t url, const Finding& finding);

 private:
  std::string_view packed(std::string_view json);

  struct FreeContext {
    void operator()(ZSTD_CCtx_s* context) const;
  };
  std::unique_ptr<ZSTD_CCtx_s, FreeContext> context_;
  std::string packed_;
};

/// Values and evidence only; the other members are columns.
Finding unpack_finding(std::string_view data);

std::string to_json(const KeywordHit& hit);
KeywordHit hit_from_json(std::string_view json);

/// Adds the numbers to those that the run has.
void add_outcomes(Database& db, std::int64_t run, std::span<const RuleOutcome> outcomes);

}  // namespace dalil::store
