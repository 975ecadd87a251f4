// The JSON of an audit: its keys, their order, and that everything arrives.
#include "reports/json.h"

#include <nlohmann/json.hpp>

#include "core/utf8.h"
#include "tests/reports/sample_audit.h"
#include "tests/support/catch.h"

namespace dalil {
namespace {

using Json = nlohmann::ordered_json;

std::string written(const std::string& language = "en",
                    const sample::Findings& findings = sample::findings()) {
  const AuditSummary summary = sample::summary();
  const FindingSource source = sample::source(findings);
  std::string out;
  const auto done = write_json({summary, source}, {.language = language},
                               [&out](std::string_view text) { out.append(text); });
  REQUIRE(done.has_value());
  return out;
}

std::vector<std::string> keys(const Json& object) {
  std::vector<std::string> names;
  for (const auto& [key, value] : object.items()) names.push_back(key);
  return names;
}

using Keys = std::vector<std::string>;

TEST_CASE("The JSON of an audit has its keys in their order") {
  const Json audit = Json::parse(written());
  CHECK(keys(audit) == Keys{"schema", "run", "site", "started", "seconds", "tool", "rules",
                            "coverage", "score", "fixes", "keywords", "journey", "outcomes"});
  CHECK(keys(audit["coverage"]) == Keys{"discovered",
                                        "fetched",
                                        "html",
                                        "indexable",
                                        "canonicalised",
                                        "noindex",
                                        "redirects",
                                        "errors",
                                        "unverifiable",
                                        "blocked_by_robots",
                                        "failed",
                                        "skipped",
                                        "external",
                                        "external_checked",
                                        "external_broken",
                                        "external_unverifiable",
                                        "out_of_scope",
                                        "excluded",
                                        "unchanged",
                                        "intermittent",
                                        "trapped",
                                        "traps",
                                        "complete",
                                        "limits",
                                        "robots_ignored"});
  CHECK(keys(audit["fixes"][0]) == Keys{"rule", "severity", "category", "title", "headline", "why",
                                        "fix", "effort", "priority", "priority_parts", "gain",
                                        "pages_affected", "pages_checked", "not_applicable",
                                        "templates", "findings"});
  CHECK(keys(audit["fixes"][0]["findings"][0]) ==
        Keys{"page", "fingerprint", "confidence", "message", "evidence"});
  CHECK(keys(audit["keywords"][0]) ==
        Keys{"phrase", "best_page", "coverage", "pages", "competing", "long_tail"});
}

TEST_CASE("The JSON of an audit says what the audit says") {
  const Json audit = Json::parse(written());
  CHECK(audit["schema"] == "dalil.audit/1");
  CHECK(audit["run"] == 7);
  CHECK(audit["site"] == "https://example.com/");
  CHECK(audit["seconds"] == 6.134);
  CHECK(audit["coverage"]["indexable"] == 880);
  CHECK(audit["coverage"]["canonicalised"] == 286);
  CHECK(audit["coverage"]["noindex"] == 38);
  CHECK(audit["coverage"]["redirects"] == 57);
  CHECK(audit["coverage"]["errors"] == 34);
  CHECK(audit["coverage"]["unverifiable"] == 5);
  CHECK(audit["coverage"]["complete"] == false);
  CHECK(audit["coverage"]["limits"] == Json{"max-pages"});
  REQUIRE(audit["fixes"].size() == 3);
  const Json& titles = audit["fixes"][0];
  CHECK(titles["rule"] == "title-missing");
  CHECK(titles["severity"] == "error");
  CHECK(titles["category"] == "titles");
  CHECK(titles["effort"] == "minutes");
  CHECK(titles["headline"] == "31 pages have no title");
  CHECK(titles["priority"] == 92.4);
  CHECK(titles["priority_parts"] == Json{{"severity", 1},
                                         {"reach", 0.0352273},
                                         {"importance", 0.4},
                                         {"confidence", 1},
                                         {"effort", 1},
                                         {"demand", 1}});
  CHECK(titles["gain"] == 3.14);
  CHECK(titles["pages_affected"] == 31);
  REQUIRE(titles["findings"].size() == 2);
  CHECK(titles["findings"][0]["evidence"] ==
        Json::array({{{"where", "head"}, {"what", "no title"}, {"line", 5}, {"column", 3}}}));
  CHECK(keys(titles["findings"][1]["evidence"][0]) == Keys{"where", "what"});
  CHECK(audit["keywords"][0]["pages"][0]["score"] == 61.5);
  CHECK(audit["keywords"][0]["pages"][0]["places"]["subheadings"] == Json{{"with", 2}, {"of", 7}});
  CHECK(audit["keywords"][1]["coverage"] == "none");
  CHECK(audit["outcomes"][0]["not_applicable"] == 1204);
}

TEST_CASE("The score can be computed again from its parts") {
  const Json audit = Json::parse(written());
  double lost = 0;
  for (const auto& part : audit["score"]["parts"]) lost += part["lost"].get<double>();
  CHECK(audit["score"]["value"].get<double>() == Approx(100 - lost).margin(0.001));
}

TEST_CASE(
    "Sentences are in the reader's language, with readable URLs, and fixes are not repeated") {
  const Json links = Json::parse(written("ar"))["fixes"][1];
  CHECK(links["headline"] == "1,103 صفحات فيها روابط معطوبة");
  CHECK(links["fix"] ==
        "اجعل الرابط إلى الصفحة التي حلت محل https://example.com/العروض، أو احذفه.");
  CHECK_FALSE(links["findings"][0].contains("fix"));
  CHECK(links["findings"][1]["fix"] ==
        "اجعل الرابط إلى الصفحة التي حلت محل https://example.com/sale، أو احذفه.");
  CHECK(links["findings"][1]["message"] ==
        "الرابط «Sale» يقود إلى https://example.com/sale، ورد الخادم 410.");
  CHECK(links["findings"][1]["fingerprint"] ==
        sample::findings()["link-broken-internal"][1].fingerprint());
}

TEST_CASE("The fix of a rule is the one that most of its pages need") {
  sample::Findings findings = sample::findings();
  auto& links = findings["link-broken-internal"];
  links.push_back(links.back());
  links.back().page = "https://example.com/blog";
  const Json fix = Json::parse(written("en", findings))["fixes"][1];
  CHECK(fix["fix"] ==
        "Link to the page that took the place of https://example.com/sale, or take the link out.");
  CHECK(
      fix["findings"][0]["fix"] ==
      "Link to the page that took the place of https://example.com/العروض, or take the link out.");
  CHECK_FALSE(fix["findings"][1].contains("fix"));
  CHECK_FALSE(fix["findings"][2].contains("fix"));
}

TEST_CASE("Hostile words arrive whole and escaped") {
  const std::string text = written();
  REQUIRE(is_valid_utf8(text));
  for (const std::string_view raw : {"\x1b", "\x07", "\u009B", "\u202E", "\u2066"}) {
    CHECK(text.find(raw) == std::string::npos);
  }
  const Json finding = Json::parse(text)["fixes"][2]["findings"][0];
  CHECK(finding["evidence"][0]["what"] == std::string(sample::kHostileTitle));
  CHECK_THAT(finding["message"].get<std::string>(),
             Catch::Matchers::Contains(std::string(sample::kHostileTitle)));
}

TEST_CASE("Many findings go out in pieces") {
  sample::Findings findings = sample::findings();
  findings["title-missing"].assign(5000, findings["title-missing"].front());
  const AuditSummary summary = sample::summary();
  const FindingSource source = sample::source(findings);
  std::string out;
  std::size_t largest = 0;
  const auto done = write_json({summary, source}, {}, [&](std::string_view piece) {
    largest = std::max(largest, piece.size());
    out.append(piece);
  });
  REQUIRE(done.has_value());
  CHECK(largest < 100'000);
  CHECK(Json::parse(out)["fixes"][0]["findings"].size() == 5000);
}

TEST_CASE("JSON fails where findings cannot be read") {
  const FindingSource broken = [](auto&&...) -> Result<void> {
    return Error{ErrorCode::kStore, "The store is gone."};
  };
  const AuditSummary summary = sample::summary();
  CHECK_FALSE(write_json({summary, broken}, {}, [](std::string_view) {}).has_value());
}

}  // namespace
}  // namespace dalil
