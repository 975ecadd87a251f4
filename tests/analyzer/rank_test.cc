// The order of fixes and the score: every number recomputed from the parts that reports print.
#include "analyzer/rank.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "tests/support/catch.h"

namespace dalil {
namespace {

RuleCard card(std::string_view id, Severity severity, Effort effort = Effort::kMinutes) {
  RuleCard made;
  made.id = id;
  made.severity = severity;
  made.effort = effort;
  return made;
}

const RuleCard kGone = card("a-gone", Severity::kError);
const RuleCard kTitle = card("b-title", Severity::kWarning, Effort::kHours);
const RuleCard kPolish = card("c-polish", Severity::kNotice, Effort::kDays);
const RuleCard kFact = card("d-fact", Severity::kInfo);
const RuleCard kIdle = card("e-idle", Severity::kError);

RuleImpact impact(const RuleCard& of, std::int64_t affected, double link_score,
                  double confidence = 1) {
  return {.card = &of,
          .outcome = {.rule = std::string(of.id), .checked = 90, .not_applicable = 10},
          .pages_affected = affected,
          .indexable_affected = affected,
          .link_score_affected = link_score,
          .confidence = confidence};
}

// 100 indexable pages with a mean link score of 5.
constexpr SiteWeights kSite{.indexable = 100, .link_score = 500};

std::vector<RuleImpact> impacts() {
  return {impact(kGone, 1, 100), impact(kTitle, 25, 125, 0.9), impact(kPolish, 100, 500),
          impact(kFact, 64, 128), impact(kIdle, 0, 0)};
}

const Fix& fix_of(const std::vector<Fix>& fixes, std::string_view id) {
  const auto found = std::ranges::find(fixes, id, [](const Fix& fix) { return fix.card->id; });
  REQUIRE(found != fixes.end());
  return *found;
}

TEST_CASE("a priority is the product of its parts", "[rank]") {
  const std::vector<Fix> fixes = rank(impacts(), kSite);
  REQUIRE(fixes.size() == 4);
  for (const Fix& fix : fixes) {
    INFO(fix.card->id);
    const PriorityParts& parts = fix.parts;
    CHECK(fix.priority ==
          Approx(100 * parts.severity * std::sqrt(parts.reach * parts.importance * parts.demand) *
                 parts.confidence / parts.effort));
    CHECK(fix.priority > 0);
    CHECK(fix.priority <= 100);
    CHECK(fix.pages_checked == 90);
    CHECK(fix.not_applicable == 10);
  }
}

TEST_CASE("what is searched for more comes first, and nothing passes 100", "[rank]") {
  RuleImpact rare = impact(kTitle, 4, 20), often = rare, most = rare;
  rare.demand = 0.25;
  often.demand = 4;
  most.demand = 1e6;
  const double plain = rank(std::vector{impact(kTitle, 4, 20)}, kSite).front().priority;
  CHECK(rank({&rare, 1}, kSite).front().priority == Approx(plain / 2));
  CHECK(rank({&often, 1}, kSite).front().priority == Approx(plain * 2));
  const PriorityParts parts = rank({&most, 1}, kSite).front().parts;
  CHECK(parts.reach * parts.importance * parts.demand == Approx(1));
}

TEST_CASE("the parts are what the impact says", "[rank]") {
  const std::vector<Fix> fixes = rank(impacts(), kSite);

  const PriorityParts& gone = fix_of(fixes, "a-gone").parts;
  CHECK(gone.severity == 1);
  CHECK(gone.reach == Approx(0.01));
  CHECK(gone.importance == Approx(20));  // 100 against a mean of 5.
  CHECK(gone.effort == 1);
  CHECK(fix_of(fixes, "a-gone").priority == Approx(100 * std::sqrt(0.2)));

  const PriorityParts& title = fix_of(fixes, "b-title").parts;
  CHECK(title.severity == 0.5);
  CHECK(title.reach == Approx(0.25));
  CHECK(title.importance == Approx(1));
  CHECK(title.confidence == Approx(0.9));
  CHECK(title.effort == 1.5);
  CHECK(fix_of(fixes, "b-title").priority == Approx(100 * 0.5 * 0.5 * 0.9 / 1.5));

  CHECK(fix_of(fixes, "c-polish").parts.severity == 0.2);
  CHECK(fix_of(fixes, "c-polish").parts.effort == 3);
  CHECK(fix_of(fixes, "d-fact").parts.severity == 0.05);
  CHECK(fix_of(fixes, "d-fact").parts.importance == Approx(0.4));
}

TEST_CASE("importance is at most one part of the reach, and reach at most 1", "[rank]") {
  const RuleImpact home = impact(kGone, 1, 900);  // 180 times the mean.
  CHECK(rank({&home, 1}, kSite).front().parts.importance == Approx(100));
  CHECK(rank({&home, 1}, kSite).front().priority == Approx(100));
  // Redirects and broken URLs are affected too, so there can be more pages than indexable ones.
  const RuleImpact many = impact(kGone, 300, 300);
  CHECK(rank({&many, 1}, kSite).front().parts.reach == 1);
}

TEST_CASE("what is about the whole site reaches all of it, whatever page it stands at", "[rank]") {
  RuleCard host = card("f-host", Severity::kNotice);
  host.reach = Reach::kSite;
  const RuleImpact home = impact(host, 1, 2);  // A home page that the site itself links little.
  const Fix fix = rank({&home, 1}, kSite).front();
  CHECK(fix.parts.reach == 1);
  CHECK(fix.parts.importance == 1);
  CHECK(fix.priority == Approx(20));
  CHECK(fix.pages_affected == 1);
  CHECK(score({&home, 1}, kSite).value == Approx(100 * std::exp(-0.03)));
  // Where robots.txt shuts everybody out nothing is indexable, and that is what it costs.
  CHECK(score({&home, 1}, {}).value == Approx(100 * std::exp(-0.03)));
  const RuleImpact idle = impact(host, 0, 0);
  CHECK(score({&idle, 1}, kSite).value == 100);
}

TEST_CASE("fixes come by priority, and by id where it is equal", "[rank]") {
  const RuleCard twin = card("a-a-twin", Severity::kError);
  std::vector<RuleImpact> all = impacts();
  all.push_back(impact(twin, 1, 100));
  const std::vector<Fix> fixes = rank(all, kSite);
  std::vector<std::string_view> ids;
  for (const Fix& fix : fixes) ids.push_back(fix.card->id);
  CHECK(ids ==
        std::vector<std::string_view>{"a-a-twin", "a-gone", "b-title", "c-polish", "d-fact"});
}

TEST_CASE("a site with nothing indexable still has an order", "[rank]") {
  const std::vector<RuleImpact> all = impacts();
  const std::vector<Fix> fixes = rank(all, {});
  REQUIRE(fixes.size() == 4);
  CHECK(fixes.front().card->id == "a-gone");
  CHECK(fixes.front().priority == Approx(100));
  CHECK(score(all, {}).value == 100);
}

TEST_CASE("the score and what is lost are recomputed from the costs", "[rank]") {
  const double gone = 25 * std::sqrt(0.01);
  const double title = 10 * std::sqrt(0.25) * 0.9;
  const double polish = 3 * std::sqrt(1.0);
  const double total = gone + title + polish;
  const Score whole = score(impacts(), kSite);
  CHECK(whole.value == Approx(100 * std::exp(-total / 100)));
  REQUIRE(whole.parts.size() == 3);  // Facts cost nothing, neither does a rule that found nothing.
  CHECK(whole.parts[0].rule == "b-title");
  CHECK(whole.parts[0].lost == Approx((100 - whole.value) * title / total));
  CHECK(whole.parts[1].rule == "c-polish");
  CHECK(whole.parts[1].lost == Approx((100 - whole.value) * polish / total));
  CHECK(whole.parts[2].rule == "a-gone");
  CHECK(whole.parts[2].lost == Approx((100 - whole.value) * gone / total));
  double sum = 0;
  for (const ScorePart& part : whole.parts) sum += part.lost;
  CHECK(sum == Approx(100 - whole.value));
}

TEST_CASE("the gain of a fix is the score without the rule's findings minus the score", "[rank]") {
  const std::vector<RuleImpact> all = impacts();
  const double before = score(all, kSite).value;
  for (const Fix& fix : rank(all, kSite)) {
    std::vector<RuleImpact> mended = all;
    std::erase_if(mended, [&](const RuleImpact& each) { return each.card == fix.card; });
    INFO(fix.card->id);
    CHECK(fix.gain == Approx(score(mended, kSite).value - before));
  }
}

TEST_CASE("a clean site has 100, and each rule saturates at its weight", "[rank]") {
  CHECK(score({}, kSite).value == 100);
  const RuleImpact idle = impact(kIdle, 0, 0);
  CHECK(score({&idle, 1}, kSite).value == 100);
  CHECK(rank({&idle, 1}, kSite).empty());
  const RuleImpact all = impact(kGone, 100, 500);
  const RuleImpact more = impact(kGone, 100'000, 500);
  CHECK(score({&all, 1}, kSite).value == Approx(100 * std::exp(-0.25)));
  CHECK(score({&more, 1}, kSite).value == score({&all, 1}, kSite).value);
}

TEST_CASE("pages that cannot rank move no score", "[rank]") {
  std::vector<RuleImpact> all = impacts();
  const double before = score(all, kSite).value;
  // 40 images, redirects and broken URLs with findings: affected, but none of them indexable.
  for (RuleImpact& each : all) each.pages_affected += 40;
  CHECK(score(all, kSite).value == before);
  // A rule that found something on these alone costs nothing.
  RuleImpact broken = impact(kIdle, 40, 40);
  broken.indexable_affected = 0;
  all.push_back(broken);
  CHECK(score(all, kSite).value == before);
}

TEST_CASE("more findings never raise the score, and less confidence never lowers it", "[rank]") {
  double last = 100;
  for (std::int64_t affected = 1; affected <= 100; ++affected) {
    const RuleImpact one = impact(kTitle, affected, 5);
    const double value = score({&one, 1}, kSite).value;
    CHECK(value < last);
    last = value;
    const RuleImpact unsure = impact(kTitle, affected, 5, 0.3);
    CHECK(score({&unsure, 1}, kSite).value > value);
  }
}

TEST_CASE("confidence factors descend", "[rank]") {
  CHECK(confidence_factor(Confidence::kConfirmed) == 1);
  CHECK(confidence_factor(Confidence::kLikely) == 0.9);
  CHECK(confidence_factor(Confidence::kIntermittent) == 0.6);
  CHECK(confidence_factor(Confidence::kUnverifiable) == 0.3);
}

}  // namespace
}  // namespace dalil
