// JSON with places, and what is wrong with what is none.
#include "analyzer/structured/json_text.h"

#include <nlohmann/json.hpp>
#include <random>
#include <string>

#include "tests/support/catch.h"

namespace dalil {
namespace {

/// As nlohmann has it, so that the two can be compared.
nlohmann::json rebuilt(const JsonValue& value) {
  switch (value.kind) {
    case JsonValue::Kind::kNull:
      return nullptr;
    case JsonValue::Kind::kBool:
    case JsonValue::Kind::kNumber:
      return nlohmann::json::parse(value.text);
    case JsonValue::Kind::kString:
      return value.text;
    case JsonValue::Kind::kArray:
    case JsonValue::Kind::kObject:
      break;
  }
  const bool object = value.is(JsonValue::Kind::kObject);
  nlohmann::json out = object ? nlohmann::json::object() : nlohmann::json::array();
  for (const JsonMember& member : value.members) {
    if (object) {
      out[member.name] = rebuilt(member.value);
    } else {
      out.push_back(rebuilt(member.value));
    }
  }
  return out;
}

TEST_CASE("JSON is read as it is written") {
  const char* const texts[] = {
      R"({"a": "نص عربي", "b": [1, -2.5e3, 0, 1E+2, true, false, null], "c": {"d": {}}})",
      R"(["\"\\\/\b\f\n\r\t", "\u0645\u0631\u062d\u0628\u0627", "\uD83D\uDE00"])", "[[], {}, \"\"]",
      "\n\t[ 1 ,\r\n 2 ]  "};
  for (const char* text : texts) {
    INFO(text);
    const JsonReading reading = read_json(text);
    CHECK(name_of(reading.fault) == "none");
    CHECK(rebuilt(reading.value) == nlohmann::json::parse(text));
  }
}

TEST_CASE("what is wrong with JSON, and where") {
  struct Case {
    const char* text;
    const char* fault;
    std::uint32_t at;
  };
  const Case cases[] = {{"", "empty", 0},
                        {" \n ", "empty", 3},
                        {R"({"a": 1,})", "trailing_comma", 7},
                        {R"([1, 2, ])", "trailing_comma", 5},
                        {R"({"a": 1 "b": 2})", "missing_comma", 8},
                        {R"([{"a": 1} {"b": 2}])", "missing_comma", 10},
                        {R"({"a" 1})", "missing_colon", 5},
                        {R"({"a": , "b": 1})", "missing_value", 6},
                        {R"([1,,2])", "missing_value", 3},
                        {R"({'a': 1})", "quotes", 1},
                        {R"({"a": “نص”})", "quotes", 6},
                        {R"({"a": "قال "نعم" ومضى"})", "inner_quote", 15},
                        {"{\"a\": \"one\ntwo\"}", "line_break", 10},
                        {R"({"a": "c:\dir"})", "escape", 9},
                        {R"({"a": "\u12"})", "escape", 7},
                        {R"({"a": "text)", "unclosed", 6},
                        {R"({"a": [1, 2)", "unclosed", 11},
                        {R"({"a": 1)", "unclosed", 7},
                        {R"({"a": [1, 2})", "bracket", 11},
                        {R"({a: 1})", "bare_word", 1},
                        {R"({"a": undefined})", "bare_word", 6},
                        {R"({"a": True})", "bare_word", 6},
                        {R"({"a": 012})", "number", 6},
                        {R"({"a": .5})", "number", 6},
                        {R"({"a": 5 SAR})", "missing_comma", 8},
                        {R"({"a": ٤٥})", "number", 6},
                        {R"({&quot;a&quot;: 1})", "entity", 1},
                        {R"({"a": 1 /* one */})", "comment", 8},
                        {"// note\n{}", "comment", 0},
                        {R"({"a": {{ title }}})", "template", 6},
                        {R"({"a": {% if x %}1})", "template", 6},
                        {R"({"a": <?php echo 1 ?>})", "template", 6},
                        {R"(<p>text</p>)", "markup", 0},
                        {R"({"a": 1}; )", "extra", 8},
                        {R"({"a": 1}{"b": 2})", "extra", 8},
                        {R"("text")", "no_object", 0}};
  for (const Case& c : cases) {
    INFO(c.text);
    const JsonReading reading = read_json(c.text);
    CHECK(name_of(reading.fault) == c.fault);
    CHECK(reading.at == c.at);
  }
}

TEST_CASE("marks around JSON are passed over") {
  for (const char* text : {"<!-- {\"a\": 1} -->", "//<![CDATA[\n{\"a\": 1}\n//]]>",
                           "/*<![CDATA[*/{\"a\": 1}/*]]>*/", "\xEF\xBB\xBF{\"a\": 1}"}) {
    INFO(text);
    const JsonReading reading = read_json(text);
    CHECK(name_of(reading.fault) == "none");
    CHECK(text[reading.value.at] == '{');
  }
}

TEST_CASE("deep and hostile JSON ends") {
  CHECK(read_json(std::string(100'000, '[')).fault == JsonFault::kDepth);
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "{\"a\":";
  CHECK(read_json(deep).fault == JsonFault::kDepth);
  std::string good = std::string(kMaxJsonDepth, '[') + std::string(kMaxJsonDepth, ']');
  CHECK(read_json(good).fault == JsonFault::kNone);
}

TEST_CASE("what is JSON is what nlohmann takes for JSON") {
  constexpr std::string_view kParts[] = {"{",  "}",  "[",    "]",    ",",      ":",    "\"a\"",
                                         "1",  "-0", "true", "null", "1.5e-3", "\"\"", "\"\\n\"",
                                         " ",  "\n", "01",   "x",    "\"",     "'b'",  "\\",
                                         "\t", "1.", "{}",   "[]",   "\"س\"",  "/",    "//"};
  std::mt19937 random(20261122);
  int accepted = 0;
  for (int i = 0; i < 60'000; ++i) {
    std::string text = random() % 2 ? "[" : "{\"k\":";
    const char end = text.front() == '[' ? ']' : '}';
    for (std::size_t parts = random() % 6; parts > 0; --parts) {
      text += kParts[random() % std::size(kParts)];
    }
    text += end;
    INFO(text);
    const bool good = read_json(text).fault == JsonFault::kNone;
    REQUIRE(good == nlohmann::json::accept(text));
    accepted += good;
  }
  CHECK(accepted > 1000);
}

}  // namespace
}  // namespace dalil
