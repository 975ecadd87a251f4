// The terminal report: the whole picture in both languages, then each thing that it may have to
// say.
#include "reports/terminal.h"

#include <fmt/format.h>

#include <fstream>
#include <iterator>
#include <sstream>

#include "core/utf8.h"
#include "reports/columns.h"
#include "tests/reports/sample_audit.h"
#include "tests/support/catch.h"

namespace dalil {
namespace {

using Catch::Matchers::Contains;

std::string printed(const AuditSummary& summary, const TerminalOptions& options,
                    const sample::Findings& findings = sample::findings()) {
  const FindingSource source = sample::source(findings);
  std::string out;
  const auto done = write_terminal({summary, source}, options,
                                   [&out](std::string_view text) { out.append(text); });
  REQUIRE(done.has_value());
  return out;
}

std::string golden(const std::string& name) {
  std::ifstream file(std::string(DALIL_SOURCE_DIR "/tests/reports/golden/") + name);
  REQUIRE(file.good());
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

/// Without the sequences that colour writes: ESC [ … m.
std::string without_ink(std::string text) {
  for (std::size_t at = 0; (at = text.find("\x1b[", at)) != std::string::npos;) {
    text.erase(at, text.find('m', at) - at + 1);
  }
  return text;
}

TEST_CASE("The whole report, in both languages of the reader") {
  CHECK(printed(sample::summary(), {.language = "en"}) == golden("terminal_en.txt"));
  CHECK(printed(sample::summary(), {.language = "ar"}) == golden("terminal_ar.txt"));
}

TEST_CASE("A narrow terminal: every line fits, and the rule's id moves under the headline") {
  for (const std::string language : {"en", "ar"}) {
    const std::string text = printed(sample::summary(), {.language = language, .width = 80});
    for (const auto& line : lines_of(text)) {
      CAPTURE(line);
      CHECK((display_columns(line) <= 80 || line.find("evil.example") != std::string::npos));
    }
  }
  CHECK_THAT(printed(sample::summary(), {.width = 20}), Contains("Error · title-missing · Search"));
  CHECK_THAT(printed(sample::summary(), {.width = 100}), Contains("minutes  title-missing\n"));
}

TEST_CASE("Strangers cannot steer the terminal or the text around them") {
  for (const std::string language : {"en", "ar"}) {
    const std::string text = printed(sample::summary(), {.language = language});
    REQUIRE(is_valid_utf8(text));
    std::size_t offset = 0;
    int depth = 0;
    while (offset < text.size()) {
      const char32_t c = next_code_point(text, offset);
      CHECK((c == '\n' || (c >= 0x20 && (c < 0x7F || c > 0x9F))));
      CHECK((c < 0x202A || c > 0x202E));
      if (c >= 0x2066 && c <= 0x2068) ++depth;
      if (c == 0x2069) --depth;
      CHECK((depth == 0 || depth == 1));
      if (c == '\n') CHECK(depth == 0);
    }
    CHECK_THAT(text, Contains("\\u{1B}]8;;"));
    CHECK_THAT(text, Contains("\\u{202E}exe"));
  }
}

TEST_CASE("Arabic lines open with a right-to-left mark") {
  for (const auto& line : lines_of(printed(sample::summary(), {.language = "ar"}))) {
    CAPTURE(line);
    CHECK((line.empty() || line.starts_with("\u200F")));
  }
}

TEST_CASE("Colour adds no word and takes none") {
  const std::string plain = printed(sample::summary(), {});
  const std::string coloured = printed(sample::summary(), {.color = true});
  CHECK(plain != coloured);
  std::string stripped = without_ink(coloured);
  std::string unpadded;
  for (std::string line : lines_of(stripped)) {
    line.erase(line.find_last_not_of(' ') + 1);
    unpadded += line + '\n';
  }
  CHECK(unpadded == plain);
}

TEST_CASE("What is left out of a long list is told") {
  AuditSummary audit = sample::summary();
  const std::string text = printed(audit, {.max_items = 1});
  CHECK_THAT(text, Contains("2 more fixes: add -v to see them."));
  CHECK_THAT(text, Contains("One more phrase: add -v to see it."));
  CHECK_THAT(text, !Contains("link-broken-internal"));
  CHECK_THAT(printed(audit, {.language = "ar", .max_items = 1}), Contains("إصلاحان آخران"));
  CHECK_THAT(printed(audit, {.max_items = -1}), !Contains("more"));
}

TEST_CASE("The verdict says what is so") {
  struct Case {
    const char* name;
    void (*change)(AuditSummary&);
    std::string_view english;
    std::string_view arabic;
  };
  const Case cases[] = {
      {"nothing wrong",
       [](AuditSummary& audit) {
         audit.fixes.clear();
         audit.score = {};
       },
       "example.com scores 100 out of 100: nothing to fix on 1,204 pages.",
       "على 100 من 100: لا شيء يحتاج إلى إصلاح في 1,204 صفحات."},
      {"no page read", [](AuditSummary& audit) { audit.coverage.html = 0; },
       "No page of example.com could be read", "فلا درجة له."},
      {"no page can be indexed", [](AuditSummary& audit) { audit.coverage.indexable = 0; },
       "No page of example.com can be indexed, so there is no score.",
       "لا صفحة قابلة للفهرسة في \u2066example.com\u2069، فلا درجة له."},
      {"the largest gain is not the first",
       [](AuditSummary& audit) { REQUIRE(audit.fixes[0].gain < audit.fixes[1].gain); },
       "the fix with the largest gain adds 12.1 points: 1,103 pages link",
       "وأكبر ما يكسبه بإصلاح واحد 12.1 نقطة: 1,103 صفحات"},
      {"one point, twice",
       [](AuditSummary& audit) { audit.fixes[0].gain = 1.04, audit.fixes[1].gain = 0.96; },
       "adds 1 point: 31 pages", "نقطة واحدة: 31 صفحة"},
      {"no gain",
       [](AuditSummary& audit) {
         for (Fix& fix : audit.fixes) fix.gain = 0.04;
       },
       "3 things are still worth a look, first: 31 pages have no title.",
       "وبقيت 3 أمور تستحق النظر، أولها: 31 صفحة"},
      {"one thing without a gain",
       [](AuditSummary& audit) { audit.fixes.erase(audit.fixes.begin(), audit.fixes.begin() + 2); },
       "one thing is still worth a look: 1 title", "وبقي أمر يستحق النظر: عنوان واحد"},
      {"kinds are counted, not pages", [](AuditSummary&) {}, "3 kinds of fault: 2 errors, 1 notice",
       "3 أنواع من العيوب: خطآن، ملاحظة واحدة"},
      {"one kind", [](AuditSummary& audit) { audit.fixes.resize(1); }, "1 kind of fault: 1 error\n",
       "نوع واحد من العيوب: خطأ واحد\n"},
      {"milliseconds", [](AuditSummary& audit) { audit.elapsed = std::chrono::milliseconds(999); },
       "in under a second ·", "في أقل من ثانية ·"},
      {"robots ignored", [](AuditSummary& audit) { audit.robots_ignored = true; },
       "robots.txt was not obeyed", "لم يُتقيَّد بملف robots.txt"},
      {"minutes", [](AuditSummary& audit) { audit.elapsed = std::chrono::seconds(150); },
       "in 2.5 min", "في 2.5 دقيقة"},
      {"hours", [](AuditSummary& audit) { audit.elapsed = std::chrono::hours(2); }, "in 2 h",
       "في ساعتين"},
      {"interrupted",
       [](AuditSummary& audit) {
         audit.coverage.skipped = 0;
         audit.coverage.limits = {"interrupted", "max-time"};
       },
       "what lies beyond: the crawl was interrupted, limit on time, --max-time",
       "ما بعد ذلك: قُطع الزحف"},
      {"crashed", [](AuditSummary& audit) { audit.outcomes[1].crashed = 2; },
       "1 rule failed on some pages, a fault of dalil: link-broken-internal",
       "قاعدة واحدة تعطّلت في بعض الصفحات"},
      {"all checked",
       [](AuditSummary& audit) {
         audit.coverage = {.html = 3, .indexable = 2, .complete = true, .limits = {}};
         audit.outcomes.clear();
       },
       "3 pages in 6.1 s · 2 indexable", "3 صفحات في 6.1 ثانية · صفحتان قابلتان للفهرسة"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.name);
    AuditSummary audit = sample::summary();
    c.change(audit);
    CHECK_THAT(printed(audit, {.width = 200}), Contains(std::string(c.english)));
    const std::string arabic = printed(audit, {.language = "ar", .width = 200});
    CHECK_THAT(arabic, Contains(std::string(c.arabic)));
    CHECK_THAT(arabic, !Contains("{"
                                 "count"));
  }
}

/// Broken links on `pages` pages: /gone on all but the first, /old on every second page, /rare-N on
/// the first three.
sample::Findings broken_links(int pages) {
  sample::Findings findings = sample::findings();
  std::vector<Finding>& links = findings["link-broken-internal"];
  const Finding sample = links.back();
  links.clear();
  const auto add = [&](int page, const std::string& target) {
    Finding finding = sample;
    finding.page = fmt::format("https://example.com/p{:02}", page);
    finding.key = "https://example.com/" + target;
    finding.values[1].value = finding.key;
    links.push_back(std::move(finding));
  };
  for (int page = 0; page < pages; ++page) {
    if (page < 3) add(page, fmt::format("a-rare-{}", page));
    if (page > 0) add(page, "gone");
    if (page % 2 == 1) add(page, "old");
  }
  return findings;
}

TEST_CASE("Proposals that differ: the most frequent one with its pages, then the next") {
  AuditSummary audit = sample::summary();
  audit.fixes = {audit.fixes[1]};
  audit.fixes.front().pages_affected = 20;
  const auto findings = broken_links(20);
  const std::string english = printed(audit, {.width = 200}, findings);
  CHECK_THAT(english, Contains("→ On 19 of 20 pages: Link to the page that took the place of "
                               "https://example.com/gone"));
  CHECK_THAT(english, Contains("first: /p01, line 9 · The link “Sale” goes to"));
  CHECK_THAT(english, Contains("also on 10 pages, first: /p01, line 9 · The link “Sale” goes to "
                               "https://example.com/old"));
  CHECK_THAT(english, Contains("and 3 more cases\n"));
  CHECK_THAT(english, !Contains("rare"));
  const std::string arabic = printed(audit, {.language = "ar", .width = 200}, findings);
  CHECK_THAT(arabic, Contains("← في 19 صفحة من 20: اجعل الرابط"));
  CHECK_THAT(arabic, Contains("وفي 10 صفحات، أولاها: \u2066/p01\u2069، السطر 9 · الرابط «Sale»"));
  CHECK_THAT(arabic, Contains("و3 حالات أخرى\n"));
  audit.fixes.front().pages_affected = 19;  // as if the first page had been mended
  CHECK_THAT(printed(audit, {}, findings), Contains("→ On all 19 pages: Link to the page"));
}

TEST_CASE("Proposals that differ on every page: one of them as an example") {
  const std::string english = printed(sample::summary(), {.width = 200});
  CHECK_THAT(english, Contains("→ For example: Link to"));
  CHECK_THAT(english, Contains("where: /, line 1048"));
  CHECK_THAT(english, !Contains("more case"));
  CHECK_THAT(printed(sample::summary(), {.language = "ar"}), Contains("← مثلًا: اجعل الرابط"));
}

TEST_CASE("An audit that left nothing out has no such section") {
  AuditSummary audit = sample::summary();
  audit.coverage = {.html = 3, .indexable = 2, .complete = true, .limits = {}};
  audit.outcomes.clear();
  audit.keywords.clear();
  const std::string text = printed(audit, {});
  CHECK_THAT(text, !Contains("NOT CHECKED"));
  CHECK_THAT(text, !Contains("KEYWORDS"));
}

TEST_CASE("Findings that cannot be read fail the report") {
  const FindingSource broken = [](auto&&...) -> Result<void> {
    return Error{ErrorCode::kStore, "The store is gone."};
  };
  const AuditSummary audit = sample::summary();
  std::string out;
  const auto done =
      write_terminal({audit, broken}, {}, [&out](std::string_view text) { out.append(text); });
  REQUIRE_FALSE(done.has_value());
  CHECK(done.error().message == "The store is gone.");
  CHECK(out.empty());
}

}  // namespace
}  // namespace dalil
