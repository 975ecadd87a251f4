#include "crawler/answer.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace dalil {
namespace {

constexpr std::size_t kChallengeHead = 16 * 1024;  // Bytes: a challenge names itself early.

// What the pages of firewalls hold and no others do.
constexpr std::array<std::string_view, 8> kChallengeMarks = {"<title>Just a moment...</title>",
                                                             "/cdn-cgi/challenge-platform/",
                                                             "Sucuri WebSite Firewall",
                                                             "sucuri_cloudproxy_js",
                                                             "captcha-delivery.com",
                                                             "_Incapsula_Resource",
                                                             "awsWafCookieDomainList",
                                                             "challenge-container"};

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

// An ETag without what a server adds to it on the way.
std::string_view opaque_tag(std::string_view etag) {
  if (etag.starts_with("W/")) etag.remove_prefix(2);
  if (etag.starts_with('"')) etag.remove_prefix(1);
  if (etag.ends_with('"')) etag.remove_suffix(1);
  if (etag.ends_with("-gzip")) etag.remove_suffix(5);
  return etag;
}

bool is_unanswered(Failure failure) {
  switch (failure) {
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

}  // namespace

AnswerKind answer_kind(int status, Failure failure) {
  switch (status) {
    case 0:
      return is_unanswered(failure) ? AnswerKind::kFailing : AnswerKind::kThere;
    case 401:
    case 403:
    case 407:
    case 429:
    case 451:
      return AnswerKind::kUnverifiable;
    default:
      if (status < 400) return AnswerKind::kThere;
      if (status < 500) return AnswerKind::kGone;
      return status < 600 ? AnswerKind::kFailing : AnswerKind::kUnverifiable;
  }
}

bool is_challenge(const Response& response) {
  if (response.header("cf-mitigated") == "challenge") return true;
  const std::string_view waf = response.header("x-amzn-waf-action");
  if (waf == "challenge" || waf == "captcha") return true;
  const int status = response.status;
  if (status != 403 && status != 405 && status != 429 && status != 503) return false;
  if (!response.header("x-datadome").empty() || !response.header("x-sucuri-block").empty()) {
    return true;
  }
  const std::string_view head = std::string_view(response.body).substr(0, kChallengeHead);
  return std::ranges::any_of(kChallengeMarks,
                             [&](std::string_view mark) { return contains(head, mark); });
}

AnswerKind answer_kind(const Response& response) {
  // Only crawlers are asked to pay.
  const bool priced = response.status == 402 && !response.header("crawler-price").empty();
  return priced || is_challenge(response) ? AnswerKind::kUnverifiable
                                          : answer_kind(response.status, response.failure);
}

bool speaks_of_another(const Response& response, const Validators& asked) {
  if (response.status != 304 || asked.etag.empty()) return false;
  const std::string_view named = response.header("etag");
  return !named.empty() && opaque_tag(named) != opaque_tag(asked.etag);
}

void note_answer(AnswerCheck& check, const Response& response) {
  if (check.attempts == 0) {
    check.first_status = static_cast<std::uint16_t>(std::clamp(response.status, 0, 999));
    check.first_failure = response.failure;
  }
  if (check.attempts < 15) ++check.attempts;
}

void conclude(AnswerCheck& check, AnswerKind last) {
  const AnswerKind first = answer_kind(check.first_status, check.first_failure);
  if (last == AnswerKind::kUnverifiable) {
    check.confidence = Confidence::kUnverifiable;
  } else if (first != last) {
    check.confidence = Confidence::kIntermittent;
    return;
  } else {
    const bool alone = last != AnswerKind::kThere && check.attempts < 2;
    check.confidence = alone ? Confidence::kLikely : Confidence::kConfirmed;
  }
  check.first_status = 0;
  check.first_failure = Failure::kNone;
}

}  // namespace dalil
