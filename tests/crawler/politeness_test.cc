// The promises to a host, and how long it may ask for patience.
#include "crawler/politeness.h"

#include "tests/support/catch.h"

namespace dalil {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

std::optional<std::int64_t> asked(const char* value, const char* date = "") {
  Response response;
  response.headers = {{"retry-after", value}};
  if (*date) response.headers.push_back({"date", date});
  const auto wait = retry_after(response);
  if (!wait) return std::nullopt;
  return wait->count();
}

TEST_CASE("Retry-After is a number of seconds or a date") {
  CHECK(asked("120") == 120);
  CHECK(asked("0") == 0);
  CHECK(asked("-5") == 0);
  CHECK(asked("99999999999999999999") == 365 * 24 * 3'600);
  CHECK_FALSE(asked(""));
  CHECK_FALSE(asked("soon"));
  const char* const now = "Sun, 22 Nov 2026 08:00:00 GMT";
  CHECK(asked("Sun, 22 Nov 2026 08:01:30 GMT", now) == 90);
  CHECK(asked("Sun, 22 Nov 2026 07:00:00 GMT", now) == 0);
  CHECK(asked("Sunday, 22-Nov-26 08:01:30 GMT", now) == 90);
  CHECK(asked("Fri, 31 Dec 1999 23:59:59 GMT") == 0);
}

TEST_CASE("each host has its own number, its own delay and its own pause") {
  Politeness pace({.concurrency = 2, .delay = milliseconds(0)});
  CHECK(pace.ready("a.test"));
  pace.started("a.test");
  pace.started("a.test");
  CHECK_FALSE(pace.ready("a.test"));
  CHECK(pace.ready("b.test"));
  pace.ended("a.test");
  CHECK(pace.ready("a.test"));
  pace.pause("a.test", seconds(100));
  CHECK_FALSE(pace.ready("a.test"));
  CHECK(pace.ready("b.test"));
  CHECK(pace.next_start("a.test") > Politeness::Clock::now() + seconds(90));
}

TEST_CASE("a delay that becomes known holds for the request after the last") {
  Politeness pace({.concurrency = 2, .delay = milliseconds(0)});
  pace.started("a.test");
  pace.ended("a.test");
  pace.ask_delay("a.test", seconds(10));
  CHECK_FALSE(pace.ready("a.test"));
  pace.ask_delay("b.test", seconds(10));
  CHECK(pace.ready("b.test"));
  pace.started("b.test");
  CHECK_FALSE(pace.ready("b.test"));
}

}  // namespace
}  // namespace dalil
