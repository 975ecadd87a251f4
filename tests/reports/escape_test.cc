// Hostile words on their way to a terminal and into JSON, and the isolates around them.
#include "reports/escape.h"

#include <nlohmann/json.hpp>

#include "core/utf8.h"
#include "tests/support/catch.h"

namespace dalil {
namespace {

TEST_CASE("terminal_text leaves nothing that steers, reorders or hides") {
  struct Case {
    std::string_view text;
    std::string_view safe;
  };
  const Case cases[] = {
      {"plain \"quoted\" \\ text", "plain \"quoted\" \\ text"},
      {"دليل المُبتدئين؟", "دليل المُبتدئين؟"},
      {"می‌خواهم", "می‌خواهم"},
      {"👩‍💻", "👩‍💻"},
      {"a\tb\r\nc", "a b  c"},
      {"\x1b]8;;https://evil.example\x07x", "\\u{1B}]8;;https://evil.example\\u{7}x"},
      {"\u009B31m", "\\u{9B}31m"},
      {"\x7F", "\\u{7F}"},
      {std::string_view("a\0b", 3), "a\\u{0}b"},
      {"\u202Efdp.exe", "\\u{202E}fdp.exe"},
      {"\u2066a\u2067b\u2068c\u2069", "\\u{2066}a\\u{2067}b\\u{2068}c\\u{2069}"},
      {"\u200Eعـ\u200Fb\u061C", "عـb"},
      {"a\u2028b\u2029c", "a\\u{2028}b\\u{2029}c"},
      {"Cof\u00ADfee\u200B\uFEFF\u2060", "Coffee\\u{2060}"},
      {"\U000E0041", "\\u{E0041}"},
      {"\x9B", "\uFFFD"},
      {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.safe);
    CHECK(terminal_text(c.text) == c.safe);
  }
}

TEST_CASE("JSON strings keep every character and hold no control raw") {
  for (const std::string text :
       {"", "\"\\/\b\n\t\x01\x7F", "\u009B31m \u202E \u2066 \u2028", "\U000E0041 😀 دليل"}) {
    std::string json;
    append_json_string(json, text);
    CAPTURE(json);
    CHECK(nlohmann::json::parse(json).get<std::string>() == text);
    CHECK(terminal_text(json) == json);
  }
  std::string broken;
  append_json_string(broken, "a\xFF");
  CHECK(broken == "\"a\uFFFD\"");
}

TEST_CASE("Isolates stand where a direction could leak") {
  CHECK(isolated("word", false) == "word");
  CHECK(isolated("كلمة", false) == "\u2068كلمة\u2069");
  CHECK(isolated("كلمة", true) == "\u2068كلمة\u2069");
  CHECK(isolated("two words", true) == "\u2068two words\u2069");
  CHECK(isolated("title-missing", true) == "title-missing");  // may select a branch of a pattern
  CHECK(isolated_ltr("/a", false) == "/a");
  CHECK(isolated_ltr("/a", true) == "\u2066/a\u2069");
  CHECK(isolated_ltr("/العروض", false) == "\u2066/العروض\u2069");
}

}  // namespace
}  // namespace dalil
