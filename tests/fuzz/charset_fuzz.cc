// Bytes to UTF-8: the first line is the value of Content-Type, the rest a body.
#include <string>

#include "core/charset.h"
#include "core/charset_prescan.h"
#include "core/utf8.h"
#include "tests/fuzz/fuzz.h"

namespace dalil::fuzz {
namespace {

void expect_units(std::string_view text) {
  const std::size_t points = code_points(text), letters = graphemes(text);
  expect(letters <= points && points <= text.size(), "units hold each other");
  for (std::size_t limit : {std::size_t{0}, std::size_t{1}, letters / 2, letters}) {
    const std::string_view prefix = prefix_graphemes(text, limit);
    expect(text.starts_with(prefix) && graphemes(prefix) <= limit, "a prefix is within its limit");
    expect_utf8(prefix, "a prefix of graphemes");
    expect_utf8(prefix_bytes(text, limit), "a prefix of bytes");
  }
  std::string again;
  for (std::size_t at = 0; at < text.size();) append_utf8(again, next_code_point(text, at));
  expect(again == text, "code points make up the text");
  const std::string collapsed = collapse_space(text);
  expect(collapse_space(collapsed) == collapsed, "collapsing twice is once");
}

}  // namespace

void fuzz_charset(std::string_view input) {
  const std::string_view type = take_line(input);
  for (std::string_view hint : {"", "ar"}) {
    const Decoded decoded = decode_html(input, type, hint);
    expect_utf8(decoded.text, "decoded text");
    expect(encoding_for_label(decoded.encoding) == decoded.encoding, "an encoding is its label");
    const std::size_t points = code_points(decoded.text);
    const std::size_t half = encoded_bytes(input, decoded.encoding, points / 2);
    const std::size_t all = encoded_bytes(input, decoded.encoding, points);
    expect(half <= all && all <= input.size(), "bytes grow with characters");
    expect_units(decoded.text);
  }
  const std::string_view declared = declared_charset(input);
  expect(encoding_for_label(declared) == declared, "what is declared is an encoding");
  const std::string utf8 = to_valid_utf8(input);
  expect_utf8(utf8, "mended text");
  expect(!is_valid_utf8(input) || utf8 == input, "valid text stays");
  const std::string_view fixed = "text/html; charset=utf-8";
  const Decoded again = decode_html(utf8, fixed);
  if (again.source == Decoded::Source::kHeader) expect(again.text == utf8, "UTF-8 stays itself");
}

}  // namespace dalil::fuzz
