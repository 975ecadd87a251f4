// When a run fails.
#include "apps/cli/gate.h"

#include "apps/cli/commands.h"
#include "tests/apps/auditing.h"
#include "tests/support/catch.h"
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
    const Result<int> result = gate(summary, store, store, options, {});
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

}  // namespace
}  // namespace dalil::cli
