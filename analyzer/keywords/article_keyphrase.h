// What one article has of a keyphrase: how often, in which forms, where, how evenly, and what that
// is worth.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/article/article.h"
#include "analyzer/keywords/folded_text.h"
#include "analyzer/keywords/keyphrase.h"
#include "analyzer/keywords/partial.h"

namespace dalil {

class Lexicons;
class Segmenter;

struct PlacedMatch {
  TextRange text;  ///< Into Article::text.
  How how = How::kExact;
  std::uint32_t piece = 0;  ///< Index into Article::pieces.
};

/// One spelling of the phrase, as the article has it (level L1).
struct PhraseForm {
  std::string form;
  How how = How::kExact;
  std::uint32_t count = 0;
  TextRange first;  ///< Into Article::text.
};

/// How many of the things that could hold the phrase do.
struct PlaceCount {
  std::uint32_t with = 0;
  std::uint32_t of = 0;  ///< 0: there is none, or it cannot be known.
};

struct PhrasePlaces {
  PlaceCount title, description, h1, subheadings, introduction, slug, image_alt;
  std::uint32_t title_position = 0;  ///< Words of the title before the phrase.
  std::uint32_t anchors = 0;         ///< Links out of the article whose text holds the phrase.
};

/// Occurrences that a text of this length should have of a phrase of this length.
struct DensityTarget {
  std::uint32_t least = 0, most = 0;           ///< Occurrences.
  double least_percent = 0, most_percent = 0;  ///< Of the words.
  bool applies = false;  ///< False for texts of under 100 words, where no share means anything.
};

/// Shares of the words within which a phrase reads as a subject and not as a refrain; a phrase of
/// more words is said less often.
DensityTarget density_target(std::uint32_t phrase_words, std::uint32_t words);

/// A part of the coverage score.
struct CoveragePart {
  std::string_view name;  ///< "title", "h1", "introduction", "subheadings", "description", "slug",
                          ///< "image_alt", "body"
  double points = 0;
  double of = 0;  ///< 0: not applicable, and left out of the sum.
};

struct ArticleKeyphrase {
  std::string phrase;
  std::uint32_t phrase_words = 0;
  bool long_tail = false;              ///< More than three words.
  std::vector<PlacedMatch> matches;    ///< In headings, paragraphs, lists, tables and captions.
  std::array<std::uint32_t, 4> how{};  ///< Of `matches`, by How.
  std::vector<PhraseForm> forms;       ///< Of `matches`, most frequent first.
  double density = 0;                  ///< Matches per 100 words of the content.
  DensityTarget target;
  PhrasePlaces places;
  std::vector<std::uint32_t> anchor_links;  ///< Indices into Page::links, for `places.anchors`.

  /// Matches in each tenth of the content's words.
  std::array<std::uint32_t, 10> spread{};
  std::uint32_t longest_gap_words = 0;  ///< The longest stretch of the content without a match.
  TextRange longest_gap;                ///< Into Article::text.

  PartialCoverage partial;

  double score = 0;                    ///< 0 to 100: points ÷ what could be had.
  std::string_view coverage = "none";  ///< As coverage_name().
  std::vector<CoveragePart> parts;
};

/// All phrases over one article, whose words `folded` has. An empty phrase gives an empty report.
std::vector<ArticleKeyphrase> cover_article(const Article& article, const FoldedText& folded,
                                            const std::vector<std::string>& phrases,
                                            const Lexicons& lexicons, Segmenter& segmenter);

}  // namespace dalil
