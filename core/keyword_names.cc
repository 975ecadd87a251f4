// The stable names of what is found about phrases.
#include "core/keyword_ideas.h"
#include "core/keyword_map.h"

namespace dalil {

std::string_view name_of(KeywordIssue issue) {
  switch (issue) {
    case KeywordIssue::kNotCovered:
      return "keyword-not-covered";
    case KeywordIssue::kWrongPage:
      return "keyword-wrong-page";
    case KeywordIssue::kCannibalisation:
      return "keyword-cannibalisation";
    case KeywordIssue::kLongTailPartial:
      return "long-tail-partial";
    case KeywordIssue::kInNoAnchor:
      return "keyword-in-no-anchor";
    case KeywordIssue::kSpelling:
      return "keyword-spelling";
  }
  return "";
}

std::string_view name_of(IdeaSource source) {
  switch (source) {
    case IdeaSource::kText:
      return "text";
    case IdeaSource::kHeading:
      return "heading";
    case IdeaSource::kList:
      return "list";
  }
  return "";
}

}  // namespace dalil
