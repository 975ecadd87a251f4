// The score and the priorities of real audits: what else the crawl took in moves nothing, and every
// number follows from those that are printed beside it.
#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "apps/engine/traffic.h"
#include "reports/json.h"
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

constexpr int kPages = 12;

std::string path_of(int page) { return "/coffee/" + std::to_string(page); }

std::string page(int number) {
  const std::string title =
      number % 5 == 0 ? "" : "<title>Coffee of region " + std::to_string(number / 2) + "</title>";
  std::string links = "<a href=/>Home</a>";
  for (int i = 0; i < number; ++i) links += "<a href=" + path_of(i) + ">Region</a>";
  return "<!doctype html><html lang=en><meta charset=utf-8>" + title + "<body><h1>Region " +
         std::to_string(number) + "</h1><main><p>Some words on coffee.</p>" + links +
         "</main></html>";
}

AuditSummary audit(const std::vector<std::string>& more, Store& store, FakeWeb& web) {
  AuditRequest request;
  request.site = "https://site.test/";
  request.scope.list_only = true;
  request.list = {"https://site.test/"};
  web.add("https://site.test/", {.body = page(kPages)});
  for (int i = 0; i < kPages; ++i) {
    request.list.push_back("https://site.test" + path_of(i));
    web.add(request.list.back(), {.body = page(i)});
  }
  web.add("https://site.test/robots.txt",
          {.body = "User-agent: *\nDisallow: /private/\n", .type = "text/plain"});
  for (const std::string& path : more) request.list.push_back("https://site.test" + path);
  AuditOptions options;
  options.rules = all_rules();
  const Result<AuditEnd> end = run_audit_with(request, web, store, resources(), options);
  if (!end) FAIL(end.error().message);
  return end->summary;
}

std::string parts_of(const Score& score) {
  std::string text;
  for (const ScorePart& part : score.parts) {
    text += part.rule + " " + std::to_string(part.lost) + "\n";
  }
  return text;
}

TEST_CASE("images, redirects and blocked addresses in the crawl do not move the score") {
  TempFolder folder;
  Store store = open(folder.file("x.db"));
  FakeWeb plain;
  const Score alone = audit({}, store, plain).score;
  CHECK(alone.value < 100);
  CHECK(alone.parts.size() > 2);

  std::vector<std::string> more;
  FakeWeb web;
  for (int i = 0; i < 40; ++i) {
    const std::string number = std::to_string(i);
    for (const std::string& path : {"/images/" + number + ".png", "/old/" + number,
                                    "/private/" + number, "/papers/" + number + ".pdf"}) {
      more.push_back(path);
    }
    const std::string site = "https://site.test";
    web.add(site + "/images/" + number + ".png", {.body = "\x89PNG", .type = "image/png"});
    web.add(site + "/old/" + number, {.status = 301, .location = path_of(i % kPages)});
    web.add(site + "/papers/" + number + ".pdf", {.body = "%PDF", .type = "application/pdf"});
  }
  const AuditSummary with = audit(more, store, web);
  CHECK(with.coverage.discovered == 1 + kPages + 160);
  CHECK(with.coverage.blocked_by_robots == 40);
  CHECK(with.coverage.redirects == 40);
  CHECK(with.score.value == alone.value);
  CHECK(parts_of(with.score) == parts_of(alone));
}

double weight_of(const std::string& severity) {
  return severity == "error" ? 25 : severity == "warning" ? 10 : severity == "notice" ? 3 : 0;
}
double factor_of(const std::string& severity) {
  return severity == "error" ? 1 : severity == "warning" ? 0.5 : severity == "notice" ? 0.2 : 0.05;
}
double factor_of_effort(const std::string& effort) {
  return effort == "days" ? 3 : effort == "hours" ? 1.5 : 1;
}
double confidence_of(const nlohmann::json& findings) {
  double sum = 0;
  for (const nlohmann::json& finding : findings) {
    const std::string name = finding.at("confidence");
    sum += name == "confirmed" ? 1 : name == "likely" ? 0.9 : name == "intermittent" ? 0.6 : 0.3;
  }
  return sum / static_cast<double>(findings.size());
}

