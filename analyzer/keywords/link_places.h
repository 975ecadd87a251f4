// Where on a page a link to another one belongs, and how alike two pages are.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "analyzer/keywords/folded_text.h"
#include "analyzer/keywords/keyphrase.h"
#include "analyzer/keywords/phrase_words.h"
#include "analyzer/keywords/word_index.h"
#include "analyzer/keywords/word_pairs.h"
#include "analyzer/page/page.h"
#include "core/keyword_ideas.h"

namespace dalil {

/// The first place in the running text of a page where a phrase stands and no link does: sentence,
/// range and line filled in. Paragraphs and list items of the main content; never headings, tables,
/// captions or code, nor in `literals`, ranges of inline code in ascending order, nor inside a
/// longer term by `pairs`. `text` is Page::text with Page::words.
struct LinkText {
  const Page& page;
  const FoldedText& text;
  std::span<const TextRange> literals = {};
  const WordPairs* pairs = nullptr;
};
std::optional<LinkIdea> place_link(const LinkText& where, const Keyphrase& phrase);

/// Cosines of pages by TF-IDF over lexemes.
class PageLikeness {
 public:
  PageLikeness(const WordIndex& index, const SiteWordTraits& traits);

  using Weights = std::vector<std::pair<std::uint32_t, float>>;  ///< By lexeme; of length 1.
  Weights weights(std::uint32_t page) const;
  std::uint32_t pages_with(std::uint32_t lexeme) const { return pages_with_[lexeme]; }
  static double cosine(const Weights& a, const Weights& b);

 private:
  const WordIndex& index_;
  const SiteWordTraits& traits_;
  std::vector<std::uint32_t> pages_with_;  ///< By lexeme.
};

/// What a page is about, as its title or h1 says, without numbers before it: two to six words with
/// two content words or more, or a single word that is a name. Also what is left without general
/// words before it ("introduction to"), or before one ("by means of").
std::vector<std::string> subject_phrases(const WordIndex& index, const PageWords& page,
                                         const SiteWordTraits& traits,
                                         const PageLikeness& likeness);

}  // namespace dalil
