// Url against the web-platform-tests. What differs is listed here, exactly, with its reason in
// docs/url-conformance.md.
#include <fmt/format.h>

#include <set>

#include "core/url.h"
#include "tests/core/wpt_data.h"
#include "tests/support/catch.h"

namespace dalil::test {
namespace {

using nlohmann::json;

const std::set<std::string> kKnownDifferences = {};

bool is_special_case(const json& test, const Result<Url>& url) {
  static const std::set<std::string> special = {"http", "https", "file", "ftp", "ws", "wss"};
  if (url) return special.contains(std::string(url.value().scheme()));
  const auto scheme_of = [](const json& text) {
    const std::string value = text.is_string() ? text.get<std::string>() : std::string();
    return value.substr(0, value.find(':'));
  };
  return special.contains(scheme_of(test["input"])) || special.contains(scheme_of(test["base"]));
}

std::string prefixed(char delimiter, std::string_view part) {
  return part.empty() ? std::string() : delimiter + std::string(part);
}

std::string after(std::string_view part, char delimiter) {
  return part.empty() ? std::string() : std::string(part) + delimiter;
}

// What differs between a parsed URL and what the test expects; "" where nothing does.
std::string difference(const json& test, const Url& url) {
  const std::string port = url.port() < 0 ? "" : std::to_string(url.port());
  const std::string host(url.host());
  const std::pair<const char*, std::string> parts[] = {
      {"href", url.href()},
      {"protocol", after(url.scheme(), ':')},
      {"username", std::string(url.username())},
      {"password", std::string(url.password())},
      {"host", port.empty() ? host : host + ":" + port},
      {"hostname", host},
      {"port", port},
      {"pathname", std::string(url.path())},
      {"search", prefixed('?', url.query())},
      {"hash", prefixed('#', url.fragment())},
  };
  for (const auto& [name, value] : parts) {
    if (test[name] != value) return fmt::format("{} {} not {}", name, value, test[name].dump());
  }
  if (test.contains("origin") && test["origin"] != url.origin()) return "origin " + url.origin();
  return "";
}

Result<Url> parse_case(const json& test) {
  const ExactCopy input(test["input"].get<std::string>());
  if (test["base"].is_null()) return Url::parse(input.view());
  const ExactCopy base_text(test["base"].get<std::string>());
  const auto base = Url::parse(base_text.view());
  return base ? Url::parse(input.view(), &base.value()) : base;
}

std::string run_case(const json& test, const Result<Url>& url) {
  const bool fails = test.value("failure", false);
  if (!url) return fails ? "" : url.error().message;
  if (fails) return "no failure but " + url.value().href();
  return difference(test, url.value());
}

TEST_CASE("Url agrees with the web-platform-tests", "[url]") {
  const json tests = load_wpt("wpt_urltestdata.json");
  if (tests.is_null()) {
    WARN("DALIL_SHARED is not set: the web-platform-tests are not run");
    return;
  }
  std::set<std::string> differences;
  int special = 0, special_passed = 0, other = 0, other_passed = 0;
  for (const json& test : tests) {
    if (!test.is_object()) continue;
    const auto url = parse_case(test);
    const std::string problem = run_case(test, url);
    const bool is_special = is_special_case(test, url);
    (is_special ? special : other) += 1;
    if (problem.empty()) (is_special ? special_passed : other_passed) += 1;
    const std::string name =
        test["input"].get<std::string>() + " | " +
        (test["base"].is_null() ? std::string() : test["base"].get<std::string>());
    if (problem.empty()) continue;
    differences.insert(name);
    if (!kKnownDifferences.contains(name)) UNSCOPED_INFO(name << ": " << problem);
  }
  INFO("special " << special_passed << "/" << special << ", others " << other_passed << "/"
                  << other);
  CHECK(special + other > 880);
  CHECK(differences == kKnownDifferences);
}

// Whatever the tests parse, its href parses to itself, its key to itself, and its display to the
// same key.
TEST_CASE("href, key and display of the web-platform-tests are stable", "[url]") {
  const json tests = load_wpt("wpt_urltestdata.json");
  if (tests.is_null()) return;
  for (const json& test : tests) {
    if (!test.is_object()) continue;
    const auto url = parse_case(test);
    if (!url) continue;
    const Url& parsed = url.value();
    INFO(parsed.href());
    const auto again = Url::parse(parsed.href());
    REQUIRE(again);
    CHECK(again.value().href() == parsed.href());
    const auto key = Url::parse(parsed.key());
    REQUIRE(key);
    CHECK(key.value().key() == parsed.key());
    const auto display = Url::parse(parsed.display());
    REQUIRE(display);
    if (parsed.username().empty() && parsed.password().empty()) {
      CHECK(display.value().key() == parsed.key());
    }
  }
}

TEST_CASE("the query is encoded as the web-platform-tests expect of UTF-8", "[url]") {
  const json tests = load_wpt("wpt_percent-encoding.json");
  if (tests.is_null()) return;
  int run = 0;
  for (const json& test : tests) {
    if (!test.is_object()) continue;
    const std::string input = test["input"];
    const auto url = Url::parse("https://example.com/?" + input + "#" + input);
    REQUIRE(url);
    CHECK(url.value().query() == test["output"]["utf-8"].get<std::string>());
    CHECK(url.value().fragment() == test["output"]["utf-8"].get<std::string>());
    ++run;
  }
  CHECK(run == 7);
}

}  // namespace
}  // namespace dalil::test
