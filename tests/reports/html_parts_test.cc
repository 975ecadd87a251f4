// What stands in HTML beside the audit itself: the changes since the one before, the journey, and
// the report of a check. Well-formed, and what strangers wrote stays text.
#include <fmt/format.h>

#include "tests/reports/hostile_audit.h"
#include "tests/reports/html_tags.h"
#include "tests/reports/sample_check.h"
#include "tests/reports/sample_diff.h"

namespace dalil {
namespace {

using Catch::Matchers::Contains;
using sample::Comparison, sample::Hostile, sample::Sample, sample::written;

void check_html(const std::string& text) {
  std::vector<std::string> wrong;
  const auto tags = sample::tags_of(text, wrong);
  CHECK(wrong == std::vector<std::string>{});
  for (const sample::Tag& tag : tags) {
    CHECK((tag.name != "img" && tag.name != "iframe" && tag.name != "form"));
    for (const auto& [name, value] : tag.attributes) {
      CAPTURE(tag.name, name, value);
      CHECK_FALSE(name.starts_with("on"));
      const bool leaves = value.starts_with("https://") || value.starts_with("http://");
      if (name == "href") CHECK((leaves || value.starts_with("#") || value == "data:,"));
    }
  }
}

ReportOptions with(const Comparison& diff, const std::string& language) {
  ReportOptions options;
  options.language = language;
  options.changes = [&](const auto& read) { return diff.read(read); };
  return options;
}

TEST_CASE("html: what changed since the audit before, in both languages") {
  Comparison diff;
  for (const std::string& payload : sample::kPayloads) {
    diff.add("a", payload);
    diff.add_change("b", payload, "<b onclick=x>");
  }
  for (const char* language : {"en", "ar"})
    check_html(written(write_html, Hostile(), with(diff, language)));
  const std::string text = written(write_html, Sample(), with(diff, "en"));
  CHECK_THAT(text, Contains("<a href=\"#changes\">Since the audit before</a>"));
  CHECK_THAT(text, Contains("score 71 → 75"));
  CHECK_THAT(text, Contains("20 new findings"));
  CHECK_THAT(text, Contains("Title outside the head"));
  CHECK_THAT(text, Contains("Changed pages <span>20</span>"));
  CHECK_THAT(written(write_html, Sample()), !Contains("id=\"changes\""));
}

TEST_CASE("html: more changes than anybody reads are counted") {
  Comparison diff;
  for (int i = 0; i < 1'000; ++i) diff.add(std::to_string(i), "Coffee");
  CHECK_THAT(written(write_html, Sample(), with(diff, "en")), Contains("and 800 more"));
}

TEST_CASE("changes are a table of the workbook and of CSV") {
  Comparison diff;
  diff.add("a", "=1+1");
  diff.add_change("b", "Tea", "-Coffee");
  const auto lines = sample::lines_of(written(write_csv_changes, Sample(), with(diff, "en")));
  REQUIRE(lines.size() == 3);
  CHECK(lines[0] == "state,rule,severity,page,message,why,before,after,importance\r");
  CHECK_THAT(lines[1], Contains("new,title-not-in-head,warning,https://example.com/a,"));
  CHECK(lines[2] == "changed,title,,https://example.com/b,,,Tea,'-Coffee,0\r");
  CHECK(sample::lines_of(written(write_csv_changes, Sample())).size() == 1);
}

TEST_CASE("html: the journey names the pages of each stage and what told it") {
  Sample audit;
  audit.summary.journey = {.judged = 4, .unknown = 1};
  for (const char* stage : {"awareness", "engagement"}) {
    audit.summary.journey.stages.push_back({.stage = stage});
  }
  audit.summary.journey.stages[0].pages = 3;
  audit.summary.journey.stages[0].examples = {
      {"https://example.com/guide", 0.9, {"<script>alert(1)</script>", "what is coffee"}}};
  for (const char* language : {"en", "ar"}) {
    ReportOptions options;
    options.language = language;
    check_html(written(write_html, audit, options));
  }
  const std::string text = written(write_html, audit);
  CHECK_THAT(text, Contains("id=\"journey\"") && Contains("what is coffee"));
  CHECK_THAT(text, Contains("&lt;script&gt;alert(1)"));
  CHECK_THAT(text, Contains("1 page: stage not told"));
  CHECK_THAT(written(write_html, Sample()), !Contains("id=\"journey\""));
}

TEST_CASE("html: a check has a section for each file, with the words around each finding") {
  CheckSummary summary = sample::check();
  const auto html = [&](const std::string& language) {
    ReportOptions options;
    options.language = language;
    std::string out;
    REQUIRE(write_check_html(summary, options, [&](std::string_view bytes) { out += bytes; }));
    return out;
  };
  const std::string english = html("en");
  check_html(english);
  CHECK_THAT(english, Contains("3 files · 13 findings · 1 is clean"));
  CHECK_THAT(english, Contains("<mark>العملاء ،</mark>"));
  CHECK_THAT(english, Contains("Save it again."));
  CHECK_THAT(english, Contains("Nothing to mend."));
  CHECK_THAT(html("ar"), Contains("dir=\"rtl\"") && Contains("التسويق الإلكتروني"));
  for (const std::string& payload : sample::kPayloads) {
    CheckedFile& file = summary.files[0];
    file.path = file.title.text = file.slug = file.keyphrases[0].phrase = payload;
    file.notes = {payload};
    CheckedFinding& found = file.findings[0];
    found.excerpt = found.shown = found.before = found.after = payload;
    found.finding.values = {{"mark", payload}, {"right", payload}};
    summary.files[2].error = payload;
    check_html(html("en"));
  }
}

}  // namespace
}  // namespace dalil
