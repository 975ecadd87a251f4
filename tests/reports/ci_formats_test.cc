// The formats that build servers read: JUnit, SARIF, annotations, comments, metrics.
#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <pugixml.hpp>
#include <set>

#include "core/utf8.h"
#include "tests/reports/hostile_audit.h"
#include "tests/reports/sample_check.h"

namespace dalil {
namespace {

using Json = nlohmann::ordered_json;
using sample::Hostile, sample::lines_of, sample::Sample, sample::written;

TEST_CASE("a suite of JUnit counts the pages that break its rule") {
  pugi::xml_document junit;
  REQUIRE(junit.load_string(written(write_junit, Sample()).c_str()));
  const auto suites = junit.child("testsuites");
  const auto titles = suites.find_child_by_attribute("name", "title-missing");
  CHECK(titles.attribute("failures").as_int() == 31);
  CHECK(titles.child("testcase").attribute("name").value() ==
        std::string("https://example.com/product/a12"));
  CHECK(titles.child("testcase").child("failure").attribute("type").value() ==
        std::string("error"));
  const auto notices = suites.find_child_by_attribute("name", "title-too-long");
  CHECK(notices.attribute("failures").as_int() == 0);
  CHECK(notices.child("testcase").child("failure").empty());
  CHECK(suites.find_child_by_attribute("name", "hreflang-to-redirect").empty());
}

TEST_CASE("SARIF names its rules once, and cuts where GitHub would refuse it") {
  Sample audit;
  auto& many = audit.found["title-missing"];
  for (int i = 0; many.size() < 25'010; ++i) {
    many.push_back(many.front());
    many.back().page = fmt::format("https://example.com/{:05}", i);
  }
  const Json run = Json::parse(written(write_sarif, audit))["runs"][0];
  CHECK(run["tool"]["driver"]["name"] == "dalil");
  CHECK(run["tool"]["driver"]["rules"].size() == 3);
  CHECK(run["results"].size() == 25'000);
  CHECK(run["invocations"][0]["toolExecutionNotifications"].size() == 1);
  const Json& first = run["results"][0];
  CHECK(first["ruleId"] == "title-missing");
  CHECK(first["level"] == "error");
  CHECK(first["locations"][0]["physicalLocation"]["region"]["startLine"] == 5);
  CHECK(first["partialFingerprints"]["dalil/v1"].get<std::string>().size() == 16);
  const Json whole = Json::parse(written(write_sarif, Sample()))["runs"][0];
  CHECK(whole["results"].size() == 5);
  CHECK_FALSE(whole["invocations"][0].contains("toolExecutionNotifications"));
}

TEST_CASE("files are named where the site came from files") {
  ReportOptions options;
  options.file_of = [](const std::string& url) {
    return url == "https://example.com/" ? "./منشور/index 1.html" : "";
  };
  const Json run = Json::parse(written(write_sarif, Sample(), options))["runs"][0];
  std::set<std::string> uris;
  for (const Json& result : run["results"]) {
    uris.insert(result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]);
  }
  CHECK(uris.contains("%D9%85%D9%86%D8%B4%D9%88%D8%B1/index%201.html"));
  CHECK(uris.contains("https://example.com/about"));
  CHECK(written(write_github, Sample(), options)
            .find("::error file=./منشور/index 1.html,line=1048,col=7,title=") != std::string::npos);
}

TEST_CASE("GitHub gets ten annotations of a level, and no command that a page has written") {
  Hostile audit;
  auto& many = audit.found["link-broken-internal"];
  for (int i = 0; i < 30; ++i) {
    many.push_back(sample::finding("link-broken-internal", fmt::format("https://example.com/{}", i),
                                   {{"anchor", std::string("x\n::error::y")}}, {"a", "x", 1, 1}));
  }
  const auto lines = lines_of(written(write_github, audit));
  REQUIRE(lines.size() == 21);
  for (std::size_t i = 0; i < 20; ++i) {
    CAPTURE(lines[i].substr(0, 80));
    CHECK(lines[i].starts_with(i < 10 ? "::error title=" : "::notice title="));
  }
  CHECK(lines[20].find("first 10") != std::string::npos);
}

TEST_CASE("Markdown stays below what a comment can hold, and calls nobody") {
  Hostile audit;
  const std::string markdown = written(write_markdown, audit);
  CHECK(markdown.find("]\\>\\<script\\>") != std::string::npos);  // Each of them is escaped.
  CHECK(markdown.find("@some") == std::string::npos);
  CHECK(markdown.find("](javascript") == std::string::npos);
  CHECK(markdown.find("\n::error") == std::string::npos);
  std::vector<RuleCard> cards(400, sample::kTitleTooLong);
  audit.summary.fixes.clear();
  for (const RuleCard& card : cards) {
    audit.summary.fixes.push_back({.card = &card, .pages_affected = 99});
  }
  for (Finding& finding : audit.found["title-too-long"]) {
    finding.values[0].value = std::string(10'000, 'x') + "|";
  }
  const std::string long_one = written(write_markdown, audit);
  CHECK(code_points(long_one) < 65'536);
  CHECK(code_points(long_one) > 20'000);
  CHECK(long_one.find("full report") != std::string::npos);
}

TEST_CASE("metrics are lines with a name, labels and a number") {
  Hostile audit;
  audit.summary.site = "https://example.com/\"\\\n";
  std::set<std::string> declared;
  for (const std::string& line : lines_of(written(write_prometheus, audit))) {
    CAPTURE(line.substr(0, 100));
    if (line.starts_with("# ")) {
      if (line.starts_with("# TYPE ")) declared.insert(line.substr(7, line.find(' ', 7) - 7));
      continue;
    }
    CHECK(declared.contains(line.substr(0, line.find('{'))));
    CHECK(line.find("{site=\"https://example.com/\\\"\\\\\\n\"") != std::string::npos);
    const std::string value = line.substr(line.rfind(' ') + 1);
    CHECK(value.find_first_not_of("0123456789.e+-") == std::string::npos);
  }
  CHECK(declared.contains("dalil_score"));
  const std::string metrics = written(write_prometheus, Sample());
  CHECK(metrics.find("dalil_score{site=\"https://example.com/\"} 74.2345\n") != std::string::npos);
  CHECK(metrics.find("dalil_audit_started_timestamp_seconds{site=\"https://example.com/\"} "
                     "1795327200\n") != std::string::npos);
}

TEST_CASE("a file that could not be read is told where findings are told") {
  const auto written = [](CheckWriter& write) {
    std::string out;
    REQUIRE(write(sample::check(), {}, [&](std::string_view bytes) { out += bytes; }));
    return out;
  };
  const std::string why = "old.docx: this is no .docx file: it is cut off. Save it again.";

  pugi::xml_document junit;
  REQUIRE(junit.load_string(written(write_check_junit).c_str()));
  const auto suites = junit.child("testsuites");
  CHECK(suites.attribute("name").value() == std::string("dalil 3 files"));
  const auto suite = suites.find_child_by_attribute("name", "old.docx");
  CHECK(suite.attribute("errors").as_int() == 1);
  CHECK(suite.child("testcase").child("error").attribute("message").value() == why);

  const Json run = Json::parse(written(write_check_sarif))["runs"][0]["invocations"][0];
  CHECK(run["executionSuccessful"] == false);
  const Json& told = run["toolExecutionNotifications"][0];
  CHECK(told["message"]["text"] == why);
  CHECK(told["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "old.docx");

  CHECK(lines_of(written(write_check_github))[0] == "::error file=old.docx::" + why);
  CHECK(lines_of(written(write_check_csv))[1] == "old.docx,,,,,error,," + why + ",,,,\r");
}

}  // namespace
}  // namespace dalil
