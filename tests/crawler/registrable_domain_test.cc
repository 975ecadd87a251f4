// The part of a host's name that can be registered, by the Public Suffix List.
#include "crawler/registrable_domain.h"

#include "core/url.h"
#include "tests/support/catch.h"

namespace dalil {
namespace {

TEST_CASE("hosts of one owner share a registrable domain") {
  struct Case {
    const char* host;
    const char* domain;
  };
  const Case cases[] = {{"example.com", "example.com"},
                        {"www.example.com", "example.com"},
                        {"a.b.example.com", "example.com"},
                        {"shop.example.co.uk", "example.co.uk"},
                        {"co.uk", "co.uk"},
                        {"www.example.com.sa", "example.com.sa"},
                        {"a.github.io", "a.github.io"},
                        {"www.b.github.io", "b.github.io"},
                        {"localhost", "localhost"},
                        {"127.0.0.1", "127.0.0.1"},
                        {"[::1]", "[::1]"}};
  for (const Case& each : cases) {
    INFO(each.host);
    CHECK(registrable_domain(each.host) == each.domain);
  }
  const Url arabic = *Url::parse("https://www.مثال.السعودية/");
  const Url owner = *Url::parse("https://مثال.السعودية/");
  CHECK(registrable_domain(arabic.host()) == owner.host());
}

}  // namespace
}  // namespace dalil
