// Which page is found for which phrase: the map of a keyword list over a site, and what it says is
// to be done.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/keywords.h"
#include "core/record.h"

namespace dalil {

/// What a page has of a phrase, and what the site does for it.
struct MappedPage {
  std::uint32_t index = 0;  ///< Into the pages of the map.
  std::string page;         ///< href
  std::string title;
  KeywordHit hit;
  double score = 0;           ///< 0 to 100, see analyzer/keywords/keyword_map.h.
  double density = 0;         ///< Times per 100 words of the content.
  float link_score = 0;       ///< 0 to 100
  std::uint32_t anchors = 0;  ///< Links of other pages whose text holds the phrase.
  std::uint32_t inlinks = 0;  ///< Pages that link to it.
  std::string language;       ///< Primary language, "" unknown.
  bool exact = false;         ///< Its title or h1 says the phrase and nothing more.
  bool home = false;          ///< The home page, to which links say the site's name.
};

/// A spelling of a phrase and how often the pages have it.
struct PhraseSpelling {
  std::string form;
  std::uint32_t count = 0;
};

enum class TargetState : std::uint8_t {
  kNone,      ///< No page was named.
  kBest,      ///< It is the page that stands best.
  kNotBest,   ///< Another page stands better.
  kNotFound,  ///< It is no page of the site that can stand in search results.
};

struct MappedPhrase {
  KeywordGroup group;
  std::string spelled;                 ///< The phrase as the site spells it: شركة for شركه.
  bool long_tail = false;              ///< More than three words.
  std::string_view coverage = "none";  ///< Of the best page: "strong", "partial", "weak", "none".
  std::vector<MappedPage> pages;       ///< That have the whole phrase; best first, at most 10.
  TargetState target = TargetState::kNone;
  std::uint32_t target_page = 0;  ///< As MappedPage::index, of the target where it was found.
  /// Where no page has the phrase whole: the page that has the longest part of it together, two
  /// words or more; `page` "" for none.
  MappedPage nearest;
  std::vector<std::string> missing;       ///< Words of the phrase that `nearest` lacks.
  std::vector<std::string_view> lacking;  ///< Places of the best page without it: "title", "h1" …
  std::vector<PhraseSpelling> spellings;  ///< In the texts of `pages`, most frequent first.
};

enum class KeywordIssue : std::uint8_t {
  kNotCovered,       ///< keyword-not-covered
  kWrongPage,        ///< keyword-wrong-page
  kCannibalisation,  ///< keyword-cannibalisation
  kLongTailPartial,  ///< long-tail-partial
  kInNoAnchor,       ///< keyword-in-no-anchor
  kSpelling          ///< keyword-spelling
};
inline constexpr std::size_t kKeywordIssues = 6;

std::string_view name_of(KeywordIssue issue);

/// One thing to do for one phrase.
struct KeywordFix {
  KeywordIssue issue = KeywordIssue::kNotCovered;
  std::size_t phrase = 0;           ///< Into KeywordMap::phrases.
  double weight = 0;                ///< 0 to 100: how bad, times its share of the searches.
  std::string page;                 ///< Where it is done; "" where a page is to be written.
  std::vector<std::string> others;  ///< Pages that compete, or the one that stands better.
  std::vector<double> shares;       ///< Of the clicks that `page` and then `others` get, 0 to 1;
                                    ///< none where no list says.
  std::vector<std::string> words;   ///< What is missing, the spellings, or the better one.
};

struct KeywordMap {
  std::int64_t run = 0;
  std::string site;
  std::int64_t pages = 0;             ///< That can stand in search results.
  std::vector<MappedPhrase> phrases;  ///< By their searches, most first.
  std::vector<KeywordFix> fixes;      ///< Descending by weight.
};

}  // namespace dalil
