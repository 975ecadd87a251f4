// What several page rules measure alike: texts against the width of a result page, what a page lets
// be judged at all, and quotes for evidence.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "analyzer/page/page.h"
#include "analyzer/text/pixel_width.h"
#include "core/finding.h"

namespace dalil {

/// Graphemes of a text that evidence or a message quotes.
inline constexpr std::size_t kQuoted = 300;
/// Instances of one fault that a finding shows.
inline constexpr std::size_t kShown = 3;

/// A text as a result page meets it.
struct ShownText {
  PixelBand px;
  std::int64_t letters = 0;  ///< Graphemes.
};

ShownText measure_shown(std::string_view text, double font_px, const PixelWidths& widths);

/// The beginning of `text` that surely fits into `limit_px` (by the wide end of the band), cut at a
/// space where that leaves most of it; a view into `text`.
std::string_view fitting_part(std::string_view text, double font_px, double limit_px,
                              const PixelWidths& widths);

/// `text` without the punctuation, arrows, symbols and white space at its ends; a view into `text`.
/// Round brackets and dashes stay: what has them may be code.
std::string_view without_marks(std::string_view text);

/// True where the words stand in the address, after its host, between its delimiters: "details" in
/// https://example.com/trip#details. `folded` is at level L2.
bool stands_in_address(std::string_view folded, const Url& url);

/// False where a limit refused the body (html-limits): headings, texts and images are not known.
bool body_was_read(const Page& page);

/// True where nothing can be told of the body: it was refused, it sends visitors elsewhere at once
/// (meta refresh), or it has no text before its scripts ran.
bool body_says_nothing(const Page& page);

/// True where the body is read and there is nothing in it that a visitor sees or a script could
/// fill: content-thin says so, and what else such a page lacks is beside the point.
bool is_blank(const Page& page);

/// True where <title> has no end, so that a browser takes what follows for its text.
bool title_never_ends(const Page& page);

/// True for the address of a photograph, by its ending: vector drawings and GIFs are mostly
/// patterns and icons.
bool is_photograph(const Url& url);

/// True for a whole document. A fragment has neither <head> nor <body>: html-broken and
/// title-missing say what it lacks.
bool is_document(const Page& page);

/// True for a link to a place on the same page.
bool is_same_page(const Link& link, const Page& page);

/// The address as readers see it, cut to `kQuoted` graphemes.
std::string shown_url(const Url& url);

/// Evidence of an element, its quote cut to `kQuoted` graphemes.
Evidence seen(std::string_view where, std::string_view what, SourcePosition at);

/// Evidence of a link: `a[href="/beans"]` and its text.
Evidence seen(const Link& link, std::string_view what);

}  // namespace dalil
