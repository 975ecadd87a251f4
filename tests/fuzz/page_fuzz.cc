// Pages as they come from the web: the first line is a charset, the rest the body.
#include <algorithm>
#include <string>

#include "core/utf8.h"
#include "tests/analyzer/page_support.h"
#include "tests/fuzz/fuzz.h"

namespace dalil::fuzz {
namespace {

void expect_blocks(const Page& page) {
  std::uint32_t end = 0, word = 0, sentence = 0;
  for (const Block& block : page.blocks) {
    expect(block.text.begin >= end && block.text.end > block.text.begin, "blocks are in order");
    expect(block.words_begin == word && block.words_end >= word, "each word has its block");
    expect(block.sentences_begin == sentence, "each sentence has its block");
    for (word = block.words_begin; word < block.words_end; ++word) {
      const TextRange range = page.words[word];
      expect(range.begin >= block.text.begin && range.end <= block.text.end, "it holds its words");
    }
    for (; sentence < block.sentences_end; ++sentence) {
      const TextRange range = page.sentences[sentence];
      expect(range.begin >= block.text.begin && range.end <= block.text.end, "and its sentences");
    }
    end = block.text.end;
  }
  expect(end <= page.text.size() && word == page.words.size(), "blocks make up the text");
  expect(sentence == page.sentences.size(), "no sentence is left over");
}

void expect_texts(const Page& page) {
  for (const TextFact& title : page.titles) expect_utf8(title.text, "a title");
  for (const TextFact& fact : page.descriptions) expect_utf8(fact.text, "a description");
  for (const Heading& heading : page.headings) {
    expect(heading.level >= 1 && heading.level <= 6, "a heading has its level");
    expect_utf8(heading.text, "a heading");
  }
  for (const Link& link : page.links) {
    expect_utf8(link.href + link.text + link.rel, "a link");
    expect(!link.internal || link.url.is_http(), "an internal link is an address");
  }
  for (const Image& image : page.images)
    expect_utf8(image.src + image.alt.value_or(""), "an image");
  for (const RobotsStatement& robots : page.robots) expect_utf8(robots.content, "a statement");
  expect_utf8(page.declared_language + page.dir + page.base_href + page.meta_refresh, "the head");
}

}  // namespace

void fuzz_page(std::string_view input) {
  static PageReader reader(page_tests::lexicons());
  const std::string type = "text/html; charset=" + std::string(take_line(input));
  const Page page = reader.read(page_tests::response(input, {{"content-type", type}}));
  expect(page.html, "HTML is read as such");
  expect_utf8(page.text, "the text");
  expect_ranges(page.text, page.words, "words");
  expect_ranges(page.text, page.sentences, "sentences");
  expect_blocks(page);
  expect_texts(page);
}

}  // namespace dalil::fuzz
