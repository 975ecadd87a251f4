// What a run keeps of its HTML pages for the audits that come later: how to ask whether a page has
// changed, and what spares reading it again where it has not.
#pragma once

#include <cstdint>
#include <string>

#include "core/fetcher.h"

namespace dalil {

struct PageSource {
  Validators validators;
  std::string headers;         ///< Those that facts of a page follow from, "name: value\n" each.
  std::uint64_t key = 0;       ///< Hash of headers and body: equal, the page is the same.
  std::uint64_t analysis = 0;  ///< Hash of all else that its facts and its findings follow from.
  std::string verdicts;        ///< What the page rules said; the caller's bytes.
  std::string holds;  ///< The last day on which they say so, ISO 8601; "" where no day ends it.
};

/// What the page rules said of a page, and by which tally that is read.
struct PageVerdicts {
  std::uint64_t analysis = 0;  ///< PageSource::analysis
  std::string verdicts;        ///< PageSource::verdicts
};

/// A page as a run knows it.
struct EarlierPage {
  std::int64_t url = 0;  ///< Its row.
  PageSource source;
  std::int64_t body = 0;          ///< Where its body is kept, for PageCommit::body; 0: nowhere.
  std::uint64_t content_key = 0;  ///< PageRecord::content_key
};

}  // namespace dalil
