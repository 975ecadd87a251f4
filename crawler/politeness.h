// The promises to each host: how many requests at once, how far apart, and not before it said.
#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <string>

#include "core/response.h"

namespace dalil {

/// How long `Retry-After` asks to wait (RFC 9110 §10.2.3): seconds, or a date, taken against the
/// answer's own `Date` where it has one, since clocks differ. Nullopt where there is none or it
/// cannot be read; 0 to a year.
std::optional<std::chrono::seconds> retry_after(const Response& response);

/// Counts requests per host, told by its name; http and https of a host are one. One thread.
class Politeness {
 public:
  using Clock = std::chrono::steady_clock;

  struct Limits {
    int concurrency = 8;                 ///< Requests in flight to a host.
    std::chrono::milliseconds delay{0};  ///< Between the starts of two requests to a host.
  };

  explicit Politeness(const Limits& limits) : limits_(limits) {}

  /// Raises the delay of a host to what it asks for.
  void ask_delay(const std::string& name, Clock::duration delay);

  /// Nothing is started on the host for that long, from now on.
  void pause(const std::string& name, Clock::duration time);

  /// When a request to the host may start as far as time is concerned; in the past: now.
  Clock::time_point next_start(const std::string& name) const;

  /// True where a request to the host may start now.
  bool ready(const std::string& name) const;

  void started(const std::string& name);
  void ended(const std::string& name);

 private:
  struct Host {
    Clock::duration delay;
    int in_flight = 0;
    Clock::time_point next_start{};
  };

  Host& host(const std::string& name) {
    return hosts_.try_emplace(name, Host{.delay = limits_.delay}).first->second;
  }

  Limits limits_;
  std::map<std::string, Host> hosts_;
};

}  // namespace dalil
