#include "tests/fuzz/expect_article.h"

#include "tests/analyzer/page_support.h"
#include "tests/fuzz/fuzz.h"

namespace dalil::fuzz {
namespace {

void expect_inside(const std::vector<TextRange>& ranges, std::uint32_t begin, std::uint32_t end,
                   const Piece& piece) {
  for (std::uint32_t i = begin; i < end; ++i) {
    expect(ranges[i].begin >= piece.text.begin && ranges[i].end <= piece.text.end,
           "words and sentences stand in their piece");
  }
}

void expect_pieces(const Article& article) {
  std::uint32_t end = 0, words = 0, sentences = 0;
  for (const Piece& piece : article.pieces) {
    expect(piece.text.begin >= end && piece.text.end > piece.text.begin, "pieces are in order");
    expect(piece.words_begin == words && piece.words_end >= words, "each word has its piece");
    expect(piece.sentences_begin == sentences, "each sentence has its piece");
    expect_inside(article.words, piece.words_begin, piece.words_end, piece);
    expect_inside(article.sentences, piece.sentences_begin, piece.sentences_end, piece);
    end = piece.text.end;
    words = piece.words_end;
    sentences = piece.sentences_end;
    expect(piece.section < 0 ||
               article.pieces[static_cast<std::size_t>(piece.section)].kind == PieceKind::kHeading,
           "a section is a heading's");
  }
  expect(end <= article.text.size() && words == article.words.size() &&
             sentences == article.sentences.size(),
         "pieces make up the text");
}

void expect_place(const Article& article, TextRange text) {
  const TextRange source = article.map.source(text);
  expect(source.begin <= source.end && source.end <= article.source.size(),
         "a place is in the file");
  expect(!article.map.same(text) || slice(article.source, source) == slice(article.text, text),
         "the same is the same");
  const TextRange file = file_range(article, source);
  const std::string& bytes = article.original.empty() ? article.source : article.original;
  expect(file.begin <= file.end && file.end <= bytes.size(), "a range is in the file");
}

}  // namespace

Result<Article> read_article(std::string_view bytes, ArticleFormat format) {
  static ArticleReader reader(page_tests::lexicons());
  return reader.read(bytes, format, {.path = "مقال"});
}

void expect_article(const Article& article) {
  expect_utf8(article.text, "the text");
  expect_utf8(article.source, "the source");
  expect_utf8(article.slug, "the slug");
  for (const std::string& phrase : article.keyphrases) expect_utf8(phrase, "a keyphrase");
  expect(article.text.starts_with(article.page.text), "the page's text comes first");
  expect_ranges(article.text, article.words, "words");
  expect_ranges(article.text, article.sentences, "sentences");
  expect_ranges(article.text, article.literals, "literals");
  expect_pieces(article);
  for (const TextRange& sentence : article.sentences) expect_place(article, sentence);
  for (const Piece& piece : article.pieces) expect_place(article, piece.text);
}

}  // namespace dalil::fuzz
