// What the store knows of a rule whose findings it keeps, and what these are packed and unpacked
// with. Included in store/ only.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "store/database.h"
#include "store/finding_codec.h"

namespace dalil::store {

/// A row of `rule`. It is written with the rule's first finding and never changes.
struct FindingRule {
  std::int64_t id = 0;
  Finding sample;  ///< Values and evidence only.
};

/// Looks rules up, one after the other.
class FindingRules {
 public:
  explicit FindingRules(Database& db);

  /// nullopt where the store never had a finding of that rule.
  std::optional<FindingRule> find(std::string_view name);

 private:
  Statement query_;
};

/// What findings of a page may quote.
class QuotedPages {
 public:
  explicit QuotedPages(Database& db);

  /// Of that row of `url`, as it is now; all "" where there is none. Texts that once stand there
  /// stay, so that what was packed with them can be unpacked. Valid until the next call.
  const QuotedTexts& texts(std::int64_t url);

 private:
  Statement query_;
  QuotedTexts texts_;
};

}  // namespace dalil::store
