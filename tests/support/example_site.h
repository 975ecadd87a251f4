// Runs one rule over one of its examples: a small site in txtar form, read, linked and judged in
// memory.
#pragma once

#include <set>
#include <span>
#include <string>
#include <vector>

#include "analyzer/rule.h"
#include "core/finding.h"

namespace dalil::test {

/// What a rule said of an example.
struct ExampleOutcome {
  std::set<std::string> found;  ///< Paths of the pages with findings.
  std::vector<Finding> findings;
  std::string
      problem;  ///< Why the example could not be read, or the rule crashed; "" where all is well.
};

ExampleOutcome run_example(const Rule& rule, const Example& example, const Lexicons& lexicons,
                           const PixelWidths& widths);

/// The same for several rules at once: `site` is read once.
ExampleOutcome run_rules(std::span<const Rule* const> rules, std::string_view site,
                         const Lexicons& lexicons, const PixelWidths& widths);

/// The expected paths of an example.
std::set<std::string> expected_paths(const Example& example);

}  // namespace dalil::test
