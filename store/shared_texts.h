// Texts that most pages of a site have in common: they stand in the store once, and pages have
// their numbers. Included in store/ only.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "store/database.h"

namespace dalil::store {

/// Numbers them, within one transaction.
class SharedTexts {
 public:
  explicit SharedTexts(Database& db);

  /// The row of `shared_text` that has it, which is made where there is none; 0 for "".
  std::int64_t number(std::string_view text);

 private:
  Database& db_;
  Statement find_, insert_;
  std::unordered_map<std::string, std::int64_t> known_;  // Those that came so far.
};

/// Removes those that no page has; within a transaction.
inline constexpr const char* kDropSharedTexts =
    "DELETE FROM shared_text WHERE id NOT IN (SELECT headers FROM source "
    "UNION SELECT verdicts FROM source UNION SELECT types FROM trait)";

}  // namespace dalil::store
