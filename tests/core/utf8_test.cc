// UTF-8 and the units of length: bytes, code points, graphemes.
#include "core/utf8.h"

#include "tests/support/catch.h"

namespace dalil {
namespace {

struct Broken {
  std::string_view bytes;
  std::string_view mended;
};

TEST_CASE("ill-formed parts become U+FFFD as the Encoding standard says") {
  const Broken table[] = {
      {"a\xFFz", "a\uFFFDz"},
      {"\xC0\xAF", "\uFFFD\uFFFD"},                      // overlong
      {"\xE0\x80\x80", "\uFFFD\uFFFD\uFFFD"},            // overlong
      {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD"},            // surrogate
      {"\xF4\x90\x80\x80", "\uFFFD\uFFFD\uFFFD\uFFFD"},  // over U+10FFFF
      {"\xF0\x9F\x98", "\uFFFD"},                        // one maximal subpart
      {"\xF0\x9F\x98سلام", "\uFFFDسلام"},
      {"مرحبا\xD8", "مرحبا\uFFFD"},
      {"\x80", "\uFFFD"},
      {"12345678\xE2\x82", "12345678\uFFFD"},
  };
  for (const Broken& row : table) {
    CHECK_FALSE(is_valid_utf8(row.bytes));
    CHECK(to_valid_utf8(row.bytes) == row.mended);
    CHECK(is_valid_utf8(row.mended));
  }
}

TEST_CASE("well-formed text is left alone") {
  for (const std::string_view text :
       {"", "plain ASCII over eight bytes", "نص عربي", "漢字", "😀\U0010FFFF", "\uD7FF\uE000"}) {
    CHECK(is_valid_utf8(text));
    CHECK(to_valid_utf8(text) == text);
  }
}

TEST_CASE("every code point survives the way out and in") {
  std::string text;
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    text.clear();
    append_utf8(text, c);
    std::size_t offset = 0;
    const char32_t read = next_code_point(text, offset);
    const bool surrogate = c >= 0xD800 && c <= 0xDFFF;
    if (read != (surrogate ? 0xFFFD : c) || offset != text.size() || !is_valid_utf8(text)) {
      FAIL("code point " << static_cast<unsigned>(c));
    }
  }
}

struct Length {
  std::string_view text;
  std::size_t graphemes;
};

TEST_CASE("graphemes are what a reader counts") {
  const Length table[] = {
      {"", 0},
      {"title", 5},
      {"عنوان", 5},
      {"مُحَمَّد", 4},                // tashkeel
      {"العـــربية", 7},          // tatweel
      {"ـَ", 0},                   // a mark on tatweel
      {"می‌خواهم", 7},   // ZWNJ
      {"\u200Fعربي\u200E", 4},    // bidi marks
      {"co\u00ADop", 4},          // soft hyphen
      {"a\r\nb", 3},              // CRLF is one
      {"e\u0301", 1},             // combining accent
      {"👨‍👩‍👧", 1},  // ZWJ sequence
      {"🇸🇦🇪🇬", 2},                // flags
      {"각", 1},
      {"한국어", 3},
      {"कि", 1},
      {"ไทย", 3},
      {"خبر 👍🏽 سار", 9},
      {"\u0601\u0661", 1},  // a number sign takes the digit in
  };
  for (const Length& row : table) {
    INFO(row.text);
    CHECK(graphemes(row.text) == row.graphemes);
    CHECK(prefix_graphemes(row.text, row.graphemes) == row.text);
  }
}

TEST_CASE("prefixes end between graphemes and code points") {
  CHECK(prefix_graphemes("مُحَمَّد", 2) == "مُحَ");
  CHECK(prefix_graphemes("abc", 0).empty());
  CHECK(prefix_graphemes("xe\u0301y", 2) == "xe\u0301");
  CHECK(prefix_graphemes("ab🇸🇦c", 3) == "ab🇸🇦");
  CHECK(prefix_bytes("عربي", 5) == "عر");
  CHECK(prefix_bytes("عربي", 4) == "عر");
  CHECK(prefix_bytes("عربي", 1).empty());
  CHECK(prefix_bytes("ab", 9) == "ab");
  CHECK(code_points("عربي a😀") == 7);
}

TEST_CASE("white space of every kind becomes one space") {
  CHECK(collapse_space("") == "");
  CHECK(collapse_space(" \t\n ") == "");
  CHECK(collapse_space("\u00A0نص \u2003\u3000عربي\r\n\u202F") == "نص عربي");
  CHECK(collapse_space("a\u200Bb") == "a\u200Bb");  // zero-width is no white space
}

}  // namespace
}  // namespace dalil
