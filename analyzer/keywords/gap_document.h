// One page as comparisons of content read it: its words, its headings, what is counted on it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "analyzer/keywords/word_index.h"
#include "analyzer/page/page.h"

namespace dalil {

/// Of the main content.
struct PageMeasures {
  std::uint32_t words = 0, headings = 0, questions = 0, images = 0, videos = 0, tables = 0,
                links = 0;
};

struct GapDocument {
  std::string name;    ///< href, or path of the file.
  std::string source;  ///< What it shares its habits with: the host, or the file's own name.
  SpelledPage words;
  std::vector<std::string> headings;  ///< h1 to h6 of the content, as shown.
  PageMeasures measures;
};

GapDocument gap_document(const Page& page, std::string name, std::string source,
                         const Lexicons& lexicons, Segmenter& segmenter);

/// What is counted on a page, without its words being spelled.
PageMeasures measures_of(const Page& page, const Lexicons& lexicons);

}  // namespace dalil
