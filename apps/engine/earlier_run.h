// Spares an audit the pages that have not changed since an earlier one: what a server is asked for
// them, and what its answer means.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/fetcher.h"
#include "core/response.h"
#include "core/result.h"
#include "store/store.h"

namespace dalil {

/// The headers of an answer that facts of a page follow from, as PageSource::headers.
std::string fact_headers(const Response& response);

/// What tells this version of a page: PageSource but for analysis and verdicts.
PageSource source_of(const Response& response);

/// What was compressed with zstd; nullopt where it is damaged.
std::optional<std::string> decompress(std::string_view packed);

/// The earlier run, or none. Thread-safe.
class EarlierRun {
 public:
  /// `run` 0: there is none.
  EarlierRun(Store& store, std::int64_t run) : store_(store), run_(run) {}

  /// What to ask a server with; empty where the run could not do without a full answer.
  Result<Validators> validators(std::string_view href) const;

  /// The earlier version of what was answered, if it is one to compare with. Makes the 200 of a
  /// 304 to a request with `asked` in place: with the headers of that time, but for those that the
  /// 304 has itself (RFC 9111 §4.3.4), and without a body.
  Result<std::optional<EarlierPage>> recall(const Validators& asked, Response& response) const;

  /// Fills in the body that a 304 left out.
  Result<void> load_body(const EarlierPage& page, Response& response) const;

  /// The answer that was kept for a URL, with its body; nullopt where there is none.
  Result<std::optional<Response>> kept(const Url& url) const;

  /// The links of an unchanged page, `internal` by the earlier run's scope.
  Result<std::vector<LinkRecord>> links(const EarlierPage& page) const {
    return store_.links(page.url);
  }

 private:
  Store& store_;
  std::int64_t run_;
};

}  // namespace dalil
