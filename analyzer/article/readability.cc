#include "analyzer/article/readability.h"

#include <algorithm>
#include <unordered_set>

#include "analyzer/text/fold.h"
#include "core/utf8.h"

namespace dalil {
namespace {

constexpr std::uint32_t kFewestWords = 100, kFewestSentences = 5;

struct Counts {
  std::uint32_t sentences = 0, long_sentences = 0, words = 0, long_words = 0;
  std::uint64_t letters = 0;
  std::uint32_t syllables = 0;
  std::unordered_set<std::string> types;
};

bool running(const Piece& piece) {
  return piece.kind == PieceKind::kParagraph || piece.kind == PieceKind::kListItem ||
         piece.kind == PieceKind::kOther;
}

bool is_vowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }

/// Groups of vowels, without a silent e at the end: near enough for an average over a text.
std::uint32_t english_syllables(std::string_view word) {
  std::uint32_t groups = 0;
  bool vowel = false;
  for (const char c : word) {
    const bool now = is_vowel(c);
    groups += now && !vowel ? 1 : 0;
    vowel = now;
  }
  const std::size_t n = word.size();
  const bool silent = n > 2 && word[n - 1] == 'e' && !is_vowel(word[n - 2]) &&
                      !(word[n - 2] == 'l' && !is_vowel(word[n - 3]));
  return std::max(1U, groups - (silent && groups > 1 ? 1U : 0U));
}

void count_word(std::string_view shown, bool english, Counts& counts) {
  std::string folded = fold(shown, Fold::kL1);
  const auto letters = static_cast<std::uint32_t>(graphemes(folded));
  ++counts.words;
  counts.letters += letters;
  counts.long_words += letters > 6 ? 1 : 0;
  if (english) counts.syllables += english_syllables(folded);
  counts.types.insert(std::move(folded));
}

Counts count(const Article& article) {
  Counts counts;
  const bool english = article.page.language == "en";
  for (const Piece& piece : article.pieces) {
    if (!running(piece)) continue;
    std::uint32_t word = piece.words_begin;
    for (std::uint32_t k = piece.sentences_begin; k < piece.sentences_end; ++k) {
      const std::uint32_t first = word;
      for (; word < piece.words_end && article.words[word].begin < article.sentences[k].end;
           ++word) {
        count_word(slice(article.text, article.words[word]), english, counts);
      }
      if (word == first) continue;
      ++counts.sentences;
      counts.long_sentences += word - first > kLongSentenceWords ? 1 : 0;
    }
  }
  return counts;
}

}  // namespace

Readability measure_readability(const Article& article) {
  const Counts counts = count(article);
  Readability result{.sentences = counts.sentences, .long_sentences = counts.long_sentences};
  if (counts.sentences == 0) return result;
  const double words = counts.words, sentences = counts.sentences;
  result.average_sentence_words = words / sentences;
  result.average_word_letters = static_cast<double>(counts.letters) / words;
  result.sentences_over_limit = counts.long_sentences / sentences;
  if (counts.words < kFewestWords || counts.sentences < kFewestSentences) return result;
  result.indices.push_back({"lix", words / sentences + 100.0 * counts.long_words / words});
  if (article.page.language == "en") {
    const double syllables = counts.syllables / words;
    result.indices.push_back({"flesch", 206.835 - 1.015 * words / sentences - 84.6 * syllables});
    result.indices.push_back(
        {"flesch_kincaid_grade", 0.39 * words / sentences + 11.8 * syllables - 15.59});
  } else if (article.page.language == "ar") {
    result.indices.push_back(
        {"al_heeti", 0.97570 * result.average_word_letters +
                         0.37238 * result.average_sentence_words -
                         0.90452 * words / static_cast<double>(counts.types.size()) - 1.06});
  }
  return result;
}

}  // namespace dalil
