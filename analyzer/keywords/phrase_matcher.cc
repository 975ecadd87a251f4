#include "analyzer/keywords/phrase_matcher.h"

#include <algorithm>

#include "analyzer/keywords/phrase_window.h"

namespace dalil {

namespace {

std::vector<const Keyphrase*> with_alternates(std::span<const Keyphrase> phrases) {
  std::vector<const Keyphrase*> all;
  for (const Keyphrase& phrase : phrases) {
    all.push_back(&phrase);
    for (const Keyphrase& alternate : phrase.alternates()) all.push_back(&alternate);
  }
  return all;
}

PhraseFindings find_one(const Keyphrase& phrase, const FoldedText& text,
                        std::span<const WordHit> hits) {
  PhraseFindings findings;
  if (hits.empty()) return findings;
  const std::vector<std::uint16_t>& content = phrase.content();
  const auto present = std::ranges::count_if(content, [&](std::uint16_t word) {
    return std::ranges::find(hits, word, &WordHit::word) != hits.end();
  });
  findings.words_present = static_cast<double>(present) / static_cast<double>(content.size());
  if (static_cast<std::size_t>(present) == content.size()) {
    findings.matches = PhraseWindow(phrase, text, hits).matches();
  }
  return findings;
}

/// Takes in what another spelling of the phrase has found where the phrase has not.
void merge(const PhraseFindings& other, PhraseFindings& into) {
  into.words_present = std::max(into.words_present, other.words_present);
  for (KeyphraseMatch match : other.matches) {
    const auto behind = std::ranges::lower_bound(
        into.matches, match.text.begin, {}, [](const KeyphraseMatch& m) { return m.text.end - 1; });
    if (behind != into.matches.end() && behind->text.begin < match.text.end) continue;
    match.how = std::max(match.how, How::kSpelling);
    into.matches.insert(behind, match);
  }
}

}  // namespace

PhraseFindings find_phrase(const Keyphrase& phrase, const FoldedText& text,
                           std::span<const std::vector<WordHit>> hits) {
  PhraseFindings findings = find_one(phrase, text, hits.front());
  auto next = hits.begin() + 1;
  for (const Keyphrase& alternate : phrase.alternates()) {
    merge(find_one(alternate, text, *next++), findings);
  }
  return findings;
}

PhraseMatcher::PhraseMatcher(std::span<const Keyphrase> phrases)
    : phrases_(phrases), index_(with_alternates(phrases)) {}

std::vector<PhraseFindings> PhraseMatcher::find(const FoldedText& text) const {
  const std::vector<std::vector<WordHit>> hits = index_.hits(text);
  std::vector<PhraseFindings> findings;
  findings.reserve(phrases_.size());
  std::span<const std::vector<WordHit>> rest(hits);
  for (const Keyphrase& phrase : phrases_) {
    findings.push_back(find_phrase(phrase, text, rest));
    rest = rest.subspan(1 + phrase.alternates().size());
  }
  return findings;
}

}  // namespace dalil
