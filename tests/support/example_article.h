// Runs one article rule over one of its examples: an article in memory, read, covered and judged.
#pragma once

#include "tests/support/example_site.h"

namespace dalil::test {

/// `found` holds the lines of the findings, in order and joined by spaces, as `Example::expect` has
/// them.
struct ArticleExampleOutcome {
  std::string found;
  std::vector<Finding> findings;
  std::string problem;  ///< As in ExampleOutcome.
};

ArticleExampleOutcome run_article_example(const Rule& rule, const Example& example,
                                          const Lexicons& lexicons, const PixelWidths& widths);

}  // namespace dalil::test
