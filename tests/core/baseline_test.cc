// The baseline: what is written is read again, and what is none is told with its line.
#include "core/baseline.h"

#include "tests/support/catch.h"

namespace dalil {
namespace {

Finding finding(const char* rule, const char* page, const char* key = "") {
  return {.rule = rule, .page = page, .key = key};
}

std::string error_of(std::string_view text) {
  const Result<Baseline> read = Baseline::parse(text, "known.txt");
  return read ? "" : read.error().message;
}

TEST_CASE("a baseline is sorted, and each finding stands in it once") {
  Baseline baseline;
  const Finding late = finding("title-missing", "https://a.test/ب");
  baseline.add(late);
  baseline.add(finding("title-missing", "https://a.test/a"));
  baseline.add(finding("h1-missing", "https://a.test/z"));
  baseline.add(late);
  baseline.sort();
  CHECK(baseline.entries().size() == 3);
  const std::string text = baseline.text();
  const Result<Baseline> read = Baseline::parse(text, "known.txt");
  REQUIRE(read);
  CHECK(read->text() == text);
  CHECK(text.starts_with("# dalil baseline 1\n"));
  CHECK(text.ends_with(late.fingerprint() + " title-missing https://a.test/ب\n"));
  CHECK(read->has(baseline.entries().front().fingerprint));
  CHECK_FALSE(read->has(7));
}

TEST_CASE("a page with spaces or line ends is one line") {
  Baseline baseline;
  baseline.add(finding("sentence-too-long", "my notes/a\nb.md"));
  baseline.sort();
  const Result<Baseline> read = Baseline::parse(baseline.text(), "known.txt");
  REQUIRE(read);
  REQUIRE(read->entries().size() == 1);
  CHECK(read->entries()[0].page == "my notes/a b.md");
  CHECK(read->has(baseline.entries()[0].fingerprint));
}

TEST_CASE("lines of other systems and comments are fine") {
  const Result<Baseline> read = Baseline::parse(
      "\xEF\xBB\xBF# dalil baseline 1\r\n\r\n# why\r\n00000000000000ff a b\r\n", "known.txt");
  REQUIRE(read);
  CHECK(read->has(255));
  CHECK(read->entries()[0].page == "b");
}

TEST_CASE("what is no baseline is told with its line") {
  CHECK(error_of("").empty());
  CHECK(error_of("<<<<<<< HEAD\n").starts_with("known.txt:1: this is no baseline"));
  CHECK(error_of("# dalil baseline 2\n").starts_with("known.txt:1: "));
  const std::string head = "# dalil baseline 1\n";
  for (const char* line : {"<<<<<<< HEAD", "00ff a b", "00000000000000fg a b", "00000000000000ff",
                           "00000000000000ff a", "00000000000000ff  b", "00000000000000ff a ",
                           " 00000000000000f a b", "00000000000000ff\ta b"}) {
    CAPTURE(line);
    CHECK(error_of(head + "\n" + line + "\n").starts_with("known.txt:3: this line is none"));
  }
}

}  // namespace
}  // namespace dalil
