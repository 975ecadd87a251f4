// Writes findings of a run to the table `finding`. Included in store/ only.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>

#include "store/database.h"
#include "store/finding_codec.h"
#include "store/finding_rules.h"

namespace dalil::store {

/// Within one transaction. A page's texts are to stand in the store before its findings.
class FindingWriter {
 public:
  FindingWriter(Database& db, std::int64_t run);

  /// `url`: the row of the page in `url`.
  void add(std::int64_t url, const Finding& finding);

 private:
  const FindingRule& rule_of(const Finding& finding);

  Database& db_;
  std::int64_t run_;
  Statement insert_;
  FindingPacker packer_;
  FindingRules kept_rules_;
  std::unordered_map<std::string, FindingRule> rules_;  // Those that came so far.
  QuotedPages pages_;
  std::int64_t url_ = 0;  // Of the page that came last; 0: none.
  const QuotedTexts* texts_ = nullptr;
};

}  // namespace dalil::store
