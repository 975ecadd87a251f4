// How well a page covers a keyphrase: where on the page it stands, and what that is worth.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/keywords/folded_text.h"
#include "analyzer/keywords/keyphrase.h"
#include "analyzer/keywords/phrase_matcher.h"
#include "analyzer/page/page.h"
#include "core/record.h"

namespace dalil {

class Segmenter;

/// What `cover` looks at, segmented and folded once for all phrases. Keeps a reference to the page.
class PageText {
 public:
  PageText(const Page& page, Segmenter& segmenter);
  PageText(const PageText&) = delete;
  PageText& operator=(const PageText&) = delete;

 private:
  friend std::vector<KeywordHit> cover(const PageText& text, const PhraseMatcher& matcher);
  KeywordHit hit_of(const PhraseFindings& body, const PhraseFindings& places) const;

  enum class Place : std::uint8_t {
    kTitle,
    kDescription,
    kH1,
    kSubheading,
    kSlug,
    kImageAlt,
    kAnchor
  };
  struct Piece {
    std::uint32_t begin = 0;  ///< Into places_text_; it ends where the next one begins.
    Place place = Place::kTitle;
  };

  void add_piece(Place place, std::string_view text);
  void gather();

  const Page& page_;
  std::string places_text_;  ///< Title, description, headings…, a line each.
  std::vector<Piece> pieces_;
  std::vector<TextRange> places_words_;
  TextRange introduction_;  ///< Into Page::text.
  std::uint16_t subheadings_ = 0;
  std::vector<TextRange> content_words_;  ///< Of Page::words, those of the main content.
  FoldedText body_;
  FoldedText places_;
};

/// What the places of a phrase are worth; they sum up to 100. The body's are had in full from three
/// times on.
inline constexpr double kTitlePoints = 30, kH1Points = 15, kIntroductionPoints = 15,
                        kSubheadingPoints = 10, kDescriptionPoints = 10, kSlugPoints = 5,
                        kImageAltPoints = 5, kBodyPoints = 10;

/// What a page has of each phrase, in their order; `phrase` is the index.
std::vector<KeywordHit> cover(const PageText& text, const PhraseMatcher& matcher);

/// The same for one phrase.
KeywordHit cover(const PageText& text, const Keyphrase& keyphrase);

/// "strong" from 60, "partial" from 30, "weak" above 0, else "none".
std::string_view coverage_name(double score);

}  // namespace dalil
