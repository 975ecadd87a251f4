// Cases of a fix: grouped by sentence, counted by page, the most frequent first.
#include "reports/advice.h"

#include <fmt/format.h>

#include "tests/reports/sample_audit.h"
#include "tests/support/catch.h"

namespace dalil {
namespace {

Finding link(std::string_view page, std::string_view target, int line = 1) {
  return sample::finding("link-broken-internal", fmt::format("https://example.com/{}", page),
                         {{"anchor", std::string("x")},
                          {"url", fmt::format("https://example.com/{}", target)},
                          {"status", std::int64_t{404}}},
                         {"a", "x", static_cast<std::uint32_t>(line)}, fmt::format("{}", line));
}

Advice advice(const RuleCard& card, std::vector<Finding> findings, std::int64_t pages,
              std::int64_t* read = nullptr) {
  const AuditSummary summary = sample::summary();
  const sample::Findings all{{std::string(card.id), std::move(findings)}};
  const FindingSource source = [&](std::string_view rule, std::int64_t limit, const auto& take) {
    return sample::source(all)(rule, limit, [&](const Finding& finding) {
      if (read != nullptr) ++*read;
      return take(finding);
    });
  };
  const auto found = advice_of({summary, source}, {.card = &card, .pages_affected = pages}, "en");
  REQUIRE(found.has_value());
  REQUIRE_FALSE(found->cases.empty());
  return *found;
}

TEST_CASE("Cases are counted by page and stand by frequency, then as they appear") {
  const Advice found = advice(sample::kLinkBroken,
                              {link("a", "rare"), link("a", "old", 2), link("a", "old", 3),
                               link("b", "gone"), link("c", "gone"), link("c", "late", 2)},
                              3);
  REQUIRE(found.cases.size() == 4);
  CHECK(found.cases[0].sentence ==
        "Link to the page that took the place of https://example.com/gone, or take the link out.");
  CHECK(found.cases[0].pages == 2);
  CHECK(found.cases[0].first.page == "https://example.com/b");
  CHECK_THAT(found.cases[1].sentence, Catch::Matchers::Contains("/rare"));
  CHECK_THAT(found.cases[2].sentence, Catch::Matchers::Contains("/old"));
  CHECK(found.cases[2].pages == 1);
  CHECK(found.cases[2].first.key == "2");
  CHECK_THAT(found.cases[3].sentence, Catch::Matchers::Contains("/late"));
  CHECK(found.pages == 3);
  CHECK(found.whole);
}

TEST_CASE("One sentence for all needs one finding") {
  std::int64_t read = 0;
  const Finding missing = sample::findings()["title-missing"].front();
  const Advice found = advice(sample::kTitleMissing, {50, missing}, 31, &read);
  CHECK(read == 1);
  REQUIRE(found.cases.size() == 1);
  CHECK(found.cases[0].pages == 31);
  CHECK(found.cases[0].sentence == sample::kTitleMissing.en.fix);
}

TEST_CASE("No more findings are read than the bound, and the counts say of how many pages") {
  std::vector<Finding> findings(static_cast<std::size_t>(kAdviceFindings), link("a", "gone"));
  findings.push_back(link("b", "gone"));
  findings.front() = link("0", "other");
  std::int64_t read = 0;
  const Advice found = advice(sample::kLinkBroken, std::move(findings), 900, &read);
  CHECK(read == kAdviceFindings);
  CHECK_FALSE(found.whole);
  CHECK(found.pages == 2);
  CHECK(found.cases.size() == 2);
}

TEST_CASE("A rule whose findings are gone still has its sentence") {
  const Advice found = advice(sample::kTitleTooLong, {}, 2);
  CHECK(found.cases.front().sentence == "Put what matters first.");
  CHECK(found.cases.front().first.page.empty());
}

}  // namespace
}  // namespace dalil
