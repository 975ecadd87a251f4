// Words, sentences, spellings and keyphrases: the first line is a phrase, the rest a text.
#include <algorithm>
#include <string>
#include <vector>

#include "analyzer/keywords/phrase_matcher.h"
#include "analyzer/text/detect.h"
#include "analyzer/text/fold.h"
#include "analyzer/text/segment.h"
#include "core/utf8.h"
#include "tests/analyzer/page_support.h"
#include "tests/fuzz/fuzz.h"

namespace dalil::fuzz {
namespace {

void expect_folded(std::string_view text) {
  for (Fold level : {Fold::kL1, Fold::kL2}) {
    std::string appended = "a";
    fold_to(text, level, appended);
    expect_utf8(appended, "a folded text");
    expect(appended == "a" + fold(text, level), "what stands before does not matter");
  }
}

void expect_matches(const Keyphrase& phrase, const FoldedText& text, const PhraseFindings& found) {
  std::uint32_t end = 0;
  for (const KeyphraseMatch& match : found.matches) {
    expect(match.text.begin >= end && match.text.end > match.text.begin, "matches are in order");
    end = match.text.end;
  }
  expect(text.size() == 0 || end <= text.range(text.size() - 1).end, "matches are in the text");
  const auto same = [](const KeyphraseMatch& a, const KeyphraseMatch& b) {
    return a.text == b.text && a.how == b.how;
  };
  expect(std::ranges::equal(phrase.find(text), found.matches, same), "one and many find the same");
  const double present = phrase.words_present(text);
  expect(present >= 0 && present <= 1 && present == found.words_present, "shares are shares");
}

}  // namespace

void fuzz_text(std::string_view input) {
  static Segmenter segmenter(page_tests::lexicons());
  const std::string line = to_valid_utf8(take_line(input)), text = to_valid_utf8(input);
  const TextRange all{0, static_cast<std::uint32_t>(text.size())};
  std::vector<TextRange> words, sentences;
  segmenter.words(text, all, words);
  expect_ranges(text, words, "words");
  const std::string language = detect_language(text, words, "", page_tests::lexicons());
  segmenter.sentences(text, all, language, sentences);
  expect_ranges(text, sentences, "sentences");
  expect_folded(text);
  const FoldedText folded(text, words);
  const std::vector<Keyphrase> phrases = {{line, "", page_tests::lexicons(), segmenter},
                                          {line, "tr", page_tests::lexicons(), segmenter}};
  const std::vector<PhraseFindings> found = PhraseMatcher(phrases).find(folded);
  for (std::size_t i = 0; i < phrases.size(); ++i) expect_matches(phrases[i], folded, found[i]);
}

}  // namespace dalil::fuzz
