#include "analyzer/site/broken.h"

#include <algorithm>

namespace dalil {

bool is_client_error(const PageRecord& page) {
  if (page.check.confidence == Confidence::kUnverifiable) return false;
  switch (page.status) {
    case 401:
    case 403:
    case 407:
    case 429:
    case 451:
      return false;
    default:
      return page.status >= 400 && page.status < 500;
  }
}

bool is_server_error(const PageRecord& page) {
  return page.status >= 500 && page.status < 600 &&
         page.check.confidence != Confidence::kUnverifiable;
}

std::uint16_t failed_once(const PageRecord& page) {
  return page.check.confidence == Confidence::kIntermittent && page.status < 400
             ? page.check.first_status
             : std::uint16_t{0};
}

bool is_unanswered(const PageRecord& page) {
  if (page.status != 0) return false;
  switch (page.failure) {
    case Failure::kDns:
    case Failure::kRefused:
    case Failure::kTimeout:
    case Failure::kConnection:
      return true;
    case Failure::kNone:
    case Failure::kTls:
    case Failure::kTooLarge:
    case Failure::kHeaderTooLarge:
    case Failure::kTruncated:
    case Failure::kBadEncoding:
    case Failure::kBlockedAddress:
    case Failure::kProtocol:
    case Failure::kTooManyRedirects:
      return false;
  }
  return false;
}

bool trust_unanswered(const Site& site) {
  std::size_t asked = 0;
  std::size_t unanswered = 0;
  for (const PageRecord& page : site.pages) {
    if (!page.internal) continue;
    const bool silent = is_unanswered(page);
    asked += page.status != 0 || silent;
    unanswered += silent;
  }
  return unanswered * 10 <= asked;
}

}  // namespace dalil
