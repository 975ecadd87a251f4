// Writes findings of a run to the table `finding`. Included in store/ only.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_set>

#include "store/database.h"
#include "store/finding_codec.h"

namespace dalil::store {

/// Within one transaction.
class FindingWriter {
 public:
  FindingWriter(Database& db, std::int64_t run)
      : run_(run),
        insert_(db.prepare("INSERT INTO finding(run, rule, url, key, confidence, data) "
                           "VALUES(?, ?, ?, ?, ?, ?)")),
        name_(db.prepare("INSERT OR IGNORE INTO rule VALUES(?, ?)")) {}

  /// `url`: the row of the page in `url`.
  void add(std::int64_t url, const Finding& finding) {
    const std::int64_t rule = rule_number(finding.rule);
    if (named_.insert(rule).second) name_.bind(1, rule).bind(2, finding.rule).run();
    insert_.bind(1, run_).bind(2, rule).bind(3, url).bind(4, finding.key);
    insert_.bind(5, static_cast<std::int64_t>(finding.confidence));
    insert_.bind_blob(6, packer_.pack(finding)).run();
  }

 private:
  std::int64_t run_;
  Statement insert_, name_;
  std::unordered_set<std::int64_t> named_;
  FindingPacker packer_;
};

}  // namespace dalil::store