/// Recomputes every number of the report of `summary`.
void check_numbers(const AuditSummary& summary, Store& store) {
  const FindingSource source = [&](std::string_view rule, std::int64_t limit,
                                   const auto& callback) {
    return store.findings(summary.run, rule, limit, callback);
  };
  std::string text;
  REQUIRE(write_json({summary, source}, {}, [&](std::string_view piece) { text += piece; }));
  const nlohmann::json report = nlohmann::json::parse(text);

  const double indexable = report["coverage"]["indexable"];
  const double score = report["score"]["value"];
  std::map<std::string, double> lost;
  double sum = 0;
  for (const auto& part : report["score"]["parts"]) {
    lost[part["rule"]] = part["lost"];
    sum += part["lost"].get<double>();
  }
  CHECK(100 - sum == Approx(score).margin(0.001));

  const double costs = -100 * std::log(score / 100);
  REQUIRE(report["fixes"].size() > 3);
  double last = 101;
  for (const auto& fix : report["fixes"]) {
    const std::string rule = fix["rule"];
    CAPTURE(rule);
    const auto& parts = fix["priority_parts"];
    const double severity = parts["severity"], reach = parts["reach"],
                 importance = parts["importance"], confidence = parts["confidence"],
                 effort = parts["effort"], demand = parts["demand"];
    CHECK(severity == factor_of(fix["severity"]));
    CHECK(effort == factor_of_effort(fix["effort"]));
    CHECK(confidence == Approx(confidence_of(fix["findings"])).epsilon(1e-5));
    const bool whole_site = find_rule(rule)->card.reach == Reach::kSite;
    const double affected = fix["pages_affected"];
    CHECK(reach == Approx(whole_site ? 1 : std::min(1.0, affected / indexable)).epsilon(1e-5));
    const double priority = fix["priority"];
    CHECK(priority ==
          Approx(100 * severity * std::sqrt(reach * importance * demand) * confidence / effort)
              .epsilon(1e-4));
    CHECK(priority <= last);
    last = priority;

    if (fix.contains("shares")) {
      double shares = 0;
      for (const auto& [name, share] : fix["shares"].items())
        shares += std::min(1.0, share.get<double>());
      const double mean = shares / static_cast<double>(fix["shares"].size());
      CHECK(reach * importance == Approx(mean).epsilon(1e-4));
    }

    // The share of the score, from its formula and from the parts of the score.
    const double own = lost.contains(rule) ? lost[rule] * costs / (100 - score) : 0;
    CHECK(own <= weight_of(fix["severity"]) * std::sqrt(reach) * confidence + 0.001);
    CHECK(fix["gain"].get<double>() ==
          Approx(100 * std::exp(-(costs - own) / 100) - score).margin(0.001));
  }
}

TEST_CASE("every number of a report follows from the parts that it prints") {
  TempFolder folder;
  Store store = open(folder.file("x.db"));
  FakeWeb web;
  check_numbers(audit({"/gone"}, store, web), store);
}

TEST_CASE("traffic moves fixes to the pages that have it, and every number still follows") {
  TempFolder folder;
  Store store = open(folder.file("x.db"));
  FakeWeb web;
  AuditSummary summary = audit({"/gone"}, store, web);
  const AuditSummary by_links = summary;
  // Pages 0, 5 and 10 have no title; of two clicks in three they have one.
  const ImportedTraffic traffic{.pages = {{"https://site.test/coffee/5", 30, 500},
                                          {"/coffee/10", 20, 0},
                                          {"site.test/coffee/1", 100, 500},
                                          {"https://elsewhere.test/", 900, 900}},
                                .clicks = true,
                                .impressions = true};
  REQUIRE(weigh_by_traffic(traffic, store, summary));
  REQUIRE(summary.traffic);
  CHECK(summary.traffic->pages == 3);
  CHECK(summary.traffic->unknown == 1);
  CHECK(summary.traffic->clicks == 150);
  CHECK(summary.score.value == by_links.score.value);
  check_numbers(summary, store);
  const auto of = [](const AuditSummary& from, std::string_view rule) {
    const auto fix = std::ranges::find(from.fixes, rule, [](const Fix& f) { return f.card->id; });
    REQUIRE(fix != from.fixes.end());
    return *fix;
  };
  const Fix titles = of(summary, "title-missing");
  REQUIRE(titles.shares);
  CHECK(titles.shares->clicks == Approx(50.0 / 150));
  CHECK(titles.shares->impressions == Approx(0.5));
  CHECK(titles.priority > of(by_links, "title-missing").priority);

  // It is kept, and comes back.
  REQUIRE(store.finish_run(summary.run, summary));
  const Result<AuditSummary> kept =
      store.summary(summary.run, [](std::string_view id) { return &find_rule(id)->card; });
  REQUIRE(kept);
  REQUIRE(kept->traffic);
  CHECK(kept->traffic->impressions == 1000);
  CHECK(of(*kept, "title-missing").shares->clicks == titles.shares->clicks);

  // Another site's traffic weighs nothing.
  AuditSummary other = by_links;
  REQUIRE(weigh_by_traffic({.pages = {{"https://elsewhere.test/", 9, 9}}, .clicks = true}, store,
                           other));
  CHECK(other.fixes.front().priority == by_links.fixes.front().priority);
  CHECK_FALSE(other.fixes.front().shares);
}

}  // namespace
}  // namespace dalil
