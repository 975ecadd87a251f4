// Reads articles from strings, for the tests of their readers.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analyzer/article/line_index.h"
#include "analyzer/article/read_article.h"
#include "tests/analyzer/page_support.h"
#include "tests/support/catch.h"

namespace dalil::article_tests {

inline Result<Article> try_read(std::string_view bytes, std::string_view path,
                                ArticleOptions options = {}) {
  static ArticleReader reader(page_tests::lexicons());
  options.path = path;
  return reader.read(bytes, format_of(path).value(), options);
}

inline Article read(std::string_view bytes, std::string_view path, ArticleOptions options = {}) {
  Result<Article> article = try_read(bytes, path, std::move(options));
  INFO((article ? "" : article.error().message));
  REQUIRE(article);
  return std::move(*article);
}

/// The bytes of the file that a part of the text stands for.
inline std::string_view written(const Article& article, TextRange text) {
  return slice(article.source, article.map.source(text));
}

/// The pieces as "p: text", a line each: t, d, h1…h6, p, li, td, cap, code, o, alt.
inline std::string outline(const Article& article) {
  constexpr std::string_view kNames[] = {"t", "d", "h", "p", "li", "td", "cap", "code", "o", "alt"};
  std::string out;
  for (const Piece& piece : article.pieces) {
    out += kNames[static_cast<std::size_t>(piece.kind)];
    if (piece.kind == PieceKind::kHeading) out += std::to_string(piece.heading_level);
    out += ": ";
    out += slice(article.text, piece.text);
    out += '\n';
  }
  return out;
}

/// Holds an article to what article.h promises, whatever the format.
inline void check_article(const Article& article) {
  std::uint32_t end = 0, words = 0, sentences = 0;
  for (const Piece& piece : article.pieces) {
    CHECK(piece.text.begin >= end);
    CHECK(piece.text.end > piece.text.begin);
    CHECK(piece.words_begin == words);
    CHECK(piece.sentences_begin == sentences);
    end = piece.text.end;
    words = piece.words_end;
    sentences = piece.sentences_end;
    if (piece.section >= 0) {
      CHECK(article.pieces[static_cast<std::size_t>(piece.section)].kind == PieceKind::kHeading);
    }
    for (std::uint32_t word = piece.words_begin; word < piece.words_end; ++word) {
      CHECK((article.words[word].begin >= piece.text.begin &&
             article.words[word].end <= piece.text.end));
    }
  }
  CHECK(words == article.words.size());
  CHECK(sentences == article.sentences.size());
  CHECK(end <= article.text.size());
  CHECK(article.text.starts_with(article.page.text));
  end = 0;
  for (const TextRange& literal : article.literals) {
    CHECK(literal.begin >= end);
    CHECK(literal.end > literal.begin);
    end = literal.end;
  }
}

}  // namespace dalil::article_tests
