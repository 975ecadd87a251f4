// Findings as blobs: what goes in comes out, most of them are short, and damaged ones are refused.
#include "store/finding_codec.h"

#include <limits>

#include "store/database.h"
#include "tests/support/catch.h"

namespace dalil {
namespace {

Finding broken_link() {
  Finding finding;
  finding.values = {{"target", std::string("https://example.com/gone")},
                    {"end", std::string("https://example.com/gone")},
                    {"status", std::int64_t{404}},
                    {"answer", std::string("404")},
                    {"share", 0.125},
                    {"nobody says this", std::string("رابط معطوب")},
                    {"least", std::numeric_limits<std::int64_t>::min()},
                    {"empty", std::string()}};
  finding.evidence = {{"a", "رابط معطوب", 12, 4},
                      {"https://example.com/gone", "404", 0, 4'000'000'000},
                      {"", "", 0, 0}};
  return finding;
}

void check_same(const Finding& a, const Finding& b) {
  REQUIRE(a.values.size() == b.values.size());
  for (std::size_t i = 0; i < a.values.size(); ++i) {
    CHECK(a.values[i].name == b.values[i].name);
    CHECK(a.values[i].value == b.values[i].value);
  }
  REQUIRE(a.evidence.size() == b.evidence.size());
  for (std::size_t i = 0; i < a.evidence.size(); ++i) {
    CHECK(a.evidence[i].where == b.evidence[i].where);
    CHECK(a.evidence[i].what == b.evidence[i].what);
    CHECK(a.evidence[i].line == b.evidence[i].line);
    CHECK(a.evidence[i].column == b.evidence[i].column);
  }
}

TEST_CASE("a finding comes back as it was") {
  store::FindingPacker packer;
  check_same(store::unpack_finding(packer.pack(broken_link())), broken_link());
  check_same(store::unpack_finding(packer.pack({})), {});
  Finding long_one = broken_link();
  for (int i = 0; i < 200; ++i) {
    const auto line = static_cast<std::uint32_t>(i);
    long_one.evidence.push_back({"head > title", "عنوان رقم " + std::to_string(i), line, 1});
  }
  const std::string packed(packer.pack(long_one));
  check_same(store::unpack_finding(packed), long_one);
  CHECK(packed.size() < 2'500);
}

TEST_CASE("what a finding says twice, and what all of them say, takes a byte or two") {
  store::FindingPacker packer;
  Finding button;
  button.values = {
      {"count", std::int64_t{1}}, {"first", std::string("no name")}, {"line", std::int64_t{6}}};
  button.evidence = {{"button", "no name", 6, 1436}};
  CHECK(packer.pack(button).size() <= 20);
  Finding title;
  const std::string text = "دليل القهوة المختصة";
  title.values = {{"title", text}};
  title.evidence = {{"h1", text, 7, 157}, {"head > title", text, 2, 55}};
  CHECK(packer.pack(title).size() <= text.size() + 20);
}

TEST_CASE("damaged findings are refused, whatever is wrong with them") {
  store::FindingPacker packer;
  const std::string whole(packer.pack(broken_link()));
  for (std::size_t size = 0; size < whole.size(); ++size) {
    CHECK_THROWS_AS(store::unpack_finding(whole.substr(0, size)), store::SqlError);
  }
  for (std::size_t i = 0; i < whole.size(); ++i) {
    for (const int bit : {1, 16, 128}) {
      std::string damaged = whole;
      damaged[i] = static_cast<char>(damaged[i] ^ bit);
      try {
        store::unpack_finding(damaged);
      } catch (const store::SqlError&) {
      }
    }
  }
  CHECK_THROWS_AS(store::unpack_finding("\2not zstd"), store::SqlError);
}

}  // namespace
}  // namespace dalil
