#include "crawler/patience.h"

#include "crawler/politeness.h"

namespace dalil {
namespace {

constexpr std::chrono::milliseconds kBackOff{2'000};  // After 429 without Retry-After.
constexpr std::chrono::seconds kLongestPause{300}, kNonsense{86'400};

}  // namespace

Patience patience_of(const Response& response, int tries) {
  using std::chrono::seconds;
  seconds wanted = retry_after(response).value_or(seconds(-1));
  if (wanted > kNonsense) wanted = seconds(-1);
  const bool told = wanted.count() >= 0;
  if (response.status != 429 && !(response.status == 503 && told)) return {};
  if (wanted > kLongestPause) {
    // 503 speaks of this URL, which is asked again later; 429 of whoever asks.
    if (response.status == 503) return {};
    return {.asked = true, .too_long = true};
  }
  return {.asked = true, .pause = told ? wanted : kBackOff * (1 << (tries - 1))};
}

}  // namespace dalil
