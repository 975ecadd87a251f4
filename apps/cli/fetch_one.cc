#include "apps/cli/fetch_one.h"

#include <fmt/format.h>

#include <utility>

#include "core/audit.h"
#include "core/url.h"
#include "crawler/curl_fetcher.h"
#include "crawler/fetch_page.h"

namespace dalil::cli {
namespace {

constexpr int kMaxHops = 10;  // As many as Googlebot follows.

}  // namespace

Result<Response> fetch_one(const std::string& url, AccessOptions access) {
  Result<Url> parsed = Url::parse(url);
  if (!parsed || !parsed->is_http()) {
    return Error{
        ErrorCode::kUsage,
        fmt::format("{}: this is no http or https URL. Write it like https://example.com/", url)};
  }
  CurlFetcherOptions options;
  options.user_agent = AuditRequest().user_agent;
  options.own.push_back(*parsed);
  const Url asked = take_password(*parsed, access).without_fragment();
  if (Result<void> applied = apply(access, options); !applied) return applied.error();
  if (Result<void> loaded = load_curl(); !loaded) return loaded.error();
  CurlFetcher fetcher(std::move(options));
  return fetch_following(fetcher, asked, kMaxHops);
}

}  // namespace dalil::cli
