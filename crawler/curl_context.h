// What all transfers of one fetcher share: who the site's own servers are, what they are told, and
// which addresses may be connected to.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/fetcher.h"
#include "crawler/curl_budget.h"
#include "crawler/curl_fetcher.h"
#include "crawler/curl_library.h"

namespace dalil {

struct CurlListFree {
  void operator()(curl_slist* list) const { curl().slist_free_all(list); }
};
using CurlList = std::unique_ptr<curl_slist, CurlListFree>;

struct CurlShareFree {
  void operator()(CURLSH* share) const { curl().share_cleanup(share); }
};
using CurlShare = std::unique_ptr<CURLSH, CurlShareFree>;

/// An origin that was named as a seed's.
struct OwnOrigin {
  std::string origin;
  bool seen_public = false;  ///< It had a public address: a private one later is DNS rebinding.
};

/// Outlives the transfers, and the handles that it was given.
class CurlContext {
 public:
  explicit CurlContext(CurlFetcherOptions options);

  const CurlFetcherOptions& options() const { return options_; }

  BodyBudget& budget() { return budget_; }

  /// The entry of `url`'s origin, null where it is a stranger's.
  OwnOrigin* own_origin(const Url& url);

  /// Sets up a new handle. Servers of the site's own are told who asks, with passwords, cookies and
  /// certificates; strangers are not.
  void prepare(CURL* easy, bool own) const;

  /// The header lines of one request: those that prepare() set, and what it asks for beyond them.
  /// Null where there is nothing beyond.
  CurlList request_headers(const FetchRequest& request, bool own) const;

  /// False where `url` must not be asked for whatever its address: behind a proxy the address is
  /// not seen, so that private hosts are told by their names.
  bool may_ask(const Url& url, bool own) const;

  /// Whether a socket may be connected to `address` for `url`; the one place where a name cannot
  /// lie.
  bool may_connect(const Url& url, OwnOrigin* own, const sockaddr* address) const;

 private:
  void set_transport(CURL* easy) const;
  bool is_pinned(const Url& url, std::string_view address) const;

  CurlFetcherOptions options_;
  BodyBudget budget_;
  std::vector<OwnOrigin> own_;
  CurlList own_headers_, foreign_headers_, pins_;
  CurlShare own_share_, foreign_share_;  // TLS sessions; of its own servers cookies, too
};

}  // namespace dalil
