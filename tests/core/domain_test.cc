// Hosts within a domain: the domain itself and what is below it, and no name that only ends alike.
#include "core/domain.h"

#include "tests/support/catch.h"

namespace dalil {
namespace {

TEST_CASE("what is within a domain") {
  CHECK(is_within("example.com", "example.com"));
  CHECK(is_within("shop.example.com", "example.com"));
  CHECK(is_within("a.b.example.com", "example.com"));
  CHECK_FALSE(is_within("notexample.com", "example.com"));
  CHECK_FALSE(is_within("example.com.evil.net", "example.com"));
  CHECK_FALSE(is_within("com", "example.com"));
  CHECK_FALSE(is_within("", "example.com"));
}

}  // namespace
}  // namespace dalil
