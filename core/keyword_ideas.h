// What a site could say and link that it does not yet: phrases of the long tail, and links inside
// its texts.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dalil {

enum class IdeaSource : std::uint8_t {
  kText,     ///< Said several times on the site.
  kHeading,  ///< A heading.
  kList      ///< A keyword list that was given.
};

std::string_view name_of(IdeaSource source);  ///< "text", "heading", "list"

/// A phrase of more than three words that people may search for: a candidate, no measured demand.
struct LongTailIdea {
  std::string phrase;
  std::string head;         ///< What it is about, in common with others.
  std::string_view intent;  ///< "informational", "commercial", "transactional", "navigational",
                            ///< "local"; "" where nothing tells.
  IdeaSource source = IdeaSource::kText;
  bool question = false;
  std::uint32_t count = 0;             ///< Times that the site says it.
  std::uint32_t pages = 0;             ///< On so many pages.
  double score = 0;                    ///< C-value, weighed by place and rarity.
  double searches = -1;                ///< Of the list; negative: not known.
  std::string_view coverage = "none";  ///< Of `page`.
  std::string page;                    ///< Where it stands best, or fits; "" where nowhere.
};

/// A place where a page speaks of what another page is about, and does not link there.
struct LinkIdea {
  std::string from, from_title, to, to_title;  ///< hrefs and titles.
  std::string phrase;                          ///< What `to` is about.
  std::string sentence;
  std::uint32_t begin = 0, end = 0;  ///< Bytes of `sentence` to make the link.
  std::uint32_t line = 0;            ///< Of the block in the page's source.
  double gain = 0;                   ///< In points of the link score that `to` gets by it.
  double related = 0;                ///< How alike the two pages are, 0 to 1.
};

}  // namespace dalil
