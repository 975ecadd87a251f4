#include "apps/engine/home_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>

namespace dalil {
namespace {

bool has_pages(const Site& site) { return std::ranges::any_of(site.pages, &PageRecord::html); }

std::string_view sentence_of(Failure failure) {
  switch (failure) {
    case Failure::kNone:
      break;
    case Failure::kDns:
      return "the host has no address (DNS). Check the spelling; nothing was changed.";
    case Failure::kRefused:
      return "nothing answers at that host and port (connection refused). Is the server running?";
    case Failure::kTimeout:
      return "the server did not answer in time. Try again, or give a longer --timeout.";
    case Failure::kTls:
      return "no safe connection could be made (certificate or TLS). Check the certificate.";
    case Failure::kConnection:
      return "the connection broke before an answer came. Try again.";
    case Failure::kBlockedAddress:
      return "this is a private address. Give --allow-private where you mean it.";
    case Failure::kTooLarge:
    case Failure::kHeaderTooLarge:
    case Failure::kTruncated:
    case Failure::kBadEncoding:
    case Failure::kProtocol:
    case Failure::kTooManyRedirects:
      break;
  }
  return "the answer cannot be read. Open it in a browser to see what the server sends.";
}

}  // namespace

Result<void> check_home(const Site& site, const Url& home, const CrawlEnd& crawled) {
  if (site.home == kNoPage) {
    if (has_pages(site)) return {};
    return Error{ErrorCode::kUnreachable,
                 "Nothing of the list answers with an HTML page. Check its addresses."};
  }
  const PageRecord& page = site.pages[site.home];
  std::string reason;
  if (crawled.robots_failure != Failure::kNone) {
    reason = sentence_of(crawled.robots_failure);
  } else if (crawled.robots_unreachable) {
    reason = "robots.txt could not be fetched, so nothing may be. Mend it or give --ignore-robots.";
  } else if (page.indexable == NotIndexable::kBlockedByRobots) {
    reason = "robots.txt forbids this page. Audit another one or give --ignore-robots.";
  } else if (page.failure != Failure::kNone && page.status == 0) {
    reason = sentence_of(page.failure);
  } else if (has_pages(site)) {
    return {};
  } else if (page.status >= 400) {
    reason = fmt::format("the server answers {}. Check the address.", page.status);
  } else {
    reason = "there is no HTML page here. Give the address of a page.";
  }
  return Error{ErrorCode::kUnreachable, fmt::format("{}: {}", home.display(), reason)};
}

}  // namespace dalil
