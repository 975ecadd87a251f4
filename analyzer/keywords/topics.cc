#include "analyzer/keywords/topics.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

#include "analyzer/keywords/page_clusters.h"
#include "analyzer/keywords/phrase_index.h"

namespace dalil {
namespace {

constexpr std::size_t kNameWords = 4;
constexpr std::size_t kCentreLexemes = 60;  // Of a topic that phrases are held against.
constexpr std::size_t kMostOverlaps = 20;   // Of a topic.
constexpr double kLinkScoreShare =
    0.5;  // Of a pillar's worth, at the best linked page of its topic.
constexpr double kLeastPhraseWeight = 0.1;  // Of a phrase in the centre of its topic.

/// The lexemes of each content word of a phrase that the site has.
using PhraseLexemes = std::vector<std::vector<std::uint32_t>>;

class TopicBuilder {
 public:
  TopicBuilder(const KeywordMapSource& source, const SiteWordTraits& traits)
      : source_(source), traits_(traits), found_(cluster_pages(source.words, traits)) {
    topic_of_.assign(source.words.size(), kNone);
    for (std::uint32_t topic = 0; topic < found_.clusters.size(); ++topic) {
      for (const auto& [page, likeness] : found_.clusters[topic].pages) topic_of_[page] = topic;
      add_centre(topic);
    }
  }

  TopicMap build(const KeywordMap& phrases) {
    TopicMap map;
    map.pages = static_cast<std::int64_t>(source_.words.size());
    map.alone = std::ranges::count(topic_of_, kNone);
    for (const PageCluster& cluster : found_.clusters) map.topics.push_back(topic(cluster));
    add_overlaps(map);
    add_phrases(phrases, map);
    std::ranges::stable_sort(map.topics, [](const Topic& a, const Topic& b) {
      if (a.searches != b.searches) return a.searches > b.searches;
      return a.spokes.size() > b.spokes.size();
    });
    return map;
  }

 private:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  void add_centre(std::uint32_t topic) {
    for (const auto& [lexeme, weight] : weightiest(found_.clusters[topic].centre, kCentreLexemes)) {
      centres_[lexeme].emplace_back(topic, weight);
    }
  }

  static PageLikeness::Weights weightiest(PageLikeness::Weights weights, std::size_t most) {
    std::ranges::sort(weights, [](const auto& a, const auto& b) {
      return a.second != b.second ? a.second > b.second : a.first < b.first;
    });
    if (weights.size() > most) weights.resize(most);
    return weights;
  }

  TopicPage page(std::uint32_t page, float likeness) const {
    return {source_.url(page), source_.title(page), static_cast<double>(likeness),
            static_cast<double>(source_.words.page(page).link_score)};
  }

  /// The page that stands for a cluster.
  std::pair<std::uint32_t, float> pillar_of(const PageCluster& cluster) const {
    const auto score = [this](const std::pair<std::uint32_t, float>& one) {
      return static_cast<double>(source_.words.page(one.first).link_score);
    };
    const double most = score(*std::ranges::max_element(cluster.pages, {}, score));
    return *std::ranges::max_element(cluster.pages, {}, [&](const auto& one) {
      const double linked = most > 0 ? score(one) / most : 0;
      return static_cast<double>(one.second) * (1 - kLinkScoreShare + kLinkScoreShare * linked);
    });
  }

  Topic topic(const PageCluster& cluster) const {
    Topic made;
    for (const auto& [lexeme, weight] : weightiest(cluster.centre, cluster.centre.size())) {
      if ((traits_.traits(lexeme) & SiteWordTraits::kGeneral) != 0) continue;
      made.words.push_back(source_.words.vocabulary()[traits_.free_form(lexeme)]);
      if (made.words.size() == kNameWords) break;
    }
    const auto pillar = pillar_of(cluster);
    made.pillar = page(pillar.first, pillar.second);
    for (const auto& one : cluster.pages) {
      if (one.first != pillar.first) made.spokes.push_back(page(one.first, one.second));
    }
    return made;
  }

