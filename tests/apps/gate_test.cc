// When a run fails: by a score, and by what is new beside the run before, packed or not.
#include "apps/cli/gate.h"

#include "apps/cli/commands.h"
#include "tests/apps/auditing.h"
#include "tests/support/catch.h"
#include "tests/support/fake_web.h"
#include "tests/support/temp_folder.h"

namespace dalil::cli {
namespace {

TEST_CASE("a score that is not there is below every limit", "[gate]") {
  const test::TempFolder folder;
  Store store = test::open(folder.file("x.db"));
  AuditSummary summary;
  summary.score.value = 100;
  const auto code = [&](const char* fail_on, double min_score = 0) {
    GateOptions options{.fail_on = fail_on, .quiet = true};
    if (min_score > 0) options.budget = {{"dalil.toml:1", "", "min_score", min_score}};
    LastChanges changes(store, summary.run, {});
    const Result<int> result = gate(summary, store, changes, options);
    REQUIRE(result);
    return *result;
  };
  CHECK(code("score<80") == kFindings);
  CHECK(code("error", 80) == kFindings);
  CHECK(code("error") == kClean);
  CHECK(code("never", 80) == kClean);
  summary.coverage.indexable = 1;
  CHECK(code("score<80", 80) == kClean);
  summary.score.value = 79.9;
  CHECK(code("score<80") == kFindings);
  CHECK(code("error", 80) == kFindings);
}

TEST_CASE("what was new in a run is new in a report of it, also when it was packed", "[gate]") {
  const test::TempFolder folder;
  Store store = test::open(folder.file("x.db"));
  const auto audit = [&](const std::string& title) {
    test::FakeWeb web;
    web.add("https://site.test/",
            {.body = "<!doctype html><html lang=en><title>" + title + "</title><h1>Coffee</h1>"});
    AuditRequest request;
    request.site = "https://site.test/";
    AuditOptions options;
    options.rules = all_rules();
    const Result<AuditEnd> end = run_audit_with(request, web, store, test::resources(), options);
    REQUIRE(end);
    return end->summary.run;
  };
  const std::int64_t runs[] = {audit("Coffee of Yemen"), audit(""), audit("")};
  const auto fails = [&](std::int64_t run) {
    Result<std::optional<Store>> alone = store.unpacked(run);
    REQUIRE(alone);
    Store& from = *alone ? **alone : store;
    const Result<AuditSummary> summary = from.summary(run, [](std::string_view id) {
      const Rule* const rule = find_rule(id);
      return rule ? &rule->card : nullptr;
    });
    REQUIRE(summary);
    LastChanges changes(store, run, all_rules());
    const Result<int> code = gate(*summary, from, changes, {.fail_on = "new", .quiet = true});
    REQUIRE(code);
    return *code == kFindings;
  };
  CHECK(fails(runs[1]));
  CHECK_FALSE(fails(runs[2]));
  REQUIRE(store.pack_history(runs[2], 1));
  REQUIRE(store.unpacked(runs[1])->has_value());
  CHECK(fails(runs[1]));
  CHECK_FALSE(fails(runs[2]));
  CHECK_FALSE(fails(runs[0]));
}

}  // namespace
}  // namespace dalil::cli
