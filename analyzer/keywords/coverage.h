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

/// Where on a page a line of text stands that is no part of its running text.
enum class TextPlace : std::uint8_t {
  kTitle,
  kDescription,
  kH1,
  kSubheading,
  kSlug,
  kImageAlt,
  kAnchor,        ///< Of a link on the page.
  kInboundAnchor  ///< Of links of other pages to it; only where the whole site is known.
};

/// What coverage is told from: the lines beside the text, and the main content.
struct KeywordText {
  struct Piece {
    std::uint32_t begin = 0;  ///< Into `places`; it ends where the next one begins.
    TextPlace place = TextPlace::kTitle;
    std::uint32_t count = 1;  ///< Inbound anchors: links with this text.
  };

  std::string places;  ///< Title, description, headings…, a line each.
  std::vector<Piece> pieces;
  std::vector<TextRange> places_words;
  std::string own_body;  ///< Where no page holds the text.
  std::string_view body;
  std::vector<TextRange> body_words;  ///< Those of the main content.
  TextRange introduction;             ///< Into `body`.
};

/// The lines and the content of a page, whose text it keeps a view of. `links`: with the texts of
/// its links.
KeywordText keyword_text(const Page& page, Segmenter& segmenter, bool links = true);

/// What `cover` looks at, folded once for all phrases.
class PageText {
 public:
  explicit PageText(KeywordText text);
  PageText(const Page& page, Segmenter& segmenter) : PageText(keyword_text(page, segmenter)) {}
  PageText(const PageText&) = delete;
  PageText& operator=(const PageText&) = delete;

  const KeywordText& text() const { return text_; }
  const FoldedText& body() const { return body_; }
  const FoldedText& places() const { return places_; }

  /// What the page has of a phrase that was found so; KeywordHit::phrase is left to the caller.
  KeywordHit hit_of(const PhraseFindings& body, const PhraseFindings& places) const;

  /// Links of other pages whose text holds the phrase.
  std::uint32_t inbound(const PhraseFindings& places) const;

 private:
  /// Calls back once for each piece that a match stands in.
  template <typename Callback>
  void for_each_piece(const PhraseFindings& places, Callback&& callback) const;

  KeywordText text_;
  std::uint16_t subheadings_ = 0;
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
