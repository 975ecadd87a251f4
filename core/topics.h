// What a site's pages are about: topics with their main page, the pages around it, and what is
// missing.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dalil {

struct TopicPage {
  std::string page;  ///< href
  std::string title;
  double likeness = 0;    ///< To the topic as a whole, 0 to 1.
  double link_score = 0;  ///< 0 to 100
};

/// Two pages of a topic that say nearly the same.
struct TopicOverlap {
  std::string page, other;
  double likeness = 0;  ///< 0 to 1
};

/// A phrase of a keyword list that belongs to a topic.
struct TopicPhrase {
  std::string phrase;
  double searches = -1;                ///< Negative: not known.
  std::string_view coverage = "none";  ///< Of the best page, wherever it is.
};

struct Topic {
  std::vector<std::string> words;  ///< That tell it from others, the weightiest first.
  TopicPage pillar;                ///< The page that stands for it.
  std::vector<TopicPage> spokes;   ///< The others, most alike first.
  std::vector<TopicOverlap> overlaps;
  std::vector<TopicPhrase> covered;  ///< Phrases whose best page is one of these.
  std::vector<TopicPhrase> missing;  ///< Phrases that no page covers, or only weakly.
  double searches = 0;               ///< Of all its phrases.
};

struct TopicMap {
  std::int64_t run = 0;
  std::string site;
  std::int64_t pages = 0;          ///< Of the site.
  std::int64_t alone = 0;          ///< Pages that are like no other one.
  std::vector<Topic> topics;       ///< Most searches first, then most pages.
  std::vector<TopicPhrase> apart;  ///< Missing phrases that belong to no topic.
};

}  // namespace dalil
