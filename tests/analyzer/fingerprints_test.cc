// A finding keeps its fingerprint when lines are added above it, for every rule of pages and sites.
#include <set>
#include <string>

#include "analyzer/rule.h"
#include "core/embedded.h"
#include "tests/support/catch.h"
#include "tests/support/example_site.h"

namespace dalil {
namespace {

// The example with each page three lines further down.
std::string moved_down(std::string_view site) {
  std::string moved;
  bool begins = false;
  while (!site.empty()) {
    const std::string_view line = site.substr(0, site.find('\n'));
    site.remove_prefix(std::min(line.size() + 1, site.size()));
    if (begins && line.starts_with('<')) moved += "\n\n\n";
    begins = line.starts_with("-- ") && line.ends_with(" --");
    moved.append(line).append(1, '\n');
  }
  return moved;
}

std::set<std::string> fingerprints(const test::ExampleOutcome& outcome) {
  std::set<std::string> all;
  for (const Finding& finding : outcome.findings) all.insert(finding.fingerprint());
  return all;
}

TEST_CASE("fingerprints survive lines that moved", "[rules]") {
  const Lexicons lexicons = *Lexicons::load(embedded_lexicons());
  const PixelWidths widths = *PixelWidths::load(embedded_lexicons());
  int compared = 0;
  for (const Rule* rule : all_rules()) {
    if (rule->check_article) continue;
    for (const Example& example : rule->examples) {
      CAPTURE(rule->card.id, example.name);
      const std::string site = moved_down(example.site);
      Example moved = example;
      moved.site = site;
      const test::ExampleOutcome before = test::run_example(*rule, example, lexicons, widths);
      const test::ExampleOutcome after = test::run_example(*rule, moved, lexicons, widths);
      CHECK(fingerprints(before) == fingerprints(after));
      compared += !before.findings.empty();
    }
  }
  CHECK(compared > 200);
}

}  // namespace
}  // namespace dalil
