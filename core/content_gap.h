// What other pages on a subject have and a site or an article has not: terms, headings, measures.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dalil {

/// First quartile, median, third quartile; between two values, they are on the line between them.
struct Quartiles {
  double low = 0, middle = 0, high = 0;
};

/// How often one of their pages says a term.
struct GapUse {
  std::string page;  ///< href, or path of the file.
  std::uint32_t count = 0;
};

/// A term of one to four words that their pages use.
struct GapTerm {
  std::string term;               ///< In the spelling that they use most.
  std::uint32_t words = 1;        ///< Of the term.
  std::uint32_t pages = 0;        ///< Of theirs that use it.
  std::uint32_t count = 0;        ///< Times that they say it.
  std::uint32_t in_headings = 0;  ///< Of theirs that have it in title or headings.
  Quartiles per_thousand;         ///< Uses per 1,000 words on the pages that use it.
  std::vector<GapUse> uses;       ///< The pages that say it most often, at most five.
  std::uint32_t our_pages = 0;    ///< Ours that use it.
  std::string our_page;           ///< The one of these that uses it most; "" for none.
  double our_per_thousand = 0;    ///< There.
  double score = 0;               ///< What the terms are ordered by.

  bool missing() const { return our_pages == 0; }  ///< Else we use it less than they do.
};

/// A heading of theirs that no heading of ours takes up.
struct GapHeading {
  std::string heading;  ///< As one of their pages has it.
  bool question = false;
  std::vector<std::string> pages;  ///< That have such a heading.
};

/// What is counted on a page.
struct GapMeasure {
  std::string_view name;  ///< "words", "headings", "questions", "images", "videos", "tables",
                          ///< "links"
  Quartiles theirs, ours;
};

struct ContentGap {
  std::string site;  ///< Ours, or "".
  std::int64_t run = 0;
  std::int64_t our_pages = 0;        ///< All of ours; the measures are of the best linked ones.
  std::vector<std::string> theirs;   ///< Their pages, in the order in which they were named.
  std::vector<GapTerm> terms;        ///< By score, descending.
  std::vector<GapHeading> headings;  ///< Those of most pages first.
  std::vector<GapMeasure> measures;
};

}  // namespace dalil
