#include "analyzer/article/running_text.h"

#include <algorithm>

namespace dalil {
namespace {

bool is_one_of(std::string_view language, std::initializer_list<std::string_view> tags) {
  return std::ranges::find(tags, language) != tags.end();
}

/// Words from `begin` to `end` that no literal holds.
std::uint32_t plain_words(const Article& article, std::uint32_t begin, std::uint32_t end) {
  std::uint32_t words = 0;
  auto literal =
      std::ranges::lower_bound(article.literals, article.words[begin].begin, {}, &TextRange::end);
  for (std::uint32_t word = begin; word < end; ++word) {
    const TextRange range = article.words[word];
    while (literal != article.literals.end() && literal->end <= range.begin) ++literal;
    const bool inside = literal != article.literals.end() && literal->begin <= range.begin;
    words += inside ? 0 : 1;
  }
  return words;
}

}  // namespace

bool is_paragraph(const Piece& piece) {
  return piece.kind == PieceKind::kParagraph || piece.kind == PieceKind::kOther;
}

std::vector<RunningSentence> running_sentences(const Article& article, Lists lists) {
  std::vector<RunningSentence> out;
  for (std::uint32_t i = 0; i < article.pieces.size(); ++i) {
    const Piece& piece = article.pieces[i];
    const bool listed = lists == Lists::kWith && piece.kind == PieceKind::kListItem;
    if (!is_paragraph(piece) && !listed) continue;
    std::uint32_t word = piece.words_begin;
    for (std::uint32_t k = piece.sentences_begin; k < piece.sentences_end; ++k) {
      const TextRange text = article.sentences[k];
      const std::uint32_t first = word;
      while (word < piece.words_end && article.words[word].begin < text.end) ++word;
      if (word == first) continue;
      out.push_back({text, i, first, word, plain_words(article, first, word),
                     ends_with_question(slice(article.text, text))});
    }
  }
  return out;
}

bool has_dense_words(std::string_view language) {
  return is_one_of(language, {"ar", "fa", "ur", "he"});
}

bool counts_words(std::string_view language) {
  return !is_one_of(language, {"", "zh", "ja", "th", "lo", "km", "my"});
}

bool ends_with_question(std::string_view text) {
  constexpr std::string_view kBehind[] = {"\"", "'", ")", "]", "”", "’", "»", "!", ".", " "};
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view mark : kBehind) {
      if (!text.ends_with(mark)) continue;
      text.remove_suffix(mark.size());
      again = true;
    }
  }
  return text.ends_with("?") || text.ends_with("؟");
}

std::string_view opening_words(const Article& article, std::uint32_t words_begin,
                               std::uint32_t words_end, std::uint32_t most) {
  if (words_begin >= words_end) return "";
  const std::uint32_t last = std::min(words_end, words_begin + most) - 1;
  return slice(article.text, {article.words[words_begin].begin, article.words[last].end});
}

std::string_view title_or_h1(const Article& article) {
  if (!article.page.title().empty()) return article.page.title();
  const auto h1 = std::ranges::find(article.page.headings, 1, &Heading::level);
  return h1 != article.page.headings.end() ? std::string_view(h1->text) : std::string_view();
}

}  // namespace dalil
