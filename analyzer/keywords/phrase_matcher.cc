#include "analyzer/keywords/phrase_matcher.h"

#include <algorithm>

#include "analyzer/keywords/phrase_window.h"

namespace dalil {

std::vector<PhraseFindings> PhraseMatcher::find(const FoldedText& text) const {
  const std::vector<std::vector<WordHit>> hits = index_.hits(text);
  std::vector<PhraseFindings> findings(phrases_.size());
  for (std::size_t i = 0; i < phrases_.size(); ++i) {
    if (hits[i].empty()) continue;
    const std::vector<std::uint16_t>& content = phrases_[i].content();
    const auto present = std::ranges::count_if(content, [&](std::uint16_t word) {
      return std::ranges::find(hits[i], word, &WordHit::word) != hits[i].end();
    });
    findings[i].words_present = static_cast<double>(present) / static_cast<double>(content.size());
    if (static_cast<std::size_t>(present) == content.size()) {
      findings[i].matches = PhraseWindow(phrases_[i], text, hits[i]).matches();
    }
  }
  return findings;
}

}  // namespace dalil
