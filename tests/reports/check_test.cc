// Checks of articles: the terminal's whole picture in both languages, and the JSON's shape.
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "core/utf8.h"
#include "reports/check_json.h"
#include "reports/check_terminal.h"
#include "reports/columns.h"
#include "tests/reports/sample_check.h"
#include "tests/support/catch.h"

namespace dalil {
namespace {

using Catch::Matchers::Contains;
using Json = nlohmann::json;

std::string printed(const CheckSummary& summary, TerminalOptions options) {
  std::string out;
  write_check_terminal(summary, options, [&](std::string_view text) { out += text; });
  return out;
}

Json json_of(const CheckSummary& summary, const std::string& language) {
  std::string out;
  write_check_json(summary, {.language = language}, [&](std::string_view text) { out += text; });
  return Json::parse(out);
}

std::string golden(const std::string& name) {
  std::ifstream file(std::string(DALIL_SOURCE_DIR "/tests/reports/golden/") + name);
  REQUIRE(file.good());
  return {std::istreambuf_iterator<char>(file), {}};
}

TEST_CASE("a check on a terminal, in both languages of the reader", "[check]") {
  for (const std::string language : {"en", "ar"}) {
    const std::string shown = printed(sample::check(), {.language = language, .max_items = 3});
    CHECK(shown == golden("check_" + language + ".txt"));
    CHECK(is_valid_utf8(shown));
  }
}

TEST_CASE("all findings with -v, three of a rule without", "[check]") {
  const std::string all = printed(sample::check(), {.max_items = -1});
  CHECK_THAT(all, Contains("15:14") && !Contains("10 more"));
  const std::string few = printed(sample::check(), {.max_items = 3});
  CHECK_THAT(few, Contains("5:14") && !Contains("6:14") && Contains("10 more"));
}

TEST_CASE("words of strangers stay words", "[check]") {
  CheckSummary summary = sample::check();
  summary.files[0].path = "a\x1b[31m.md";
  summary.files[0].title.text = "x\u202Ey\x07";
  summary.files[0].title.sure_bytes = summary.files[0].title.text.size();
  summary.files[0].findings[0].before = "\x1b]0;title\x07";
  summary.files[0].keyphrases[0].phrase = "a\u2066b";
  for (const int items : {3, -1}) {
    const std::string shown = printed(summary, {.language = "ar", .max_items = items});
    CHECK(shown.find('\x1b') == std::string::npos);
    CHECK(shown.find('\x07') == std::string::npos);
    CHECK(shown.find("\u202E") == std::string::npos);
  }
}

TEST_CASE("JSON of a check", "[check]") {
  const Json json = json_of(sample::check(), "en");
  CHECK(json["schema"] == "dalil.check/1");
  REQUIRE(json["files"].size() == 3);
  const Json& file = json["files"][0];
  CHECK(file["path"] == "مقال.md");
  CHECK(file["words"] == 1117);
  CHECK(file["score_parts"][0]["lost"] == 20.1);
  const Json& phrase = file["keyphrases"][0];
  CHECK(phrase["count"] == 23);
  CHECK(phrase["how"] == Json{{"exact", 21}, {"spelling", 1}, {"inflected", 1}, {"reordered", 0}});
  CHECK(phrase["places"]["subheadings"] == Json{{"with", 2}, {"of", 7}});
  CHECK(phrase["places"]["slug"] == false);
  CHECK(phrase["matches"][0]["begin"] == 0);
  CHECK(phrase["matches"][0]["end"] == 35);
  CHECK(phrase["matches"][0]["column"] == 1);
  CHECK_FALSE(phrase.contains("partial"));
  const Json& partial = file["keyphrases"][1]["partial"];
  CHECK(partial["missing"] == Json{"ناجح"});
  CHECK(partial["nearest"]["line"] == 14);
  const Json& finding = file["findings"][0];
  CHECK(finding["rule"] == "space-before-punctuation");
  CHECK(finding["message"] == "There is a space before “،”.");
  CHECK(finding["excerpt"] == "العملاء ،");
  CHECK(finding["replacement"] == "العملاء،");
  CHECK(finding["end_column"] == 23);
  CHECK(json["files"][2] ==
        Json{{"path", "old.docx"},
             {"error", "old.docx: this is no .docx file: it is cut off. Save it again."}});
  CHECK(json_of(sample::check(), "ar")["files"][0]["findings"][0]["fix"] == "اكتب «العملاء،».");
}

}  // namespace
}  // namespace dalil
