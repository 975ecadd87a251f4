// Sentences that several reports print.
#include "reports/sentences.h"

#include <string>

#include "tests/reports/sample_audit.h"
#include "tests/support/catch.h"

namespace dalil {
namespace {

TEST_CASE("the share of visits is said where it says something", "[sentences]") {
  struct Case {
    double reach;
    PageShares shares;
    const char* en;
  };
  const Case cases[] = {
      {0.1, {0.1, 0.38, 0.1249}, "These pages get 38% of the visits and 12.5% of the impressions."},
      {0.1, {0.1, 0.38, -1}, "These pages get 38% of the visits."},
      {0.4, {0.4, 1, 0.973}, "These pages get 100% of the visits and 97.3% of the impressions."},
      {0.4, {0.4, 1, 1.02}, "All visits and impressions go to these pages."},
      {0.4, {0.4, -1, 0.99999}, "All impressions go to these pages."},
      {1, {1, 1, 1}, ""},
      {1, {1, 0.5, -1}, "These pages get 50% of the visits."},
      {0.4, {0.4, -1, -1}, ""},
  };
  const Words en("en"), ar("ar");
  for (const Case& test : cases) {
    Fix fix = sample::summary().fixes[0];
    fix.pages_affected = 7;
    fix.parts.reach = test.reach;
    fix.shares = test.shares;
    CHECK(traffic_share(fix, en) == test.en);
    CHECK(traffic_share(fix, ar).empty() == (*test.en == '\0'));
  }
  Fix fix = sample::summary().fixes[0];
  CHECK(traffic_share(fix, en).empty());
  fix.pages_affected = 2;
  fix.parts.reach = 0.5;
  fix.shares = PageShares{1, 1, -1};
  CHECK(traffic_share(fix, ar) == "كل الزيارات من نصيب هاتين الصفحتين.");
}

}  // namespace
}  // namespace dalil
