#include "analyzer/keywords/article_keyphrase.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "analyzer/article/keyphrase_places.h"
#include "analyzer/keywords/coverage.h"
#include "analyzer/keywords/phrase_matcher.h"
#include "analyzer/text/fold.h"
#include "analyzer/text/phrase_language.h"
#include "analyzer/text/segment.h"
#include "core/utf8.h"

namespace dalil {
namespace {

constexpr std::uint32_t kFewestWords = 100;  // Below, one occurrence more or less is all.
constexpr std::uint32_t kSteadyWords =
    1500;  // A longer text need not say a phrase ever more often.

bool same_script(std::string_view a, std::string_view b) {
  return has_arabic_letter(a) == has_arabic_letter(b);
}

/// The article and what stands beside its text, folded once for all phrases.
class ArticleText {
 public:
  ArticleText(const Article& article, const FoldedText& folded, Segmenter& segmenter)
      : article_(article), body_(folded) {
    std::string slug = article.slug_given ? article.slug : "";
    std::ranges::replace_if(
        slug, [](char c) { return c == '-' || c == '_' || c == '\n'; }, ' ');
    beside_ = slug;
    ends_.push_back(static_cast<std::uint32_t>(beside_.size()));
    for (const Link& link : article.page.links) {
      beside_ += '\n';
      const std::size_t begin = beside_.size();
      beside_ += link.text;
      std::replace(beside_.begin() + static_cast<std::ptrdiff_t>(begin), beside_.end(), '\n', ' ');
      ends_.push_back(static_cast<std::uint32_t>(beside_.size()));
    }
    segmenter.words(beside_, {0, static_cast<std::uint32_t>(beside_.size())}, beside_words_);
    beside_folded_.emplace(beside_, beside_words_);
    gather();
  }

  std::vector<ArticleKeyphrase> cover(std::span<const Keyphrase> keyphrases) const;

 private:
  void gather();
  void take(const KeyphraseMatch& match, std::uint32_t piece, ArticleKeyphrase& out) const;
  void take_title(TextRange match, const Piece& title, PhrasePlaces& places) const;
  void add_form(const KeyphraseMatch& match, ArticleKeyphrase& out) const;
  ArticleKeyphrase cover(const Keyphrase& keyphrase, std::span<const KeyphraseMatch> body,
                         std::span<const KeyphraseMatch> beside) const;
  void look_beside(std::span<const KeyphraseMatch> matches, ArticleKeyphrase& out) const;
  void measure_spread(ArticleKeyphrase& out) const;
  bool literal(TextRange text) const;
  std::uint32_t piece_at(std::uint32_t offset) const;

