#include "analyzer/keywords/phrase_groups.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>

#include "analyzer/keywords/lexeme_classes.h"
#include "analyzer/text/fold.h"
#include "analyzer/text/lexicon.h"
#include "analyzer/text/segment.h"

namespace dalil {
namespace {

constexpr std::string_view kDenials[] = {"لا",  "غير",     "دون", "بدون",  "بلا", "ليس",
                                         "not", "without", "no",  "never", "non"};
constexpr std::string_view kDirections[] = {"إلى", "الى", "to", "into", "nach", "vers"};

template <typename Table>
bool is_in(const Table& table, std::string_view word) {
  return std::ranges::find(table, word) != std::end(table);
}

bool has_arabic(std::string_view text) {
  return std::ranges::any_of(text, [](char c) {
    const auto lead = static_cast<std::uint8_t>(c);
    return lead >= 0xD8 && lead <= 0xDB;
  });
}

/// The words of all phrases, each different one once.
class Vocabulary {
 public:
  std::uint32_t add(std::string word, double weight) {
    const auto [known, is_new] =
        index_.try_emplace(std::move(word), static_cast<std::uint32_t>(words_.size()));
    if (is_new) {
      words_.push_back(known->first);
      weights_.push_back(0);
    }
    weights_[known->second] += weight;
    return known->second;
  }
  /// kNone where no phrase has the word.
  std::uint32_t find(const std::string& word) const {
    const auto known = index_.find(word);
    return known == index_.end() ? kNone : known->second;
  }
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;
  const std::vector<std::string>& words() const { return words_; }
  const std::vector<double>& weights() const { return weights_; }

 private:
  std::unordered_map<std::string, std::uint32_t> index_;
  std::vector<std::string> words_;
  std::vector<double> weights_;
};

/// What tells a phrase from others, before its words are known to be forms of others.
struct PhraseKey {
  std::vector<std::uint32_t> content;  ///< Into the vocabulary.
  std::vector<std::string> functions;  ///< Those that count.
  bool ordered = false;
};

PhraseKey key_of(const ImportedKeyword& keyword, std::string_view language,
                 const Lexicons& lexicons, Segmenter& segmenter, Vocabulary& vocabulary) {
  PhraseKey key;
  const std::string& phrase = keyword.phrase;
  const LanguagePack* const pack = lexicons.find(has_arabic(phrase) ? "ar"
                                                 : language.empty() ? "en"
                                                                    : language);
  std::vector<TextRange> words;
  segmenter.words(phrase, {0, static_cast<std::uint32_t>(phrase.size())}, words);
  std::vector<std::string> passed;
  for (const TextRange& range : words) {
    std::string shown = fold(slice(phrase, range), Fold::kL1);
    if (shown.empty()) continue;
    key.ordered = key.ordered || is_in(kDirections, shown);
    const bool function = pack != nullptr && pack->contains(List::kStopwords, shown);
    if (!function) {
      key.content.push_back(vocabulary.add(std::move(shown), 1 + keyword.figures.demand()));
    } else if (is_in(kDenials, shown) || pack->contains(List::kQuestions, fold(shown, Fold::kL2))) {
      key.functions.push_back(std::move(shown));
    } else {
      passed.push_back(std::move(shown));
    }
  }
  if (key.content.empty()) std::ranges::move(passed, std::back_inserter(key.functions));
  return key;
}

/// Whoever types a search seldom means "his": شركه is شركة where the list has that, too.
void join_loose_teh(const Vocabulary& vocabulary, std::vector<std::uint32_t>& classes) {
  constexpr std::size_t kLeastBytes = 8;  // Four letters.
  for (std::uint32_t word = 0; word < classes.size(); ++word) {
    const std::string& shown = vocabulary.words()[word];
    if (shown.size() < kLeastBytes || !shown.ends_with("ه")) continue;
    const std::uint32_t strict = vocabulary.find(shown.substr(0, shown.size() - 2) + "ة");
    if (strict != Vocabulary::kNone) classes[word] = classes[strict];
  }
}

std::string text_of(PhraseKey key, const std::vector<std::uint32_t>& classes) {
  for (std::uint32_t& word : key.content) word = classes[word];
  if (!key.ordered) std::ranges::sort(key.content);
  std::ranges::sort(key.functions);
  return fmt::format("{}|{}", fmt::join(key.content, " "), fmt::join(key.functions, " "));
}

void add_known(double more, double& sum) {
  if (more >= 0) sum = std::max(sum, 0.0) + more;
}

void sum_up(KeywordGroup& group) {
  std::ranges::stable_sort(group.variants, std::ranges::greater{},
                           [](const ImportedKeyword& k) { return k.figures.demand(); });
  group.phrase = group.variants.front().phrase;
  double weighted = 0, weight = 0;
  for (const ImportedKeyword& variant : group.variants) {
    const KeywordFigures& figures = variant.figures;
    if (group.target.empty()) group.target = variant.target;
    add_known(figures.volume, group.figures.volume);
    add_known(figures.impressions, group.figures.impressions);
    add_known(figures.clicks, group.figures.clicks);
    if (figures.position >= 0) {
      weighted += figures.position * figures.demand();
      weight += figures.demand();
    }
    for (const KeywordPageFigures& page : variant.pages) {
      const auto known = std::ranges::find(group.pages, page.page, &KeywordPageFigures::page);
      if (known == group.pages.end()) {
        group.pages.push_back(page);
      } else {
        known->clicks += page.clicks;
        known->impressions += page.impressions;
      }
    }
  }
  if (weight > 0) group.figures.position = weighted / weight;
}

}  // namespace

std::vector<KeywordGroup> group_keywords(std::vector<ImportedKeyword> keywords,
                                         std::string_view language, const Lexicons& lexicons,
                                         Segmenter& segmenter) {
  Vocabulary vocabulary;
  std::vector<PhraseKey> keys;
  keys.reserve(keywords.size());
  for (const ImportedKeyword& keyword : keywords) {
    keys.push_back(key_of(keyword, language, lexicons, segmenter, vocabulary));
  }
  std::vector<std::uint32_t> classes =
      lexeme_classes(vocabulary.words(), vocabulary.weights(), language, lexicons, segmenter);
  join_loose_teh(vocabulary, classes);
  std::unordered_map<std::string, std::size_t> index;
  std::vector<KeywordGroup> groups;
  for (std::size_t i = 0; i < keywords.size(); ++i) {
    const auto [known, is_new] =
        index.try_emplace(text_of(std::move(keys[i]), classes), groups.size());
    if (is_new) groups.emplace_back();
    groups[known->second].variants.push_back(std::move(keywords[i]));
  }
  for (KeywordGroup& group : groups) sum_up(group);
  std::ranges::stable_sort(groups, std::ranges::greater{},
                           [](const KeywordGroup& g) { return g.figures.demand(); });
  return groups;
}

}  // namespace dalil
