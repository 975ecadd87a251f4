// Short names of sites and pages, readable URLs, the shown score.
#include "reports/readable.h"

#include "tests/reports/sample_audit.h"
#include "tests/support/catch.h"

namespace dalil {
namespace {

TEST_CASE("Sites and pages have short, readable names") {
  CHECK(site_name("https://example.com/") == "example.com");
  CHECK(site_name("https://example.com/shop/") == "example.com/shop");
  CHECK(page_path("https://example.com/", "https://example.com/") == "/");
  CHECK(page_path("https://example.com/ar/", "https://example.com/a?b=1") == "/a?b=1");
  CHECK(page_path("https://example.com/", "https://example.com/%D8%AF%D9%84%D9%8A%D9%84") ==
        "/دليل");
  CHECK(page_path("https://example.com/", "https://www.example.com/a") ==
        "https://www.example.com/a");
  CHECK(page_path("https://example.com/", "no url") == "no url");
}

TEST_CASE("Values that are URLs are readable, others stay") {
  const auto values = readable_values(sample::findings()["link-broken-internal"].front());
  CHECK(std::get<std::string>(values[0].value) == "كل العروض");
  CHECK(std::get<std::string>(values[1].value) == "https://example.com/العروض");
}

TEST_CASE("A list of addresses is no address") {
  CHECK(is_web_url("https://example.com/a"));
  CHECK_FALSE(is_web_url("https://example.com/a: 30; https://example.com/b: 5"));
  CHECK_FALSE(is_web_url("example.com"));
}

TEST_CASE("Only a full score is shown as 100") {
  CHECK(shown_score(100) == 100);
  CHECK(shown_score(99.9) == 99);
  CHECK(shown_score(74.5) == 75);
  CHECK(shown_score(0) == 0);
}

}  // namespace
}  // namespace dalil
