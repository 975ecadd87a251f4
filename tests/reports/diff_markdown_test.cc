// A comparison as a comment: what strangers wrote is no markup in it, and what is cut is said.
#include "reports/diff_markdown.h"

#include <fmt/format.h>

#include "core/utf8.h"
#include "reports/diff_terminal.h"
#include "tests/reports/hostile_audit.h"
#include "tests/reports/sample_diff.h"

namespace dalil {
namespace {

using Catch::Matchers::Contains;

using sample::Comparison;

std::string markdown(const Comparison& diff, const std::string& language = "en") {
  std::string out;
  REQUIRE(diff.read([&](const DiffView& view) {
    return write_diff_markdown(view, language, [&](std::string_view text) { out += text; });
  }));
  return out;
}

std::string terminal(const Comparison& diff) {
  std::string out;
  REQUIRE(diff.read([&](const DiffView& view) {
    return write_diff_terminal(view, {.width = 200}, [&](std::string_view text) { out += text; });
  }));
  return out;
}

TEST_CASE("a comparison in Markdown: neither rules nor strangers write markup or call anybody") {
  Comparison diff;
  for (const std::string& payload : sample::kPayloads) {
    diff.add("a", payload);
    diff.add_change("`b|c`", payload, "@x");
  }
  for (const char* language : {"en", "ar"}) {
    const std::string text = markdown(diff, language);
    CAPTURE(language, text);
    CHECK_THAT(text, Contains("\\<title\\>") && Contains("\\<body\\>"));
    for (const char markup : {'<', '['}) {
      for (std::size_t at = text.find(markup); at != text.npos; at = text.find(markup, at + 1)) {
        CHECK(text[at - 1] == '\\');
      }
    }
    for (std::size_t at = text.find('@'); at != text.npos; at = text.find('@', at + 1)) {
      CHECK(text.substr(at + 1, 3) == "\u200B");
    }
    for (const std::string& line : sample::lines_of(text)) {
      if (!line.starts_with("| ")) continue;
      std::size_t bars = 0;
      for (std::size_t i = 0; i < line.size(); ++i)
        bars += line[i] == '|' && (i == 0 || line[i - 1] != '\\');
      CAPTURE(line);
      CHECK(bars == 4);  // Three cells, whatever stands in them.
    }
  }
}

TEST_CASE("a comparison that is cut says so, in room that a comment has") {
  Comparison diff;
  for (int i = 0; i < 5'000; ++i) diff.add(std::to_string(i), "Coffee");
  const std::string cut = markdown(diff);
  CHECK(code_points(cut) < 65'536);
  CHECK(code_points(cut) > 60'000);
  CHECK_THAT(cut, Contains("The rest does not fit into a comment"));
  diff.found.resize(3);
  diff.summary.counts[static_cast<std::size_t>(FindingState::kNew)] = 3;
  CHECK_THAT(markdown(diff), !Contains("does not fit"));
}

TEST_CASE("what a comparison cannot compare stands in every form of it") {
  Comparison diff;
  diff.summary.rules_before = {"h1-missing"};
  diff.summary.rules_after = {"title-missing", "title-too-long"};
  diff.summary.pages_not_checked = 12;
  diff.summary.notes = {{"tool", "dalil 0.1.0", "dalil 0.2.0"}};
  for (const std::string& text : {markdown(diff), terminal(diff)}) {
    CAPTURE(text);
    CHECK_THAT(text, Contains("earlier run alone") && Contains("h1-missing"));
    CHECK_THAT(text, Contains("later run alone") && Contains("title-too-long"));
    CHECK_THAT(text, Contains("12 pages were not fetched again"));
    CHECK_THAT(text, Contains("dalil 0.2.0"));
  }
  CHECK_THAT(markdown(diff), Contains("- Asked in the later run alone, so not compared: "
                                      "`title-missing`, `title-too-long`\n"));
}

TEST_CASE("a comparison names the scores that there are") {
  Comparison diff;
  CHECK_THAT(markdown(diff), Contains("score 71 → 75"));
  diff.summary.before.indexable = 0;
  CHECK_THAT(terminal(diff), Contains("score none → 75"));
  diff.summary.after.indexable = 0;
  CHECK_THAT(markdown(diff), !Contains("score"));
}

}  // namespace
}  // namespace dalil
