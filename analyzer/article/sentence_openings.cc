#include "analyzer/article/sentence_openings.h"

#include <string>
#include <string_view>
#include <utility>

#include "analyzer/text/fold.h"
#include "core/utf8.h"

namespace dalil {
namespace {

constexpr std::size_t kShortLetters = 3;

/// What a sentence opens with, folded.
struct Opening {
  std::string word;
  std::string next;   ///< "" unless the word is short.
  bool open = false;  ///< It can be compared: no question, no number.
};

/// True for a line of its own that may be none: what a file of text has for a heading, a name.
bool is_fragment(const Article& article, const RunningSentence& sentence) {
  const Piece& piece = article.pieces[sentence.piece];
  const bool alone = piece.sentences_end - piece.sentences_begin == 1;
  const std::string_view text = slice(article.text, sentence.text);
  return alone && !text.ends_with(".") && !text.ends_with("!") && !text.ends_with("…");
}

Opening opening_of(const Article& article, const RunningSentence& sentence) {
  const auto folded = [&](std::uint32_t at) {
    return at < sentence.words_end ? fold(slice(article.text, article.words[at]), Fold::kL2)
                                   : std::string();
  };
  Opening opening{folded(sentence.words_begin), "",
                  !sentence.asks && !is_fragment(article, sentence)};
  const bool numeral = opening.word.find_first_of("0123456789") == 0;
  const bool brief = code_points(opening.word) <= kShortLetters;
  if (brief) opening.next = folded(sentence.words_begin + 1);
  opening.open =
      opening.open && !opening.word.empty() && !numeral && (!brief || !opening.next.empty());
  return opening;
}

/// و or ف and then the word.
bool is_joined(std::string_view longer, std::string_view word) {
  constexpr std::size_t kLetter = 2;
  return longer.size() == word.size() + kLetter && longer.ends_with(word) &&
         (longer.starts_with("و") || longer.starts_with("ف"));
}

bool alike(const Opening& a, const Opening& b) {
  if (!a.open || !b.open) return false;
  const bool same = a.word == b.word && a.next == b.next;
  return same || (a.next.empty() && b.next.empty() &&
                  (is_joined(a.word, b.word) || is_joined(b.word, a.word)));
}

/// True where nothing but paragraphs lies between.
bool adjoin(const Article& article, const RunningSentence& a, const RunningSentence& b) {
  for (std::uint32_t piece = a.piece; piece < b.piece; ++piece) {
    if (!is_paragraph(article.pieces[piece])) return false;
  }
  return true;
}

}  // namespace

std::vector<OpeningRun> opening_runs(const Article& article) {
  std::vector<OpeningRun> runs;
  OpeningRun run;
  Opening first;
  for (const RunningSentence& sentence : running_sentences(article, Lists::kWithout)) {
    Opening opening = opening_of(article, sentence);
    const bool goes_on = !run.sentences.empty() && alike(first, opening) &&
                         adjoin(article, run.sentences.back(), sentence);
    if (!goes_on) {
      if (run.sentences.size() > 1) runs.push_back(std::move(run));
      run = {{}, opening.next.empty() ? 1U : 2U};
      first = std::move(opening);
    }
    run.sentences.push_back(sentence);
  }
  if (run.sentences.size() > 1) runs.push_back(std::move(run));
  return runs;
}

}  // namespace dalil