  void add_overlaps(TopicMap& map) const {
    for (const AlikePages& pair : found_.alike) {
      std::vector<TopicOverlap>& overlaps = map.topics[topic_of_[pair.page]].overlaps;
      if (overlaps.size() == kMostOverlaps) continue;
      overlaps.push_back(
          {source_.url(pair.page), source_.url(pair.other), static_cast<double>(pair.likeness)});
    }
  }

  void add_phrases(const KeywordMap& phrases, TopicMap& map) const {
    const std::vector<PhraseLexemes> lexemes = lexemes_of(phrases);
    for (std::size_t i = 0; i < phrases.phrases.size(); ++i) {
      const MappedPhrase& mapped = phrases.phrases[i];
      const KeywordFigures& figures = mapped.group.figures;
      const TopicPhrase phrase{mapped.group.phrase, figures.known() ? figures.demand() : -1,
                               mapped.coverage};
      const bool covered = mapped.coverage == "strong" || mapped.coverage == "partial";
      std::uint32_t topic = kNone;
      if (covered) topic = topic_of_[mapped.pages.front().index];
      if (topic == kNone) topic = nearest(lexemes[i]);
      if (topic == kNone) {
        if (!covered) map.apart.push_back(phrase);
        continue;
      }
      (covered ? map.topics[topic].covered : map.topics[topic].missing).push_back(phrase);
      map.topics[topic].searches += std::max(phrase.searches, 0.0);
    }
  }

  std::vector<PhraseLexemes> lexemes_of(const KeywordMap& map) const {
    std::vector<std::string> asked;
    for (const MappedPhrase& phrase : map.phrases) asked.push_back(phrase.group.phrase);
    const std::vector<Keyphrase> phrases = site_keyphrases(asked, source_);
    const PhraseIndex index(phrases, source_.words);
    std::vector<PhraseLexemes> all;
    for (std::uint32_t i = 0; i < phrases.size(); ++i) {
      const PhraseIndex::Spelled& spelled = index.spelled()[index.first_of(i)];
      PhraseLexemes& lexemes = all.emplace_back();
      for (const std::uint16_t word : phrases[i].content()) {
        std::vector<std::uint32_t>& of_word = lexemes.emplace_back();
        for (const WordHit& form : spelled.forms) {
          if (form.word == word) of_word.push_back(traits_.lexeme(form.at));
        }
        std::ranges::sort(of_word);
        of_word.erase(std::unique(of_word.begin(), of_word.end()), of_word.end());
      }
    }
    return all;
  }

  /// The topic that the words of a phrase weigh most in; kNone where it is too far from all.
  std::uint32_t nearest(const PhraseLexemes& phrase) const {
    struct Sum {
      double weight = 0;
      std::size_t words = 0, last = 0;
    };
    std::unordered_map<std::uint32_t, Sum> sums;
    for (std::size_t word = 0; word < phrase.size(); ++word) {
      for (const std::uint32_t lexeme : phrase[word]) {
        const auto found = centres_.find(lexeme);
        if (found == centres_.end()) continue;
        for (const auto& [topic, weight] : found->second) {
          Sum& sum = sums[topic];
          sum.weight += static_cast<double>(weight);
          sum.words += std::exchange(sum.last, word + 1) != word + 1;
        }
      }
    }
    std::uint32_t best = kNone;
    double most = kLeastPhraseWeight;
    for (const auto& [topic, sum] : sums) {
      if (3 * sum.words < 2 * phrase.size() || sum.weight < most) continue;
      if (sum.weight > most || topic < best) best = topic;
      most = sum.weight;
    }
    return best;
  }

  const KeywordMapSource& source_;
  const SiteWordTraits& traits_;
  PageClusters found_;
  std::vector<std::uint32_t> topic_of_;
  std::unordered_map<std::uint32_t, std::vector<std::pair<std::uint32_t, float>>> centres_;
};

}  // namespace

TopicMap find_topics(const KeywordMap& phrases, const KeywordMapSource& source,
                     const SiteWordTraits& traits) {
  return TopicBuilder(source, traits).build(phrases);
}

}  // namespace dalil
