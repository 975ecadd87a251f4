// Domain names in Unicode and Punycode: own cases, and the web-platform-tests with the exact list
// of what differs.
#include "core/idna.h"

#include <optional>
#include <set>

#include "tests/core/wpt_data.h"
#include "tests/support/catch.h"

namespace dalil::test {
namespace {

using nlohmann::json;

std::optional<std::string> to_ascii(std::string_view domain) {
  std::string out = "//";
  const ExactCopy copy(domain);
  if (!append_domain_to_ascii(out, copy.view())) {
    CHECK(out == "//");
    return std::nullopt;
  }
  return out.substr(2);
}

// Expects `known` to be the inputs of `file` whose result is not the expected one, and returns how
// many were run.
int check_differences(const std::string& file, const std::set<std::string>& known) {
  std::set<std::string> differences;
  int run = 0;
  for (const json& test : load_wpt(file)) {
    if (!test.is_object()) continue;
    ++run;
    const auto result = to_ascii(test["input"].get<std::string>());
    const json given = result ? json(*result) : json(nullptr);
    if (given == test["output"]) continue;
    differences.insert(test["input"].get<std::string>());
    UNSCOPED_INFO(test.dump(-1, ' ', true) << " gives " << given.dump());
  }
  CHECK(differences == known);
  return run;
}

TEST_CASE("domains agree with the web-platform-tests", "[idna]") {
  if (std::getenv("DALIL_SHARED") == nullptr) {
    WARN("DALIL_SHARED is not set: the web-platform-tests are not run");
    return;
  }
  CHECK(check_differences("wpt_toascii.json", {}) > 80);
  // UTS 46 gives "" for "", the URL standard fails; the others hold letters of Unicode 17.
  CHECK(check_differences("wpt_IdnaTestV2.json",
                          {"", "\U0003293120.\u97f3.\ua8661.", "\U00032b9a9\ua369\u17d3.SS",
                           "\U00032b9a9\ua369\u17d3.ss"}) > 2600);
}

struct Case {
  std::string_view domain;
  std::optional<std::string_view> ascii;  // nothing: it is no domain
  std::string_view unicode = {};          // "": as `domain`
};

TEST_CASE("domains go to Punycode and back", "[idna]") {
  const Case cases[] = {
      {"example.com", "example.com"},
      {"EXAMPLE.Com", "example.com", "example.com"},
      {"مثال.إختبار", "xn--mgbh0fb.xn--kgbechtv"},
      {"www.موقع.وزارة-الأتصالات.مصر", "www.xn--4gbrim.xn----rmckbbajlc6dj7bxne2c.xn--wgbh1c"},
      {"مثال。إختبار", "xn--mgbh0fb.xn--kgbechtv", "مثال.إختبار"},
      {"faß.de", "xn--fa-hia.de"},
      {"FAẞ.de", "xn--fa-hia.de", "faß.de"},
      {"bücher.example.", "xn--bcher-kva.example."},
      {"ｅｘａｍｐｌｅ．com", "example.com", "example.com"},
      {"a\u00ADb.com", "ab.com", "ab.com"},  // a soft hyphen is ignored
      {"☕.example", "xn--53h.example"},
      {"-ü-.com", "xn-----xka.com"},
      {"my_host", "my_host"},
      {"xn--a", "xn--a"},  // broken Punycode is taken as it stands
      {"xn--a.ß", std::nullopt},
      {"", std::nullopt},
      {"\u00AD", std::nullopt},
      {"a b.com", std::nullopt},
      {"a%b.com", std::nullopt},
      {"ü/b.com", std::nullopt},
      {"a\u2100b.com", std::nullopt},       // maps to "a/c"
      {"مثالa.إختبار", std::nullopt},       // breaks the bidi rule
      {"مثال\u200C.إختبار", std::nullopt},  // ZWNJ joins nothing here
      {"\u0300a.com", std::nullopt},        // begins with a combining mark
      {"ü\xC3.com", std::nullopt},          // no UTF-8
      {"ü\uFFFD.com", std::nullopt},
  };
  for (const Case& c : cases) {
    INFO(c.domain);
    const auto ascii = to_ascii(c.domain);
    CHECK(ascii == c.ascii);
    if (ascii) CHECK(domain_to_unicode(*ascii) == (c.unicode.empty() ? c.domain : c.unicode));
  }
}

TEST_CASE("a domain that breaks UTS 46 is shown as it stands", "[idna]") {
  for (const std::string_view domain :
       {"xn--8i7caa", "xn--a.xn--mgbh0fb", "xn--zn7c.com", "xn--", "XN--MGBH0FB"}) {
    CHECK(domain_to_unicode(domain) == domain);
  }
}

TEST_CASE("a long domain costs no long time", "[idna]") {
  const auto qafs = [](int count) {
    std::string label;
    while (count-- > 0) label += "ق";
    return label;
  };
  CHECK(to_ascii(qafs(900)).has_value());
  CHECK_FALSE(to_ascii(qafs(1'100)).has_value());
  CHECK_FALSE(to_ascii(qafs(500'000)).has_value());
  CHECK(to_ascii(std::string(1'000'000, 'A')) == std::string(1'000'000, 'a'));
}

}  // namespace
}  // namespace dalil::test
