#include "analyzer/article/sentence_split.h"

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>

#include "analyzer/text/fold.h"

namespace dalil {
namespace {

/// Begin a thought wherever they stand; at fold level L2. و and ف may stand before the Arabic ones.
constexpr std::string_view kSure[] = {"حيث",     "مما", "لان",   "لانه",    "لانها",
                                      "بينما",   "لكن", "لكنه",  "لكنها",   "which",
                                      "because", "but", "while", "whereas", "although"};
/// Do so behind a comma: «الترويج لذلك المحتوى» goes on.
constexpr std::string_view kBehindComma[] = {
    "كما",  "لذلك", "لذا",     "اذ",        "ثم",      "بالاضافه", "فضلا",  "كذلك",
    "ايضا", "لهذا", "بالتالي", "therefore", "however", "where",    "since", "then"};
/// Behind these the connective belongs to a phrase: من حيث، such as which.
constexpr std::string_view kBinding[] = {"من",  "ان", "او",   "في", "in",  "of",   "to",  "with",
                                         "for", "by", "from", "on", "and", "even", "ever"};

constexpr double kLeastShare = 0.25;  // Of the words, on either side.
constexpr std::uint32_t kClause = 4;  // Words that a clause has at the least.

bool one_of(std::span<const std::string_view> words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

bool is_listed(std::span<const std::string_view> words, std::string_view folded) {
  const bool joined = folded.starts_with("و") || folded.starts_with("ف");
  return one_of(words, folded) || (joined && one_of(words, folded.substr(2)));
}

bool has_any(std::string_view text, std::initializer_list<std::string_view> marks) {
  return std::ranges::any_of(marks,
                             [&](std::string_view mark) { return text.find(mark) != text.npos; });
}

/// What stands between a word and the one before it.
std::string_view before(const Article& article, std::uint32_t word) {
  return slice(article.text, {article.words[word - 1].end, article.words[word].begin});
}

bool comma_before(const Article& article, std::uint32_t word) {
  return has_any(before(article, word), {"،", ","});
}

/// True where no other comma is near: the commas of a list part a word or three.
bool parts_clauses(const Article& article, const RunningSentence& sentence, std::uint32_t word) {
  const std::uint32_t first = std::max(sentence.words_begin + 1, word - std::min(word, kClause));
  const std::uint32_t last = std::min(sentence.words_end - 1, word + kClause);
  for (std::uint32_t other = first; other <= last; ++other) {
    if (other != word && comma_before(article, other)) return false;
  }
  return true;
}

/// How well a new sentence can begin at a word, from 0, which is not at all.
double worth_of(const Article& article, const RunningSentence& sentence, std::uint32_t word) {
  const auto folded = [&](std::uint32_t at) {
    return fold(slice(article.text, article.words[at]), Fold::kL2);
  };
  if (has_any(before(article, word), {"؛", ";"})) return 3;
  const bool comma = comma_before(article, word);
  const std::string here = folded(word);
  if (is_listed(kSure, here)) return comma ? 3 : one_of(kBinding, folded(word - 1)) ? 0 : 1.5;
  if (!comma) return 0;
  if (is_listed(kBehindComma, here)) return 2.5;
  const bool joins = here == "and" || here.starts_with("و");
  return joins && parts_clauses(article, sentence, word) ? 1.5 : 0;
}

/// True for و that stands apart from the word that it belongs to.
bool is_detached(const Article& article, std::uint32_t word) {
  return slice(article.text, article.words[word]) == "و";
}

}  // namespace

std::string_view split_place(const Article& article, const RunningSentence& sentence) {
  const std::uint32_t words = sentence.words_end - sentence.words_begin;
  const double middle = words / 2.0;
  std::uint32_t best = 0;
  double best_worth = 0;
  for (std::uint32_t i = 1; i + 1 < words; ++i) {
    if (i < words * kLeastShare || i > words * (1 - kLeastShare)) continue;
    const double worth = worth_of(article, sentence, sentence.words_begin + i);
    const double off = (i < middle ? middle - i : i - middle) / words;  // 0 to 0.25
    if (worth == 0 || worth - 4 * off <= best_worth) continue;
    best_worth = worth - 4 * off;
    best = i;
  }
  if (best == 0) return "";
  std::uint32_t begin = sentence.words_begin + best;
  if (is_detached(article, begin - 1)) --begin;
  return opening_words(article, begin, sentence.words_end, is_detached(article, begin) ? 3 : 2);
}

}  // namespace dalil
