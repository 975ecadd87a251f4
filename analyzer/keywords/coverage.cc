#include "analyzer/keywords/coverage.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "analyzer/text/segment.h"
#include "core/percent.h"
#include "core/utf8.h"

namespace dalil {
namespace {

constexpr std::size_t kIntroductionWords = 8;

/// The last segment of the path with its words apart: "/blog/seo-guide.html" -> "seo guide".
std::string slug_of(std::string_view url) {
  url = url.substr(0, url.find_first_of("?#"));
  const std::size_t scheme = url.find("://");
  const std::size_t path = url.find('/', scheme == url.npos ? 0 : scheme + 3);
  if (path == url.npos) return "";
  url.remove_prefix(path);
  while (url.ends_with('/')) url.remove_suffix(1);
  url.remove_prefix(std::min(url.rfind('/') + 1, url.size()));
  std::string slug = to_valid_utf8(percent_decode(url));
  const std::size_t dot = slug.rfind('.');
  if (dot != slug.npos && slug.size() - dot <= 6) slug.resize(dot);
  std::ranges::replace_if(
      slug, [](char c) { return c == '-' || c == '_' || c == '+' || c == '\n'; }, ' ');
  return slug;
}

/// From the first paragraph of the main content through the first that says something, else the
/// first block behind h1. A short first paragraph may be what holds the phrase.
TextRange introduction_of(const Page& page) {
  const Block* first = nullptr;
  const Block* fallback = nullptr;
  for (const Block& block : page.blocks) {
    if (block.region != Region::kContent) continue;
    const std::uint32_t words = block.words_end - block.words_begin;
    if (block.kind == BlockKind::kParagraph && words > 0) {
      if (first == nullptr) first = &block;
      if (words >= kIntroductionWords) return {first->text.begin, block.text.end};
    }
    if (fallback == nullptr && block.kind != BlockKind::kHeading && words > 0) fallback = &block;
    if (block.kind == BlockKind::kHeading && block.heading_level == 1) fallback = nullptr;
  }
  return fallback == nullptr ? TextRange() : fallback->text;
}

std::vector<TextRange> words_of_content(const Page& page) {
  std::vector<TextRange> words;
  words.reserve(page.content_words);
  for (const Block& block : page.blocks) {
    // As in articles: what a program says is no text.
    if (block.region != Region::kContent || block.kind == BlockKind::kCode) continue;
    words.insert(words.end(), page.words.begin() + block.words_begin,
                 page.words.begin() + block.words_end);
  }
  return words;
}

std::string joined_lines(std::string_view text) {
  std::string line(text);
  std::ranges::replace(line, '\n', ' ');
  return line;
}

void count(std::uint16_t& counter) {
  if (counter < std::numeric_limits<std::uint16_t>::max()) ++counter;
}

double score_of(const KeywordHit& hit) {
  double score = 0;
  if (hit.title > 0) score += kTitlePoints;
  if (hit.h1 > 0) score += kH1Points;
  if (hit.introduction > 0) score += kIntroductionPoints;
  if (hit.subheadings > 0) score += kSubheadingPoints;
  if (hit.description > 0) score += kDescriptionPoints;
  if (hit.slug > 0) score += kSlugPoints;
  if (hit.image_alt > 0) score += kImageAltPoints;
  return score + kBodyPoints * std::min<std::uint32_t>(hit.body, 3) / 3.0;
}

}  // namespace

KeywordText keyword_text(const Page& page, Segmenter& segmenter, bool links) {
  KeywordText text;
  const auto add = [&](TextPlace place, std::string_view line) {
    if (line.empty()) return;
    text.pieces.push_back({static_cast<std::uint32_t>(text.places.size()), place});
    text.places += joined_lines(line);
    text.places += '\n';
  };
  add(TextPlace::kTitle, page.title());
  add(TextPlace::kDescription, page.description());
  for (const Heading& heading : page.headings) {
    if (heading.level == 1) {
      add(TextPlace::kH1, heading.text);
    } else if (heading.region == Region::kContent) {
      add(TextPlace::kSubheading, heading.text);
    }
  }
  add(TextPlace::kSlug, slug_of(page.url));
  for (const Image& image : page.images) {
    if (image.alt && !image.hidden) add(TextPlace::kImageAlt, *image.alt);
  }
  if (links) {
    for (const Link& link : page.links) add(TextPlace::kAnchor, link.text);
  }
  segmenter.words(text.places, {0, static_cast<std::uint32_t>(text.places.size())},
                  text.places_words);
  text.body = page.text;
  text.body_words = words_of_content(page);
  text.introduction = introduction_of(page);
  return text;
}

PageText::PageText(KeywordText text)
    : text_(std::move(text)),
      body_(text_.own_body.empty() ? text_.body : std::string_view(text_.own_body),
            text_.body_words),
      places_(text_.places, text_.places_words) {
  for (const KeywordText::Piece& piece : text_.pieces) {
    if (piece.place == TextPlace::kSubheading) count(subheadings_);
  }
}

template <typename Callback>
void PageText::for_each_piece(const PhraseFindings& places, Callback&& callback) const {
  const std::vector<KeywordText::Piece>& pieces = text_.pieces;
  std::size_t piece = 0;
  std::size_t last = pieces.size();
  for (const KeyphraseMatch& match : places.matches) {
    while (piece + 1 < pieces.size() && pieces[piece + 1].begin <= match.text.begin) ++piece;
    if (std::exchange(last, piece) != piece) callback(pieces[piece]);
  }
}

std::uint32_t PageText::inbound(const PhraseFindings& places) const {
  std::uint32_t links = 0;
  for_each_piece(places, [&](const KeywordText::Piece& piece) {
    if (piece.place == TextPlace::kInboundAnchor) links += piece.count;
  });
  return links;
}

KeywordHit PageText::hit_of(const PhraseFindings& body, const PhraseFindings& places) const {
  KeywordHit hit;
  hit.subheadings_total = subheadings_;
  for (const KeyphraseMatch& match : body.matches) {
    ++hit.body;
    if (match.text.begin >= text_.introduction.begin && match.text.end <= text_.introduction.end) {
      count(hit.introduction);
    }
  }
  for_each_piece(places, [&](const KeywordText::Piece& piece) {
    switch (piece.place) {
      case TextPlace::kTitle:
        count(hit.title);
        break;
      case TextPlace::kDescription:
        count(hit.description);
        break;
      case TextPlace::kH1:
        count(hit.h1);
        break;
      case TextPlace::kSubheading:
        count(hit.subheadings);
        break;
      case TextPlace::kSlug:
        count(hit.slug);
        break;
      case TextPlace::kImageAlt:
        count(hit.image_alt);
        break;
      case TextPlace::kAnchor:
        count(hit.anchors);
        break;
      case TextPlace::kInboundAnchor:
        break;
    }
  });
  hit.words_present = static_cast<float>(body.words_present);
  hit.score = static_cast<float>(score_of(hit));
  return hit;
}

std::vector<KeywordHit> cover(const PageText& text, const PhraseMatcher& matcher) {
  const std::vector<PhraseFindings> body = matcher.find(text.body());
  const std::vector<PhraseFindings> places = matcher.find(text.places());
  std::vector<KeywordHit> hits;
  hits.reserve(body.size());
  for (std::size_t i = 0; i < body.size(); ++i) {
    hits.push_back(text.hit_of(body[i], places[i]));
    hits.back().phrase = static_cast<std::uint16_t>(i);
  }
  return hits;
}

KeywordHit cover(const PageText& text, const Keyphrase& keyphrase) {
  return cover(text, PhraseMatcher(std::span(&keyphrase, 1))).front();
}

std::string_view coverage_name(double score) {
  if (score >= 60) return "strong";
  if (score >= 30) return "partial";
  return score > 0 ? "weak" : "none";
}

}  // namespace dalil
