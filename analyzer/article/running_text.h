// The sentences that an article is read in, for the rules that judge how it is written: those of
// paragraphs and lists, not of headings, cells and captions.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/article/article.h"

namespace dalil {

struct RunningSentence {
  TextRange text;                                ///< Into Article::text.
  std::uint32_t piece = 0;                       ///< Index into Article::pieces.
  std::uint32_t words_begin = 0, words_end = 0;  ///< Into Article::words; at least one.
  std::uint32_t words = 0;  ///< Without those of literals: a URL is not read word by word.
  bool asks = false;        ///< It ends with a question mark.
};

enum class Lists : bool { kWithout, kWith };

/// True for paragraphs and text that no element names.
bool is_paragraph(const Piece& piece);

/// In the order of the text.
std::vector<RunningSentence> running_sentences(const Article& article, Lists lists);

/// True for languages whose words carry article, prepositions and pronouns (Arabic, Persian, Urdu,
/// Hebrew): one is worth 1.5 to 2 English words.
bool has_dense_words(std::string_view language);

/// False for languages that are written without spaces between words, and for none: no limit on
/// the words of a sentence is known.
bool counts_words(std::string_view language);

/// True where the text ends with a question mark, quotes and brackets aside.
bool ends_with_question(std::string_view text);

/// The text from the first to the last of these words, at most `most` of them.
std::string_view opening_words(const Article& article, std::uint32_t words_begin,
                               std::uint32_t words_end, std::uint32_t most);

/// A line that the document has for its title: Page::title(), else the first h1, else "".
std::string_view title_or_h1(const Article& article);

}  // namespace dalil
