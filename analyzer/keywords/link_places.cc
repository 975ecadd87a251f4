#include "analyzer/keywords/link_places.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace dalil {
namespace {

constexpr std::size_t kLeastWords = 2, kMostWords = 6;  // Of what a page is about.
constexpr std::size_t kLeastSentence = 25;              // Bytes; less is a label.

/// True where the text of a link of the page covers a part of `range` in the block. The same words
/// may be linked elsewhere on the page: then they are linked often enough.
bool in_link(const Page& page, const Block& block, TextRange range) {
  const std::string_view text = slice(page.text, block.text);
  return std::ranges::any_of(page.links, [&](const Link& link) {
    if (link.text.empty()) return false;
    for (std::size_t at = text.find(link.text); at != text.npos;
         at = text.find(link.text, at + 1)) {
      const std::size_t begin = block.text.begin + at;
      if (begin < range.end && begin + link.text.size() > range.begin) return true;
    }
    return false;
  });
}

/// A sentence, and no entry of a list or table of contents.
bool is_running(std::string_view sentence) {
  for (const std::string_view mark : {".", "!", "?", "؟", "…", ":", "؛", ")", "»"}) {
    if (sentence.ends_with(mark)) return true;
  }
  return std::ranges::count(sentence, ' ') >= 9;
}

/// The matcher lets function words be missing at the edges and come between: a link to "logging in
/// from afar" should say so, and "setting this parameter" is not about setting parameters.
bool is_whole(const FoldedText& text, const Page& page, const Keyphrase& phrase, TextRange match) {
  const auto first = std::ranges::lower_bound(page.words, match.begin, {}, &TextRange::begin);
  const auto last = std::ranges::lower_bound(page.words, match.end, {}, &TextRange::begin);
  return text.size() == page.words.size() &&
         static_cast<std::size_t>(last - first) == phrase.words();
}

}  // namespace

std::optional<LinkIdea> place_link(const Page& page, const FoldedText& text,
                                   const Keyphrase& phrase) {
  for (const KeyphraseMatch& match : phrase.find(text)) {
    const auto behind = std::ranges::upper_bound(page.blocks, match.text.begin, {},
                                                 [](const Block& b) { return b.text.begin; });
    if (behind == page.blocks.begin()) continue;
    const Block& block = *std::prev(behind);
    const bool running = block.kind == BlockKind::kParagraph || block.kind == BlockKind::kListItem;
    if (!running || block.region != Region::kContent || match.text.end > block.text.end) continue;
    if (!is_whole(text, page, phrase, match.text)) continue;
    if (in_link(page, block, match.text)) continue;
    for (std::uint32_t i = block.sentences_begin; i < block.sentences_end; ++i) {
      const TextRange sentence = page.sentences[i];
      if (match.text.begin < sentence.begin || match.text.end > sentence.end) continue;
      // A line that is the phrase and little more is a heading by another name.
      if (sentence.bytes() < match.text.bytes() + kLeastSentence) break;
      if (!is_running(slice(page.text, sentence))) break;
      LinkIdea idea;
      idea.phrase = phrase.phrase();
      idea.sentence = slice(page.text, sentence);
      idea.begin = match.text.begin - sentence.begin;
      idea.end = match.text.end - sentence.begin;
      idea.line = block.at.line;
      return idea;
    }
  }
  return std::nullopt;
}

std::vector<std::string> subject_phrases(const WordIndex& index, const PageWords& page,
                                         const SiteWordTraits& traits) {
  std::vector<std::string> phrases;
  for (std::size_t piece = 0; piece < page.pieces.size(); ++piece) {
    const TextPlace place = page.pieces[piece].place;
    if (place != TextPlace::kTitle && place != TextPlace::kH1) continue;
    std::string text;
    std::size_t words = 0, content = 0;
    for (std::uint32_t i = page.pieces[piece].begin; i < page.piece_end(piece); ++i) {
      const std::uint32_t word = page.places.words[i];
      const std::string_view shown = index.vocabulary()[word];
      const bool label = shown.find_first_not_of("0123456789.…") == shown.npos;
      if (words == 0 && label) continue;
      if (words > 0 && page.places.parted[i] != 0) break;
      if (words > 0) text += ' ';
      text += shown;
      ++words;
      content += (traits.traits(word) & SiteWordTraits::kContent) != 0;
    }
    if (words < kLeastWords || words > kMostWords || content < 2) continue;
    if (std::ranges::find(phrases, text) == phrases.end()) phrases.push_back(text);
  }
  return phrases;
}

PageLikeness::PageLikeness(const WordIndex& index, const SiteWordTraits& traits)
    : index_(index), traits_(traits), pages_with_(index.vocabulary().size(), 0) {
  std::vector<std::uint32_t> last(pages_with_.size(), ~0U);
  for (std::uint32_t page = 0; page < index.size(); ++page) {
    for (const std::uint32_t word : index.words(page).body.words) {
      const std::uint32_t lexeme = traits.lexeme(word);
      if (lexeme < last.size() && std::exchange(last[lexeme], page) != page) ++pages_with_[lexeme];
    }
  }
}

PageLikeness::Weights PageLikeness::weights(std::uint32_t page) const {
  std::map<std::uint32_t, float> counts;
  for (const std::uint32_t word : index_.words(page).body.words) {
    if ((traits_.traits(word) & SiteWordTraits::kContent) != 0) ++counts[traits_.lexeme(word)];
  }
  Weights weights;
  double length = 0;
  for (const auto& [lexeme, count] : counts) {
    const double rarity = std::log(static_cast<double>(index_.size() + 1) /
                                   std::max(1.0, static_cast<double>(pages_with_[lexeme])));
    const double weight = (1 + std::log(static_cast<double>(count))) * rarity;
    weights.emplace_back(lexeme, static_cast<float>(weight));
    length += weight * weight;
  }
  for (auto& [lexeme, weight] : weights) weight /= static_cast<float>(std::sqrt(length));
  return weights;
}

double PageLikeness::cosine(const Weights& a, const Weights& b) {
  double sum = 0;
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    if (i->first == j->first) {
      sum += static_cast<double>(i->second) * static_cast<double>(j->second);
      ++i;
      ++j;
    } else if (i->first < j->first) {
      ++i;
    } else {
      ++j;
    }
  }
  return sum;
}

}  // namespace dalil
