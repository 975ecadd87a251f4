#include "analyzer/article/questions.h"

#include <algorithm>
#include <cstdint>

#include "analyzer/article/running_text.h"
#include "analyzer/keywords/arabic_clitics.h"
#include "analyzer/measures.h"
#include "analyzer/text/fold.h"
#include "core/utf8.h"

namespace dalil {
namespace {

/// Single words that open nothing but questions; at L2.
constexpr std::string_view kStrong[] = {"كيف", "لماذا", "هل", "متي", "اين", "how", "why"};
constexpr std::size_t kLongestOpening = 4;  // Words.
constexpr std::size_t kAlike = 4;           // Letters that two forms of a word begin with.

/// The words as shown, without marks at their ends.
std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(" \n/|"), text.size());
    const std::string_view word = without_marks(text.substr(0, end));
    if (!word.empty()) words.push_back(word);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

bool is_function_word(std::string_view shown, const LanguagePack& pack) {
  return pack.contains(List::kStopwords, fold(shown, Fold::kL1));
}

/// Words of the longest entry of List::kQuestions that the text opens with.
std::size_t opening(const std::vector<std::string_view>& words, const LanguagePack& pack) {
  if (words.empty() || !is_function_word(words.front(), pack)) return 0;
  std::string joined;
  std::size_t longest = 0;
  for (std::size_t i = 0; i < std::min(words.size(), kLongestOpening); ++i) {
    if (i > 0) joined += ' ';
    fold_to(words[i], Fold::kL2, joined);
    if (pack.contains(List::kQuestions, joined)) longest = i + 1;
  }
  return longest;
}

/// A word without the article and what stands before it.
std::string_view bare(std::string_view folded, const LanguagePack& pack) {
  const std::string_view without =
      pack.tag() == "ar" ? without_article(folded, pack) : std::string_view();
  return without.empty() ? folded : without;
}

bool look_alike(std::string_view a, std::string_view b, const LanguagePack& pack) {
  if (a == b || is_core_with_clitics(a, b, pack) || is_core_with_clitics(b, a, pack)) return true;
  return code_points(a) >= kAlike && b.starts_with(prefix_graphemes(a, kAlike));
}

}  // namespace

Question read_question(std::string_view text, const LanguagePack& pack) {
  Question question;
  const std::vector<std::string_view> words = words_of(text);
  const std::size_t opened = opening(words, pack);
  const bool marked = ends_with_question(text);
  question.asks = marked || opened > 0;
  const bool strong = opened == 1 && std::ranges::find(kStrong, fold(words.front(), Fold::kL2)) !=
                                         std::end(kStrong);
  question.surely = marked || opened > 1 || strong;
  for (std::size_t i = opened; i < words.size(); ++i) {
    if (is_function_word(words[i], pack)) continue;
    const std::string folded = fold(words[i], Fold::kL2);
    question.content.emplace_back(bare(folded, pack));
  }
  return question;
}

std::size_t shared_words(const Question& question, std::string_view text,
                         const LanguagePack& pack) {
  std::vector<std::string> folded;
  for (const std::string_view word : words_of(text)) folded.push_back(fold(word, Fold::kL2));
  return static_cast<std::size_t>(
      std::ranges::count_if(question.content, [&](const std::string& wanted) {
        return std::ranges::any_of(folded, [&](const std::string& word) {
          return look_alike(wanted, bare(word, pack), pack);
        });
      }));
}

}  // namespace dalil
