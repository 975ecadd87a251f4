#include "analyzer/keywords/phrase_keys.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "analyzer/keywords/lexeme_classes.h"
#include "analyzer/keywords/phrase_content.h"
#include "analyzer/text/lexicon.h"
#include "analyzer/text/phrase_language.h"
#include "analyzer/text/segment.h"

namespace dalil {
namespace {

constexpr std::string_view kDirections[] = {"إلى", "الى", "to", "into", "nach", "vers"};
/// They join two words in either order alike.
constexpr std::string_view kSymmetric[] = {
    "أو",   "او",  "مع", "بين", "and",  "or", "with", "vs",  "versus", "between", "und",
    "oder", "mit", "et", "ou",  "avec", "y",  "o",    "con", "ve",     "veya",    "ile"};

constexpr std::uint32_t kNone = 0xFFFFFFFF;
constexpr std::uint32_t kOtherWords = 0x80000000;  ///< Numbers of words that have no other forms.

template <typename Table>
bool is_in(const Table& table, std::string_view word) {
  return std::ranges::find(table, word) != std::end(table);
}

/// The words of all phrases, each different one once.
class Vocabulary {
 public:
  std::uint32_t add(const std::string& word, double weight) {
    const auto [known, is_new] =
        index_.try_emplace(word, static_cast<std::uint32_t>(words_.size()));
    if (is_new) {
      words_.push_back(word);
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
  const std::vector<std::string>& words() const { return words_; }
  const std::vector<double>& weights() const { return weights_; }

 private:
  std::unordered_map<std::string, std::uint32_t> index_;
  std::vector<std::string> words_;
  std::vector<double> weights_;
};

/// Whoever types a search seldom means "his": شركه is شركة where the list has that, too.
void join_loose_teh(const Vocabulary& vocabulary, std::vector<std::uint32_t>& classes) {
  constexpr std::size_t kLeastBytes = 8;  // Four letters.
  for (std::uint32_t word = 0; word < classes.size(); ++word) {
    const std::string& shown = vocabulary.words()[word];
    if (shown.size() < kLeastBytes || !shown.ends_with("ه")) continue;
    const std::uint32_t strict = vocabulary.find(shown.substr(0, shown.size() - 2) + "ة");
    if (strict != kNone) classes[word] = classes[strict];
  }
}

class KeyReader {
 public:
  KeyReader(std::string_view language, const Lexicons& lexicons, Segmenter& segmenter)
      : language_(language), lexicons_(lexicons), segmenter_(segmenter) {}

  PhraseKey read(const ImportedKeyword& keyword) {
    const LanguagePack* const pack = lexicons_.find(language_of_phrase(keyword.phrase, language_));
    const std::vector<PhraseWord> words = words_of_phrase(keyword.phrase, pack, segmenter_);
    PhraseKey key;
    bool joint = false, direction = false;
    std::uint16_t next = 0, nouns = 0;
    for (const std::uint16_t i : content_of(words, pack)) {
      for (; next < i; ++next) {
        joint = joint || !is_in(kSymmetric, words[next].shown);
        direction = direction || is_in(kDirections, words[next].shown);
      }
      const bool function = words[i].function;
      if ((joint || function) && !key.words.empty()) {
        key.joints.push_back({key.words.size(), direction});
      }
      key.words.push_back(number_of(words[i], 1 + keyword.figures.demand()));
      joint = function;
      direction = false;
      next = static_cast<std::uint16_t>(i + 1);
      nouns = static_cast<std::uint16_t>(nouns + !function);
    }
    // One word stands in no relation: "it jobs" are jobs in IT.
    if (nouns < 2) key.joints.clear();
    for (const PhraseWord& word : words) {
      if (word.function && pack->contains(List::kQuestions, word.folded)) {
        key.questions.push_back(word.shown);
      }
    }
    std::ranges::sort(key.questions);
    return key;
  }

  /// Gives the forms of one word one number.
  void finish(std::span<PhraseKey> keys) const {
    std::vector<std::uint32_t> classes = lexeme_classes(vocabulary_.words(), vocabulary_.weights(),
                                                        language_, lexicons_, segmenter_);
    join_loose_teh(vocabulary_, classes);
    for (PhraseKey& key : keys) {
      for (std::size_t i = 0; i < key.words.size(); ++i) {
        std::uint32_t& word = key.words[i];
        if (word >= kOtherWords) continue;
        if (i > 0 && has_particle(word, classes)) key.joints.push_back({i, false});
        word = classes[word];
      }
    }
  }

 private:
  std::uint32_t number_of(const PhraseWord& word, double weight) {
    if (!word.function && word.marks.empty()) return vocabulary_.add(word.shown, weight);
    const auto next = static_cast<std::uint32_t>(kOtherWords + others_.size());
    return others_.try_emplace(word.shown + word.marks, next).first->second;
  }

  /// للريال and بالريال; ل and ب alone where the list has the same word without them.
  bool has_particle(std::uint32_t word, const std::vector<std::uint32_t>& classes) const {
    const std::string& shown = vocabulary_.words()[word];
    if (shown.starts_with("لل") || shown.starts_with("بال")) return true;
    if (!shown.starts_with("ل") && !shown.starts_with("ب")) return false;
    const std::string rest = shown.substr(2);
    return std::ranges::any_of(std::initializer_list<std::string>{rest, "ال" + rest},
                               [&](const std::string& bare) {
                                 const std::uint32_t known = vocabulary_.find(bare);
                                 return known != kNone && classes[known] == classes[word];
                               });
  }

  std::string_view language_;
  const Lexicons& lexicons_;
  Segmenter& segmenter_;
  Vocabulary vocabulary_;
  std::unordered_map<std::string, std::uint32_t> others_;
};

}  // namespace

std::string PhraseKey::text() const {
  std::vector<std::uint32_t> sorted = words;
  std::ranges::sort(sorted);
  return fmt::format("{}|{}", fmt::join(sorted, " "), fmt::join(questions, " "));
}

bool PhraseKey::is_contrary(const PhraseKey& other) const {
  const auto place = [&](std::uint32_t word) {
    return static_cast<std::size_t>(std::ranges::find(other.words, word) - other.words.begin());
  };
  return std::ranges::any_of(joints, [&](const Joint& joint) {
    const std::size_t first = place(words[joint.at]), second = place(words[joint.at - 1]);
    if (first >= second) return false;
    return joint.direction || std::ranges::any_of(other.joints, [&](const Joint& between) {
             return first < between.at && between.at <= second;
           });
  });
}

std::vector<PhraseKey> phrase_keys(std::span<const ImportedKeyword> keywords,
                                   std::string_view language, const Lexicons& lexicons,
                                   Segmenter& segmenter) {
  KeyReader reader(language, lexicons, segmenter);
  std::vector<PhraseKey> keys;
  keys.reserve(keywords.size());
  for (const ImportedKeyword& keyword : keywords) keys.push_back(reader.read(keyword));
  reader.finish(keys);
  return keys;
}

}  // namespace dalil