  const Article& article_;
  const FoldedText& body_;
  std::string beside_;  ///< The slug, then the links' texts, a line each.
  std::vector<std::uint32_t> ends_;
  std::vector<TextRange> beside_words_;
  std::optional<FoldedText> beside_folded_;
  std::vector<std::uint32_t> content_words_;  ///< Indices into Article::words.
  std::vector<TextRange> content_sentences_;
  std::vector<bool> introduction_;  ///< By piece.
};

void ArticleText::gather() {
  introduction_.resize(article_.pieces.size());
  const Piece* const last = introduction(article_);
  for (std::size_t i = 0; i < article_.pieces.size(); ++i) {
    const Piece& piece = article_.pieces[i];
    if (!is_content(piece)) continue;
    for (std::uint32_t word = piece.words_begin; word < piece.words_end; ++word) {
      content_words_.push_back(word);
    }
    for (std::uint32_t k = piece.sentences_begin; k < piece.sentences_end; ++k) {
      content_sentences_.push_back(article_.sentences[k]);
    }
    // From the first paragraph through the first one that says something.
    const bool running = piece.kind == PieceKind::kParagraph || piece.kind == PieceKind::kOther;
    introduction_[i] = running && last != nullptr && &piece <= last;
  }
}

std::uint32_t ArticleText::piece_at(std::uint32_t offset) const {
  const auto piece = std::ranges::upper_bound(article_.pieces, offset, {},
                                              [](const Piece& p) { return p.text.begin; });
  return static_cast<std::uint32_t>(piece - article_.pieces.begin()) - 1;
}

bool ArticleText::literal(TextRange text) const {
  const auto found = std::ranges::upper_bound(article_.literals, text.begin, {}, &TextRange::begin);
  return found != article_.literals.begin() && std::prev(found)->end >= text.end;
}

void ArticleText::take_title(TextRange match, const Piece& title, PhrasePlaces& places) const {
  if (places.title.with++ > 0) return;
  std::uint32_t before = 0;
  while (title.words_begin + before < title.words_end &&
         article_.words[title.words_begin + before].begin < match.begin) {
    ++before;
  }
  places.title_position = before;
}

void ArticleText::take(const KeyphraseMatch& match, std::uint32_t index,
                       ArticleKeyphrase& out) const {
  const Piece& piece = article_.pieces[index];
  switch (piece.kind) {
    case PieceKind::kTitle:
      return take_title(match.text, piece, out.places);
    case PieceKind::kDescription:
      ++out.places.description.with;
      return;
    case PieceKind::kAltText:
      ++out.places.image_alt.with;
      return;
    case PieceKind::kCode:
      return;
    case PieceKind::kHeading:
    case PieceKind::kParagraph:
    case PieceKind::kListItem:
    case PieceKind::kTableCell:
    case PieceKind::kCaption:
    case PieceKind::kOther:
      break;
  }
  const bool again = !out.matches.empty() && out.matches.back().piece == index;
  // A title of its own is a piece; else the first heading is the title.
  const TextRange title = article_.title;
  if (title.begin <= match.text.begin && match.text.end <= title.end) {
    take_title(match.text, piece, out.places);
  }
  out.matches.push_back({match.text, match.how, index});
  ++out.how[static_cast<std::size_t>(match.how)];
  add_form(match, out);
  if (introduction_[index]) ++out.places.introduction.with;
  if (piece.kind != PieceKind::kHeading || again) return;
  ++(piece.heading_level == 1 ? out.places.h1 : out.places.subheadings).with;
}

void ArticleText::add_form(const KeyphraseMatch& match, ArticleKeyphrase& out) const {
  std::string form = fold(slice(article_.text, match.text), Fold::kL1);
  std::ranges::replace(form, '\n', ' ');
  const auto same = std::ranges::find(out.forms, form, &PhraseForm::form);
  if (same != out.forms.end()) {
    ++same->count;
  } else {
    out.forms.push_back({std::move(form), match.how, 1, match.text});
  }
}

void ArticleText::look_beside(std::span<const KeyphraseMatch> matches,
                              ArticleKeyphrase& out) const {
  std::int64_t last = -1;
  for (const KeyphraseMatch& match : matches) {
    const std::int64_t line = std::ranges::lower_bound(ends_, match.text.end) - ends_.begin();
    if (line == last) continue;
    last = line;
    if (line == 0) {
      ++out.places.slug.with;
    } else {
      ++out.places.anchors;
      out.anchor_links.push_back(static_cast<std::uint32_t>(line - 1));
    }
  }
}

void ArticleText::measure_spread(ArticleKeyphrase& out) const {
  const auto words = static_cast<std::uint32_t>(content_words_.size());
  if (words == 0) return;
  const auto word_at = [&](std::uint32_t i) { return article_.words[content_words_[i]]; };
  std::uint32_t last = 0;  // The word behind the last match.
  const auto gap = [&](std::uint32_t end) {
    if (end <= last || end - last <= out.longest_gap_words) return;
    out.longest_gap_words = end - last;
    out.longest_gap = {word_at(last).begin, word_at(end - 1).end};
  };
  for (const PlacedMatch& match : out.matches) {
    const auto at = static_cast<std::uint32_t>(
        std::ranges::lower_bound(content_words_, match.text.begin, {},
                                 [&](std::uint32_t word) { return article_.words[word].begin; }) -
        content_words_.begin());
    ++out.spread[std::min<std::size_t>(9, std::size_t{at} * 10 / words)];
    gap(at);
    for (last = at; last < words && word_at(last).begin < match.text.end;) ++last;
  }
  gap(words);
}

void count_places(const Article& article, PhrasePlaces& places, std::string_view phrase) {
  for (const Piece& piece : article.pieces) {
    switch (piece.kind) {
      case PieceKind::kTitle:
        places.title.of = 1;
        break;
      case PieceKind::kDescription:
        places.description.of = 1;
        break;
      case PieceKind::kHeading:
        ++(piece.heading_level == 1 ? places.h1 : places.subheadings).of;
        break;
      case PieceKind::kAltText:
        ++places.image_alt.of;
        break;
      case PieceKind::kParagraph:
      case PieceKind::kOther:
        places.introduction.of = 1;
        break;
      case PieceKind::kListItem:
      case PieceKind::kTableCell:
      case PieceKind::kCaption:
      case PieceKind::kCode:
        break;
    }
  }
  if (article.knows_title) places.title.of = 1;
  if (article.knows_description) places.description.of = 1;
  if (article.knows_h1) places.h1.of = std::max(places.h1.of, 1U);
  // A Latin address under an Arabic article is a choice, and says nothing of the phrase.
  places.slug.of = article.slug_given && same_script(article.slug, phrase) ? 1 : 0;
}

void score(ArticleKeyphrase& out) {
  const PhrasePlaces& places = out.places;
  const auto part = [&](std::string_view name, double of, PlaceCount place) {
    out.parts.push_back({name, place.with > 0 ? of : 0, place.of > 0 ? of : 0});
  };
  part("title", kTitlePoints, places.title);
  part("h1", kH1Points, places.h1);
  part("introduction", kIntroductionPoints, places.introduction);
  part("subheadings", kSubheadingPoints, places.subheadings);
  part("description", kDescriptionPoints, places.description);
  part("slug", kSlugPoints, places.slug);
  part("image_alt", kImageAltPoints, places.image_alt);
  const double said = std::min<double>(static_cast<double>(out.matches.size()), 3) / 3;
  out.parts.push_back({"body", kBodyPoints * said, kBodyPoints});
  double points = 0, of = 0;
  for (const CoveragePart& each : out.parts) {
    points += each.of > 0 ? each.points : 0;
    of += each.of;
  }
  out.score = 100 * points / of;
  out.coverage = coverage_name(out.score);
}

ArticleKeyphrase ArticleText::cover(const Keyphrase& keyphrase,
                                    std::span<const KeyphraseMatch> body,
                                    std::span<const KeyphraseMatch> beside) const {
  ArticleKeyphrase out;
  out.phrase = keyphrase.phrase();
  out.phrase_words = static_cast<std::uint32_t>(keyphrase.words());
  out.long_tail = keyphrase.long_tail();
  count_places(article_, out.places, out.phrase);
  if (article_.pieces.empty()) return out;
  for (const KeyphraseMatch& match : body) {
    if (!literal(match.text)) take(match, piece_at(match.text.begin), out);
  }
  std::ranges::stable_sort(out.forms, std::ranges::greater{}, &PhraseForm::count);
  look_beside(beside, out);
  const auto words = static_cast<std::uint32_t>(content_words_.size());
  out.density = words == 0 ? 0 : 100.0 * static_cast<double>(out.matches.size()) / words;
  out.target = density_target(out.phrase_words, words);
  measure_spread(out);
  out.partial = partial_coverage(keyphrase, body_, content_sentences_);
  score(out);
  return out;
}

std::vector<ArticleKeyphrase> ArticleText::cover(std::span<const Keyphrase> keyphrases) const {
  const PhraseMatcher matcher(keyphrases);
  const std::vector<PhraseFindings> body = matcher.find(body_);
  const std::vector<PhraseFindings> beside = matcher.find(*beside_folded_);
  std::vector<ArticleKeyphrase> all;
  for (std::size_t i = 0; i < keyphrases.size(); ++i) {
    all.push_back(cover(keyphrases[i], body[i].matches, beside[i].matches));
  }
  return all;
}

}  // namespace

DensityTarget density_target(std::uint32_t phrase_words, std::uint32_t words) {
  constexpr double kLeast[] = {0.5, 0.5, 0.35, 0.25, 0.15};
  constexpr double kMost[] = {3.0, 2.5, 2.0, 1.6, 1.2};
  const std::size_t index = std::clamp<std::size_t>(phrase_words, 1, 5) - 1;
  DensityTarget target{.least_percent = kLeast[index], .most_percent = kMost[index]};
  target.applies = words >= kFewestWords;
  const double steady = std::min(words, kSteadyWords);
  target.least = std::max(1U, static_cast<std::uint32_t>(steady * target.least_percent / 100));
  target.most = std::max(3U, static_cast<std::uint32_t>(words * target.most_percent / 100));
  return target;
}

std::vector<ArticleKeyphrase> cover_article(const Article& article, const FoldedText& folded,
                                            const std::vector<std::string>& phrases,
                                            const Lexicons& lexicons, Segmenter& segmenter) {
  if (phrases.empty()) return {};
  std::vector<Keyphrase> keyphrases;
  keyphrases.reserve(phrases.size());
  for (const std::string& phrase : phrases) {
    // The article's language decides, unless the phrase is written in another script.
    const bool fits = same_script(phrase, article.page.language == "ar" ? "ا" : "a");
    keyphrases.emplace_back(phrase, fits ? std::string_view(article.page.language) : "", lexicons,
                            segmenter);
  }
  return ArticleText(article, folded, segmenter).cover(keyphrases);
}

}  // namespace dalil
