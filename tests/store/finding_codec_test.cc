// Findings as blobs: what goes in comes out, most of them are short, and damaged ones are refused.
#include "store/finding_codec.h"

#include <cmath>
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

const store::QuotedTexts kPage = {"https://example.com/coffee", "دليل القهوة المختصة", "All of it",
                                  "دليل القهوة"};

// Through the codec, with a sample and the page above.
Finding again(std::string_view packed, const Finding& sample) {
  return store::unpack_finding(packed, sample,
                               [](std::size_t i) { return std::string_view(kPage.at(i)); });
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
  Finding long_one = broken_link();
  for (int i = 0; i < 200; ++i) {
    const auto line = static_cast<std::uint32_t>(i);
    long_one.evidence.push_back({"head > title", "عنوان رقم " + std::to_string(i), line, 1});
  }
  Finding other = broken_link();
  other.values[0] = {"target", std::int64_t{-3}};
  other.values[2].value = std::string("https://example.com/");
  other.values[4].value = -0.0;
  other.values.pop_back();
  other.evidence = {{"a", "رابط مقطوع", 12, 5}};
  const Finding samples[] = {{}, broken_link(), long_one, other};
  for (const Finding& sample : samples) {
    for (const Finding& finding : samples) {
      check_same(again(packer.pack(finding, sample, kPage), sample), finding);
      check_same(store::unpack_sample(packer.pack_sample(finding)), finding);
    }
  }
  CHECK(packer.pack(long_one, {}, kPage).size() < 2'500);
}

TEST_CASE("a number is the sample's only where all of its bits are") {
  store::FindingPacker packer;
  Finding sample, finding;
  sample.values = {{"share", 0.0}};
  finding.values = {{"share", -0.0}};
  const Finding back = again(packer.pack(finding, sample, kPage), sample);
  CHECK(std::signbit(std::get<double>(back.values.at(0).value)));
}

TEST_CASE("what a finding says twice, and what all of them say, takes a byte or two") {
  store::FindingPacker packer;
  Finding button;
  button.values = {
      {"count", std::int64_t{1}}, {"first", std::string("no name")}, {"line", std::int64_t{6}}};
  button.evidence = {{"button", "no name", 6, 1436}};
  CHECK(packer.pack_sample(button).size() <= 25);
  Finding title;
  const std::string text = "دليل القهوة المختصة";
  title.values = {{"title", text}};
  title.evidence = {{"h1", text, 7, 157}, {"head > title", text, 2, 55}};
  CHECK(packer.pack_sample(title).size() <= text.size() + 24);
}

TEST_CASE("what a finding shares with the sample takes a byte, wherever it stands") {
  store::FindingPacker packer;
  CHECK(packer.pack(broken_link(), broken_link(), kPage).size() == 1);
  Finding moved = broken_link();
  moved.evidence[0].line = 13;
  CHECK(packer.pack(moved, broken_link(), kPage).size() <= 4);
  Finding image, other;
  image.values = {{"image", std::string("/img/463.gif")}, {"fault", std::string("relative")}};
  image.evidence = {{"meta[property=\"og:image\"]", "/img/463.gif", 0, 0}};
  other = image;
  other.values[0].value = other.evidence[0].what = "/img/3998.gif";
  CHECK(packer.pack(other, image, kPage).size() <= 14);
}

TEST_CASE("what a finding quotes of its page takes a few bytes, and the page is asked only then") {
  store::FindingPacker packer;
  Finding sample, finding;
  sample.values = {{"title", std::string("Tea")}, {"part", std::string("T")}};
  finding.values = {{"title", kPage[1]}, {"part", kPage[1].substr(0, 21)}};
  finding.evidence = {{kPage[0] + "#top", kPage[2], 1, 2}};
  const std::string packed(packer.pack(finding, sample, kPage));
  CHECK(packed.size() <= 34);
  check_same(again(packed, sample), finding);
  const store::PageOfFinding none = [](std::size_t) {
    FAIL("the page was asked");
    return std::string_view();
  };
  check_same(store::unpack_finding(packer.pack(sample, {}, kPage), {}, none), sample);
}

// Whatever comes of them, it is a finding or an SqlError.
void read_damaged(const std::string& bytes, const Finding& sample) {
  try {
    again(bytes, sample);
  } catch (const store::SqlError&) {
  }
}

TEST_CASE("damaged findings are refused, whatever is wrong with them") {
  store::FindingPacker packer;
  Finding sample = broken_link();
  sample.values[0].value = std::string("https://example.com/there");
  sample.evidence.pop_back();
  const std::string whole(packer.pack(broken_link(), sample, kPage));
  for (std::size_t size = 0; size < whole.size(); ++size) {
    CHECK_THROWS_AS(again(whole.substr(0, size), sample), store::SqlError);
  }
  CHECK_THROWS_AS(again(whole + '\0', sample), store::SqlError);
  for (std::size_t i = 0; i < whole.size(); ++i) {
    for (int bit = 1; bit < 256; bit <<= 1) {
      std::string damaged = whole;
      damaged[i] = static_cast<char>(damaged[i] ^ bit);
      read_damaged(damaged, sample);
    }
  }
  CHECK_THROWS_AS(again("\1not zstd", sample), store::SqlError);
}

TEST_CASE("another sample than the one it was packed with does no harm") {
  store::FindingPacker packer;
  const std::string whole(packer.pack(broken_link(), broken_link(), kPage));
  CHECK_THROWS_AS(again(whole, {}), store::SqlError);
  Finding shorter = broken_link();
  shorter.values.resize(1);
  shorter.evidence.resize(1);
  read_damaged(whole, shorter);
  const std::string sample(packer.pack_sample(broken_link()));
  for (std::size_t size = 0; size < sample.size(); ++size) {
    CHECK_THROWS_AS(store::unpack_sample(sample.substr(0, size)), store::SqlError);
  }
}

}  // namespace
}  // namespace dalil
