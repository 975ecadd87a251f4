#include "apps/cli/web_rivals.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <thread>
#include <utility>

#include "core/audit.h"
#include "core/utf8.h"
#include "crawler/curl_fetcher.h"
#include "crawler/fetch_page.h"

namespace dalil::cli {
namespace {

constexpr double kLeastDelay = 1;  // Seconds.
constexpr int kMaxHops = 10;       // As many as Googlebot follows.

Error left_out(const Url& page, const std::string& why) {
  return {ErrorCode::kUnreachable, fmt::format("{}: {}; it is left out.", page.display(), why)};
}

}  // namespace

WebRivals::WebRivals(std::unique_ptr<Fetcher> fetcher)
    : fetcher_(std::move(fetcher)),
      pace_(std::make_unique<Pace>()),
      robots_(std::make_unique<RobotsCache>(
          [web = fetcher_.get(), pace = pace_.get()](const Url& url) {
            pace->wait(url, kLeastDelay);
            return fetch_alone(*web, url);
          },
          "dalil")) {}

void WebRivals::Pace::wait(const Url& url, double delay) {
  const auto [host, is_new] = last_.try_emplace(std::string(url.host()));
  if (!is_new) {
    std::this_thread::sleep_until(host->second +
                                  std::chrono::milliseconds(std::llround(delay * 1000)));
  }
  host->second = std::chrono::steady_clock::now();
}

Result<WebRivals> WebRivals::open(const std::vector<std::string>& names,
                                  const AccessOptions& access) {
  AccessOptions ways;
  ways.proxy = access.proxy;
  ways.ca = access.ca;
  ways.resolve = access.resolve;
  CurlFetcherOptions options;
  options.user_agent = AuditRequest().user_agent;
  for (const std::string& name : names) {
    if (const Result<Url> url = Url::parse(name); url && url->is_http())
      options.own.push_back(*url);
  }
  if (Result<void> applied = apply(ways, options); !applied) return applied.error();
  if (Result<void> loaded = load_curl(); !loaded) return loaded.error();
  return WebRivals(std::make_unique<CurlFetcher>(std::move(options)));
}

bool WebRivals::may_ask(const Url& url) {
  if (!robots_->allows(url)) {
    const std::string page = url.display();
    refused_ = robots_->unreachable(url)
                   ? fmt::format(
                         "nobody knows whether {} may be asked for, since the robots.txt "
                         "of its host cannot be read",
                         page)
                   : fmt::format("robots.txt forbids {}", page);
    return false;
  }
  pace_->wait(url, std::max(robots_->crawl_delay(url), kLeastDelay));
  return true;
}

Result<Response> WebRivals::fetch(const std::string& name) {
  AccessOptions unused;
  const Result<Url> named = Url::parse(name);
  if (!named) {
    return Error{ErrorCode::kUsage, fmt::format("{}: this is no address.", to_valid_utf8(name))};
  }
  const Url url = take_password(*named, unused).without_fragment();
  refused_.clear();
  const auto may = [this](const Url& hop) { return may_ask(hop); };
  if (!may_ask(url)) return left_out(url, refused_);
  Response response = fetch_following(*fetcher_, url, kMaxHops, may);
  if (!refused_.empty()) return left_out(url, "it redirects, and " + refused_);
  if (response.status == 0) {
    return left_out(url, fmt::format("no answer ({})", failure_name(response.failure)));
  }
  if (response.status != 200) {
    return left_out(url, fmt::format("the server answers {}", response.status));
  }
  return response;
}

}  // namespace dalil::cli
