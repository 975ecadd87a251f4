// Cells of a terminal: widths, cutting, padding and wrapping, in several scripts.
#include "reports/columns.h"

#include "tests/support/catch.h"

namespace dalil {
namespace {

TEST_CASE("display_columns counts cells") {
  struct Case {
    std::string_view text;
    std::size_t columns;
  };
  const Case cases[] = {{"", 0},
                        {"abc", 3},
                        {"دليل", 4},
                        {"مُحَمَّدٌ", 4},
                        {"é", 1},
                        {"e\u0301", 1},
                        {"日本", 4},
                        {"👍", 2},
                        {"한국", 4},
                        {"✓ ✗ →", 5},
                        {"\u2066a\u2069", 1},
                        {"\u200F", 0},
                        {"הַ", 1},
                        {"ﷺ", 1},
                        {"नि", 2},
                        {"\uFF21", 2}};
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(display_columns(c.text) == c.columns);
  }
}

TEST_CASE("cut_to_columns shows where something is left out") {
  CHECK(cut_to_columns("abcd", 4) == "abcd");
  CHECK(cut_to_columns("abcde", 4) == "abc…");
  CHECK(cut_to_columns("日本語", 4) == "日…");
  CHECK(cut_to_columns("مُحَمَّدٌ", 3) == "مُحَ…");
  CHECK(cut_to_columns("", 4) == "");
}

TEST_CASE("Padding counts cells and cuts nothing") {
  CHECK(pad_end("مُرّ", 5) == "مُرّ   ");
  CHECK(pad_start("31", 4) == "  31");
  CHECK(pad_start("12345", 4) == "12345");
}

TEST_CASE("wrap breaks at spaces and keeps long words whole") {
  using Lines = std::vector<std::string>;
  CHECK(wrap("", 10) == Lines{""});
  CHECK(wrap("one two three", 7) == Lines{"one two", "three"});
  CHECK(wrap("see https://example.com/long now", 8) ==
        Lines{"see", "https://example.com/long", "now"});
  CHECK(wrap("يختلق محرك البحث عنوانًا", 11) == Lines{"يختلق محرك", "البحث", "عنوانًا"});
  CHECK(wrap("say \u2068one two\u2069 three", 8) ==
        Lines{"say \u2068one\u2069", "\u2068two\u2069", "three"});
}

}  // namespace
}  // namespace dalil
