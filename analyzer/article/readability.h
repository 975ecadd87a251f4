// How hard an article is to read, by what is valid in its language: measures, and no school grades
// where none are proven.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "analyzer/article/article.h"

namespace dalil {

/// A named index with the value that the article has.
struct ReadingIndex {
  std::string name;  ///< "lix", "flesch", "flesch_kincaid_grade", "al_heeti"
  double value = 0;
};

/// Words after which a sentence counts as long: 25, in any language; an Arabic word carries 1.5 to
/// 2 English ones, so the share of long sentences is what is judged, not a single one.
inline constexpr std::uint32_t kLongSentenceWords = 25;

struct Readability {
  std::uint32_t sentences = 0;  ///< Of paragraphs and list items; headings and cells are none.
  std::uint32_t long_sentences = 0;
  double average_sentence_words = 0;
  double average_word_letters = 0;  ///< Graphemes without tashkeel and tatweel.
  double sentences_over_limit = 0;  ///< Share, 0 to 1.
  /// LIX (Björnsson 1968) in all languages with letters; Flesch (1948) and Flesch-Kincaid (1975) in
  /// English; Al-Heeti's second formula (1984) in Arabic. None for texts under 100 words or 5
  /// sentences.
  std::vector<ReadingIndex> indices;
};

Readability measure_readability(const Article& article);

}  // namespace dalil
