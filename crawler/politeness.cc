#include "crawler/politeness.h"

#include <algorithm>
#include <charconv>
#include <ctime>

#include "crawler/curl_library.h"

namespace dalil {
namespace {

constexpr std::int64_t kLongestWait = 365 * 24 * 3'600;  // Seconds; what is more is not meant.

// Seconds since the epoch, or -1.
std::time_t http_date(std::string_view text) {
  return text.empty() ? -1 : curl().getdate(std::string(text).c_str(), nullptr);
}

}  // namespace

std::optional<std::chrono::seconds> retry_after(const Response& response) {
  const std::string_view text = response.header("retry-after");
  std::int64_t seconds = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
  const bool is_number = !text.empty() && end == text.data() + text.size();
  if (is_number) {
    if (error == std::errc::result_out_of_range) seconds = kLongestWait;
    return std::chrono::seconds(std::clamp<std::int64_t>(seconds, 0, kLongestWait));
  }
  const std::time_t until = http_date(text);
  if (until < 0) return std::nullopt;
  const std::time_t date = http_date(response.header("date"));
  return std::chrono::seconds(
      std::clamp<std::int64_t>(until - (date < 0 ? std::time(nullptr) : date), 0, kLongestWait));
}

void Politeness::ask_delay(const std::string& name, Clock::duration delay) {
  Host& known = host(name);
  if (delay <= known.delay) return;
  // The last request was promised less.
  if (known.next_start != Clock::time_point()) known.next_start += delay - known.delay;
  known.delay = delay;
}

void Politeness::pause(const std::string& name, Clock::duration time) {
  Host& known = host(name);
  known.next_start = std::max(known.next_start, Clock::now() + time);
}

Politeness::Clock::time_point Politeness::next_start(const std::string& name) const {
  const auto known = hosts_.find(name);
  return known == hosts_.end() ? Clock::time_point() : known->second.next_start;
}

bool Politeness::ready(const std::string& name) const {
  const auto known = hosts_.find(name);
  return known == hosts_.end() || (known->second.in_flight < limits_.concurrency &&
                                   known->second.next_start <= Clock::now());
}

void Politeness::started(const std::string& name) {
  Host& known = host(name);
  ++known.in_flight;
  known.next_start = std::max(known.next_start, Clock::now() + known.delay);
}

void Politeness::ended(const std::string& name) { --host(name).in_flight; }

}  // namespace dalil
