// What an audit keeps of pages beside their records: what they accept, the project's columns, the
// customer's journey; and that a page which has not changed takes it along.
#include <map>
#include <string>

#include "analyzer/configured_rules.h"
#include "tests/apps/auditing.h"
#include "tests/support/catch.h"
#include "tests/support/fake_web.h"
#include "tests/support/temp_folder.h"

namespace dalil {
namespace {

using test::FakeWeb;
using test::open;
using test::resources;
using test::TempFolder;

std::string page(std::string_view title, std::string_view body) {
  std::string text;
  for (int i = 0; i < 50; ++i) text += "coffee ";
  return "<!doctype html><html lang=en><head><title>" + std::string(title) +
         "</title></head><body><main><h1>" + std::string(title) + "</h1><p>" + text + "</p>" +
         std::string(body) + "</main></body></html>";
}

void build(FakeWeb& web) {
  web.add("https://site.test/",
          {.body = page("Roastery",
                        "<a href=/gone>x</a><a href=/a>a</a><a href=/b>b</a>"
                        "<!-- dalil-ignore link-broken-internal -- it comes back -->"
                        "<!-- dalil-ignore link-broken-internal until 2020-01-01 -- or not -->")});
  web.add("https://site.test/a", {.body = page("How to grind",
                                               "<h2>What is a burr?</h2><h2>How fine?</h2>"
                                               "<a href=/gone>x</a><b class=price>45</b>")});
  web.add("https://site.test/b",
          {.body = page("Buy now",
                        "<button>Add to cart</button><b class=price>50</b>"
                        "<!-- dalil-ignore own-price, title-too-short -- a test -->")});
}

std::int64_t suppressed(const AuditSummary& summary, std::string_view rule) {
  const auto found = std::ranges::find(summary.outcomes, rule, &RuleOutcome::rule);
  return found == summary.outcomes.end() ? -1 : found->suppressed;
}

std::vector<std::string> pages_with(Store& store, const AuditSummary& summary,
                                    std::string_view rule) {
  std::vector<std::string> pages;
  REQUIRE(store.findings(summary.run, rule, -1, [&](const Finding& finding) {
    pages.push_back(finding.page);
    return true;
  }));
  return pages;
}

std::map<std::string, std::string> prices(Store& store, std::int64_t run) {
  std::map<std::string, std::string> found;
  REQUIRE(store.page_rows(run, [&](const PageRow& row) {
    for (const PageNote& note : row.extracted) found[row.url] += note.name + "=" + note.value;
    return true;
  }));
  return found;
}

TEST_CASE("what pages accept, say in columns and lead to is kept, and goes on", "[notes]") {
  FakeWeb web;
  build(web);
  Result<OwnRules> own =
      OwnRules::make({{.place = "x:1",
                       .id = "own-price",
                       .query = {QueryKind::kXpath, "//b[@class='price']", ""},
                       .expect = Expectation::kAbsent,
                       .message = "{found}"}},
                     {{"x:9", "price", {QueryKind::kXpath, "//b[@class='price']", ""}, false}});
  REQUIRE(own);
  const Result<ConfiguredRules> configured =
      ConfiguredRules::make({}, {}, "2026-11-22", std::move(*own));
  REQUIRE(configured);
  TempFolder folder;
  Store store = open(folder.file("x.db"));
  AuditOptions options;
  options.rules = configured->rules();
  options.own = &configured->own();
  AuditRequest request;
  request.site = "https://site.test/";
  for (const bool again : {false, true}) {
    CAPTURE(again);
    Result<AuditEnd> end = run_audit_with(request, web, store, resources(), options);
    if (!end) FAIL(end.error().message);
    const AuditSummary& summary = end->summary;
    if (again) CHECK(summary.coverage.unchanged == 3);
    request.since = summary.run;
    CHECK(pages_with(store, summary, "link-broken-internal") ==
          std::vector<std::string>{"https://site.test/a"});
    CHECK(suppressed(summary, "link-broken-internal") == 1);
    CHECK(pages_with(store, summary, "own-price") ==
          std::vector<std::string>{"https://site.test/a"});
    CHECK(suppressed(summary, "own-price") == 1);
    CHECK(prices(store, summary.run) ==
          std::map<std::string, std::string>{{"https://site.test/a", "price=45"},
                                             {"https://site.test/b", "price=50"}});
    REQUIRE(summary.journey.stages.size() == 8);
    CHECK(summary.journey.judged == 3);
    CHECK(summary.journey.unknown == 1);
    CHECK(summary.journey.stages[0].pages == 1);
    CHECK(summary.journey.stages[0].examples.at(0).page == "https://site.test/a");
    CHECK(summary.journey.stages[3].stage == "conversion");
    CHECK(summary.journey.stages[3].pages == 1);
    CHECK_FALSE(summary.journey.stages[3].examples.at(0).evidence.empty());
  }
}

}  // namespace
}  // namespace dalil
