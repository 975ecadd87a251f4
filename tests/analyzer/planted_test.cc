// tests/sites/planted.txt is a site with one mistake on each page, neglected.txt one whose host has
// them, and planted.expect and neglected.expect say which: every one must be found, and nothing
// else.
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>
#include <string>

#include "analyzer/rule.h"
#include "core/embedded.h"
#include "core/url.h"
#include "tests/support/catch.h"
#include "tests/support/example_site.h"

namespace dalil {
namespace {

constexpr std::string_view kOrigin = "https://example.com";

std::string read(const std::string& name) {
  std::ifstream file(std::string(DALIL_SOURCE_DIR) + "/tests/sites/" + name, std::ios::binary);
  REQUIRE(file.good());
  return {std::istreambuf_iterator<char>(file), {}};
}

/// "title-missing /mill", as readers see the path.
std::string entry(std::string_view rule, const std::string& href) {
  const std::string shown = Url::parse(href)->display();
  return std::string(rule) + " " + shown.substr(std::min(shown.size(), kOrigin.size()));
}

/// What is beside the point on pages that are made to be read by a machine.
std::set<std::string> expected(const std::string& site) {
  std::set<std::string> entries;
  std::istringstream lines(read(site + ".expect"));
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line.front() == '#') continue;
    const std::size_t space = line.find(' ');
    entries.insert(entry(line.substr(0, space), std::string(kOrigin) + line.substr(space + 1)));
  }
  return entries;
}

TEST_CASE("every planted mistake is found, and nothing else", "[planted]") {
  const std::string site = GENERATE("planted", "neglected");
  CAPTURE(site);
  const Lexicons lexicons = *Lexicons::load(embedded_lexicons());
  const PixelWidths widths = *PixelWidths::load(embedded_lexicons());
  const test::ExampleOutcome outcome =
      test::run_rules(all_rules(), read(site + ".txt"), lexicons, widths);
  REQUIRE(outcome.problem == "");
  std::set<std::string> found;
  for (const Finding& finding : outcome.findings) {
    // No crawl reads the other doors of the home page as pages.
    if (!finding.page.starts_with(std::string(kOrigin) + "/")) continue;
    found.insert(entry(finding.rule, finding.page));
  }
  const std::set<std::string> planted = expected(site);
  CHECK(planted.size() >= (site == "planted" ? 200 : 30));
  for (const std::string& mistake : planted) {
    INFO("not found: " << mistake);
    CHECK(found.contains(mistake));
  }
  for (const std::string& mistake : found) {
    INFO("not planted: " << mistake);
    CHECK(planted.contains(mistake));
  }
}

}  // namespace
}  // namespace dalil
