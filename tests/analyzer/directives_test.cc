// Directives one by one, and the dates among them.
#include "analyzer/directives.h"

#include "analyzer/past_date.h"
#include "tests/support/catch.h"

namespace dalil {
namespace {

std::string taken_apart(std::string_view content) {
  const RobotsStatement statement{"robots", std::string(content), false, {}, true};
  std::string out;
  for (const Directive& directive : directives_of(statement)) {
    out += std::string(directive.name) + "=" + std::string(directive.value) + ";";
  }
  return out;
}

TEST_CASE("a statement is taken apart at its commas, but for those of a date") {
  CHECK(taken_apart("") == "");
  CHECK(taken_apart(" , ,") == "");
  CHECK(taken_apart("noindex , max-snippet: 20") == "noindex=;max-snippet=20;");
  CHECK(taken_apart("unavailable_after: fri, 25 jun 2010 15:00:00 gmt, nofollow") ==
        "unavailable_after=fri, 25 jun 2010 15:00:00 gmt;nofollow=;");
  CHECK(taken_apart("unavailable_after: 2010-06-25,none") == "unavailable_after=2010-06-25;none=;");
  CHECK(taken_apart("unavailable_after") == "unavailable_after=;");
}

TEST_CASE("dates that have passed") {
  for (const char* past :
       {"2010-06-25", "2010-06-25t15:00:00z", "25 jun 2010 15:00:00 pst",
        "fri, 25 jun 2010 15:00:00 gmt", "friday, 25-jun-10 15:00:00 est", "june 25, 2010"}) {
    CAPTURE(past);
    CHECK(has_passed(past));
  }
  for (const char* other : {"", "2999-01-01", "25 jun 2999", "next week", "2010", "2010-02-30",
                            "31 feb 2010", "june", "jun jun jun", "00-00-00", "99999999999999"}) {
    CAPTURE(other);
    CHECK_FALSE(has_passed(other));
  }
}

}  // namespace
}  // namespace dalil
