// Every rule about pages and sites is planted in one of tests/sites, where each NAME.txt has the
// mistakes of its NAME.expect: every one must be found, and nothing else.
#include <set>
#include <string>

#include "analyzer/rule.h"
#include "core/embedded.h"
#include "tests/support/catch.h"
#include "tests/support/example_site.h"
#include "tests/support/planted_sites.h"

namespace dalil {
namespace {

/// Other sites and the other doors of the home page are asked, and not read as pages.
bool is_page_of_site(const std::string& href) {
  return Url::parse(href)->host() == "example.com" && href != "http://example.com/";
}

TEST_CASE("every planted mistake is found, and nothing else", "[planted]") {
  const Lexicons lexicons = *Lexicons::load(embedded_lexicons());
  const PixelWidths widths = *PixelWidths::load(embedded_lexicons());
  for (const std::string& site : test::planted_sites()) {
    INFO(site);
    const test::ExampleOutcome outcome =
        test::run_rules(all_rules(), test::read_site_file(site + ".txt"), lexicons, widths);
    CHECK(outcome.problem == "");
    std::set<std::string> found;
    for (const Finding& finding : outcome.findings) {
      if (is_page_of_site(finding.page))
        found.insert(test::planted_entry(finding.rule, finding.page));
    }
    test::check_planted(test::planted_entries(site), found);
  }
}

TEST_CASE("every rule is planted", "[planted]") {
  std::set<std::string> planted;
  for (const std::string& site : test::planted_sites()) {
    for (const std::string& entry : test::planted_entries(site)) {
      planted.insert(entry.substr(0, entry.find(' ')));
    }
  }
  for (const Rule* rule : all_rules()) {
    if (rule->check_article != nullptr) continue;  // They read files, not sites.
    INFO(rule->card.id);
    CHECK(planted.contains(std::string(rule->card.id)));
  }
  for (const std::string& rule : planted) {
    INFO(rule);
    CHECK(find_rule(rule) != nullptr);
  }
}

}  // namespace
}  // namespace dalil
