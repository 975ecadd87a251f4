// A comparison as a comment: what strangers wrote is no markup in it, and what is cut is said.
#include "reports/diff_markdown.h"

#include <fmt/format.h>

#include "core/utf8.h"
#include "reports/diff_terminal.h"
#include "tests/reports/hostile_audit.h"

namespace dalil {
namespace {

using Catch::Matchers::Contains;

constexpr RuleCard kMarked{.id = "title-not-in-head",
                           .severity = Severity::kWarning,
                           .en = {.message = "The <title> stands in <body>, @all: “{title}”."},
                           .ar = {.message = "العنصر <title> داخل <body>: «{title}»."}};

struct Comparison {
  DiffSummary summary;
  std::vector<Finding> found;
  std::vector<PageChange> changes;

  Comparison() {
    summary.site = "https://example.com/";
    summary.before = {.run = 1, .started = "2026-11-20T06:00:00Z", .score = 71.2, .indexable = 9};
    summary.after = {.run = 2, .started = "2026-11-22T06:00:00Z", .score = 74.6, .indexable = 9};
    summary.pages_compared = 1200;
  }

  void add(std::string path, std::string title) {
    found.push_back(sample::finding("title-not-in-head", "https://example.com/" + std::move(path),
                                    {{"title", std::move(title)}}, {"title", "x", 1, 1}));
    ++summary.counts[static_cast<std::size_t>(FindingState::kNew)];
  }

  template <typename Write>
  std::string written(const Write& write) const {
    const DiffFindingSource findings = [&](FindingState state, const auto& callback) {
      for (const Finding& finding : found) {
        if (state != FindingState::kNew || !callback({.card = &kMarked, .finding = finding})) break;
      }
      return Result<void>();
    };
    const PageChangeSource pages = [&](const auto& callback) {
      for (const PageChange& change : changes) {
        if (!callback(change)) break;
      }
      return Result<void>();
    };
    std::string out;
    REQUIRE(write(DiffView{summary, findings, pages}, [&](std::string_view text) { out += text; }));
    return out;
  }
  std::string markdown(const std::string& language = "en") const {
    return written([&](const DiffView& view, const Sink& sink) {
      return write_diff_markdown(view, language, sink);
    });
  }
  std::string terminal() const {
    return written([](const DiffView& view, const Sink& sink) {
      return write_diff_terminal(view, {.width = 200}, sink);
    });
  }
};

TEST_CASE("a comparison in Markdown: neither rules nor strangers write markup or call anybody") {
  Comparison diff;
  for (const std::string& payload : sample::kPayloads) {
    diff.add("a", payload);
    diff.changes.push_back({.page = "https://example.com/`b|c`", .before = payload, .after = "@x"});
    ++diff.summary.page_counts[static_cast<std::size_t>(PageChangeKind::kTitle)];
  }
  for (const char* language : {"en", "ar"}) {
    const std::string text = diff.markdown(language);
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
      for (std::size_t i = 0; i < line.size(); ++i) bars += line[i] == '|' && line[i - 1] != '\\';
      CAPTURE(line);
      CHECK(bars == 4);  // Three cells, whatever stands in them.
    }
  }
}

TEST_CASE("a comparison that is cut says so, in room that a comment has") {
  Comparison diff;
  for (int i = 0; i < 5'000; ++i) diff.add(std::to_string(i), "Coffee");
  const std::string cut = diff.markdown();
  CHECK(code_points(cut) < 65'536);
  CHECK(code_points(cut) > 60'000);
  CHECK_THAT(cut, Contains("The rest does not fit into a comment"));
  diff.found.resize(3);
  diff.summary.counts[static_cast<std::size_t>(FindingState::kNew)] = 3;
  CHECK_THAT(diff.markdown(), !Contains("does not fit"));
}

TEST_CASE("what a comparison cannot compare stands in every form of it") {
  Comparison diff;
  diff.summary.rules_before = {"h1-missing"};
  diff.summary.rules_after = {"title-missing", "title-too-long"};
  diff.summary.pages_not_checked = 12;
  diff.summary.notes = {{"tool", "dalil 0.1.0", "dalil 0.2.0"}};
  for (const std::string& text : {diff.markdown(), diff.terminal()}) {
    CAPTURE(text);
    CHECK_THAT(text, Contains("earlier run alone") && Contains("h1-missing"));
    CHECK_THAT(text, Contains("later run alone") && Contains("title-too-long"));
    CHECK_THAT(text, Contains("12 pages were not fetched again"));
    CHECK_THAT(text, Contains("dalil 0.2.0"));
  }
  CHECK_THAT(diff.markdown(), Contains("- Asked in the later run alone, so not compared: "
                                       "`title-missing`, `title-too-long`\n"));
}

TEST_CASE("a comparison names the scores that there are") {
  Comparison diff;
  CHECK_THAT(diff.markdown(), Contains("score 71 → 75"));
  diff.summary.before.indexable = 0;
  CHECK_THAT(diff.terminal(), Contains("score none → 75"));
  diff.summary.after.indexable = 0;
  CHECK_THAT(diff.markdown(), !Contains("score"));
}

}  // namespace
}  // namespace dalil
