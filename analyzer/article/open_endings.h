// Paragraphs that end without a mark that ends a sentence.
#pragma once

#include <string>
#include <vector>

#include "analyzer/article/marks.h"

namespace dalil {

struct OpenEnding {
  TextRange word;      ///< The last word, with the comma that may follow it.
  std::string mended;  ///< The word with a full stop.
};

struct OpenEndings {
  std::size_t paragraphs = 0;  ///< Such as are long enough to be asked.
  std::vector<OpenEnding> open;
};

/// None where most paragraphs end so: verses, lines broken by hand.
OpenEndings open_endings(const ArticleCase& article_case);

}  // namespace dalil
