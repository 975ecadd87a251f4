// What tells a finding again: the same numbers wherever lines and parameters moved.
#include "core/fingerprint.h"

#include "core/finding.h"
#include "tests/support/catch.h"

namespace dalil {
namespace {

TEST_CASE("an address is the same whatever the order of its parameters") {
  const std::string sorted = "https://a.test/x?a=1&b=2&b=1";
  for (const char* href : {"https://a.test/x?a=1&b=2&b=1", "https://a.test/x?b=2&a=1&b=1",
                           "https://a.test/x?b=2&b=1&a=1"}) {
    CHECK(same_address(href) == sorted);
  }
  // The order of one name's values may matter, and so does everything else.
  CHECK(same_address("https://a.test/x?b=1&a=1&b=2") != sorted);
  CHECK(same_address("https://a.test/x?b=2&a=1#c&a") == "https://a.test/x?a=1&b=2#c&a");
  CHECK(same_address("https://a.test/x?&b&a=&") == "https://a.test/x?&&a=&b");
  for (const char* href : {"", "?", "https://a.test/", "https://a.test/?a", "https://a.test/#?b&a",
                           "https://a.test/مقال?q=قهوة"}) {
    CHECK(same_address(href) == href);
  }
}

TEST_CASE("a fingerprint is of the rule, the page and the key") {
  Finding finding{.rule = "link-broken-internal",
                  .page = "https://a.test/list?sort=name&page=2",
                  .evidence = {{"a", "text", 12, 3}},
                  .key = "https://a.test/gone?b=2&a=1"};
  const std::string first = finding.fingerprint();
  CHECK(first.size() == 16);
  finding.evidence = {{"a", "other text", 99, 1}};
  finding.values = {{"links", std::int64_t{7}}};
  finding.confidence = Confidence::kLikely;
  finding.page = "https://a.test/list?page=2&sort=name";
  finding.key = "https://a.test/gone?a=1&b=2";
  CHECK(finding.fingerprint() == first);
  CHECK(fingerprint_text(fingerprint_of(finding.rule, finding.page, finding.key)) == first);
  // A key that is no address stays as it is.
  CHECK(fingerprint_of("r", "p", "x?b&a") != fingerprint_of("r", "p", "x?a&b"));
  CHECK(fingerprint_of("r", "p", "k") != fingerprint_of("r", "pk", ""));
}

}  // namespace
}  // namespace dalil
