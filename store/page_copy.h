// Takes over into a run what an earlier one has found on a page that has not changed. Included in
// store/ only.
#pragma once

#include <cstddef>
#include <cstdint>

#include "store/database.h"

namespace dalil::store {

/// Rows of a table that were inserted one after the other.
struct IdRange {
  std::int64_t first = 0;
  std::int64_t count = 0;

  /// The `count` rows up to the one that was inserted last.
  static IdRange up_to_last(const Database& db, std::size_t count);
};

/// Where the findings of the page rules and the hits of keyphrases of one page stand.
struct FoundRanges {
  IdRange findings, hits;
};

/// The statements, prepared once for many pages.
class PageCopy {
 public:
  PageCopy(Database& db, std::int64_t run);

  /// The record, the sketch, the texts, the traits and the words of the page of a URL; `check_bits` are those
  /// of AnswerCheck. Returns the number of the new page.
  std::int64_t copy_page(std::int64_t from_url, std::int64_t check_bits);

  /// Findings and hits, from URL to URL, within one transaction with all that reads their ranges.
  FoundRanges copy_found(std::int64_t from_url, std::int64_t to_url);

 private:
  Database& db_;
  std::int64_t run_;
  Statement page_, sketch_, traits_, spelled_, ranges_, findings_, hits_;
};

}  // namespace dalil::store
