#include "analyzer/keywords/phrase_words.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "analyzer/keywords/lexeme_classes.h"
#include "analyzer/text/fold.h"
#include "analyzer/text/lexicon.h"
#include "analyzer/text/phrase_language.h"
#include "analyzer/text/segment.h"
#include "core/utf8.h"

namespace dalil {
namespace {

constexpr std::size_t kMostWords = 40'000;  // That are put into classes; the most frequent ones.

/// Calls back with the columns of each line of three.
template <typename Callback>
void for_each_line(std::string_view content, Callback&& callback) {
  while (!content.empty()) {
    const std::string_view line = content.substr(0, content.find('\n'));
    content.remove_prefix(std::min(line.size() + 1, content.size()));
    const std::size_t first = line.find('\t'), second = line.find('\t', first + 1);
    if (line.starts_with('#') || second == line.npos) continue;
    callback(line.substr(0, first), line.substr(first + 1, second - first - 1),
             line.substr(second + 1));
  }
}

std::string key(std::string_view language, std::string_view word) {
  return std::string(language).append(" ").append(word);
}

bool is_number(std::string_view word) {
  return word.find_first_not_of("0123456789.,-:/") == word.npos;
}

/// The imperfect begins with ي, and few nouns do.
bool looks_verb(std::string_view word) {
  return word.size() >= 8 && word.starts_with("ي") && !word.ends_with("ة") &&
         !word.ends_with("ي") && !word.ends_with("ا");
}

}  // namespace

PhraseWordLists::PhraseWordLists(std::span<const EmbeddedFile> lexicons) {
  for (const EmbeddedFile& file : lexicons) {
    if (file.path == "keywords/phrase_words.tsv") {
      for_each_line(file.content, [&](auto language, auto kind, auto word) {
        kinds_.insert(key(language, fold(word, Fold::kL1)).append(" ").append(kind));
      });
    } else if (file.path == "keywords/intents.tsv") {
      for_each_line(file.content, [&](auto language, auto intent, auto word) {
        intents_.emplace(key(language, fold(word, Fold::kL2)), intent);
      });
    }
  }
}

bool PhraseWordLists::is(std::string_view kind, std::string_view language,
                         std::string_view shown) const {
  return kinds_.contains(key(language, shown).append(" ").append(kind));
}

bool PhraseWordLists::is_joint(std::string_view language, std::string_view shown) const {
  return is("joint", language, shown);
}

bool PhraseWordLists::is_general(std::string_view language, std::string_view shown) const {
  return is("general", language, shown) || is_qualifier(language, shown);
}

bool PhraseWordLists::is_qualifier(std::string_view language, std::string_view shown) const {
  return is("qualifier", language, shown);
}

bool PhraseWordLists::is_noun(std::string_view language, std::string_view shown) const {
  return is("noun", language, shown);
}

bool PhraseWordLists::is_elsewhere(std::string_view language, std::string_view shown) const {
  return is("elsewhere", language, shown);
}

bool PhraseWordLists::is_never(std::string_view language, std::string_view shown) const {
  return is("never", language, shown);
}

std::string_view PhraseWordLists::intent(std::string_view language, std::string_view folded) const {
  const auto found = intents_.find(key(language, folded));
  return found == intents_.end() ? std::string_view() : std::string_view(found->second);
}

SiteWordTraits::SiteWordTraits(const WordIndex& words, const PhraseWordLists& lists,
                               std::string_view language, const Lexicons& lexicons) {
  const std::vector<std::string>& vocabulary = words.vocabulary();
  std::vector<double> counts(vocabulary.size(), 0);
  for (std::uint32_t page = 0; page < words.size(); ++page) {
    const PageWords of_page = words.words(page);
    for (const WordRun* run : {&of_page.places, &of_page.body}) {
      for (const std::uint32_t word : run->words) {
        if (word < counts.size()) ++counts[word];
      }
    }
  }
  traits_.resize(vocabulary.size());
  // No verb has an article.
  std::unordered_set<std::string_view> with_article;
  for (const std::string_view word : vocabulary) {
    const std::size_t article = word.find("الي");  // Or behind a letter.
    if (article <= 2) with_article.insert(word.substr(article + 4));
  }
  std::vector<std::uint32_t> often;
  for (std::uint32_t i = 0; i < vocabulary.size(); ++i) {
    const std::string& word = vocabulary[i];
    const std::string_view own = language_of_phrase(word, language);
    const LanguagePack* const pack = lexicons.find(own);
    std::string_view bare = word;  // Without a conjunction, where that leaves a function word.
    const bool joined = own == "ar" && (word.starts_with("و") || word.starts_with("ف"));
    if (joined && pack != nullptr &&
        pack->contains(List::kStopwords, std::string_view(word).substr(2))) {
      bare.remove_prefix(2);
    }
    const bool noun = lists.is_noun(own, word);
    const bool verb =
        own == "ar" && looks_verb(word) && !noun && !with_article.contains(std::string_view(word));
    const bool never = lists.is_never(own, bare) || verb;
    const bool function = pack != nullptr && pack->contains(List::kStopwords, bare);
    const bool code = word.find_first_of("._/=@") != word.npos;
    if (lists.is_joint(own, word)) {
      traits_[i] = kJoint;
    } else if (!never && !function && !code && !is_number(word) && code_points(word) >= 2) {
      traits_[i] = kContent;
    }
    if (own == "en" && word.ends_with("ed") && !noun) traits_[i] |= kParticiple;
    const std::size_t article = own == "ar" && word.starts_with("ال") ? 4 : 0;
    if (lists.is_elsewhere(own, std::string_view(word).substr(article))) traits_[i] |= kElsewhere;
    if (counts[i] > 0) often.push_back(i);
  }
  std::ranges::stable_sort(often, std::ranges::greater{},
                           [&](std::uint32_t i) { return counts[i]; });
  often.resize(std::min(often.size(), kMostWords));
  std::vector<std::string> names;
  std::vector<double> weights;
  for (const std::uint32_t i : often) {
    names.push_back(vocabulary[i]);
    weights.push_back(counts[i]);
  }
  Segmenter segmenter(lexicons);
  const std::vector<std::uint32_t> classes =
      lexeme_classes(names, weights, language, lexicons, segmenter);
  classes_.resize(vocabulary.size());
  for (std::uint32_t i = 0; i < classes_.size(); ++i) classes_[i] = i;
  for (std::size_t i = 0; i < often.size(); ++i) classes_[often[i]] = often[classes[i]];
  mark_general(words, lists, language);

  mark_bound(words, often);
}

/// A particle or pronoun is told by the same word standing without it.
void SiteWordTraits::mark_bound(const WordIndex& words, std::span<const std::uint32_t> often) {
  const std::vector<std::string>& vocabulary = words.vocabulary();
  std::unordered_map<std::string_view, std::uint32_t> index;
  for (const std::uint32_t i : often) index.emplace(vocabulary[i], i);
  const auto same = [&](std::string_view rest, std::uint32_t word) {
    const auto known = index.find(rest);
    if (known == index.end() || classes_[known->second] != classes_[word]) return false;
    free_.emplace(word, known->second);
    return true;
  };
  const auto same_behind = [&](std::string_view particle, std::uint32_t word, bool article) {
    const std::string_view shown = vocabulary[word];
    if (!shown.starts_with(particle) || shown.size() < particle.size() + 4) return false;
    const std::string_view rest = shown.substr(particle.size());
    return same(rest, word) || (article && same(std::string("ال").append(rest), word));
  };
  for (const std::uint32_t i : often) {
    const std::string_view word = vocabulary[i];
    for (const std::string_view particle : {"و", "ف", "ب", "ك", "ل", "وب", "ول"}) {
      if (same_behind(particle, i, false)) traits_[i] |= kBound;
    }
    for (const std::string_view particle : {"لل", "ولل", "وال", "بال", "فال", "كال"}) {
      if (same_behind(particle, i, true)) traits_[i] |= kBound;
    }
    for (const std::string_view pronoun : {"ك", "كم", "ها", "هم", "نا", "ه", "هما", "ي"}) {
      if (!word.ends_with(pronoun) || word.size() < pronoun.size() + 4) continue;
      const std::string_view stem = word.substr(0, word.size() - pronoun.size());
      std::string teh(stem);
      if (teh.ends_with("ت")) teh.replace(teh.size() - 2, 2, "ة");
      if (same(stem, i) || same(teh, i) || same(std::string("ال").append(stem), i) ||
          same("ال" + teh, i)) {
        traits_[i] |= kBound;
      }
    }
  }
}

void SiteWordTraits::mark_general(const WordIndex& words, const PhraseWordLists& lists,
                                  std::string_view language) {
  const std::vector<std::string>& vocabulary = words.vocabulary();
  std::vector<std::uint8_t> general(vocabulary.size(), 0);  // By lexeme.
  for (std::uint32_t i = 0; i < vocabulary.size(); ++i) {
    std::string_view word = vocabulary[i];
    const std::string_view own = language_of_phrase(word, language);
    if (own == "ar" && word.starts_with("ال")) word.remove_prefix(4);
    if (lists.is_general(own, word)) general[lexeme(i)] |= kGeneral;
    if (lists.is_qualifier(own, word)) general[lexeme(i)] |= kQualifier;
  }
  for (std::uint32_t i = 0; i < vocabulary.size(); ++i) traits_[i] |= general[lexeme(i)];
}

}  // namespace dalil
